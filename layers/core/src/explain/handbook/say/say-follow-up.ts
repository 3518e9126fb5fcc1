import { nearestAnswers } from '../lookup/nearest-answers.ts';
import type { HandbookPage } from '../page.ts';
import type { FollowUpKind } from '../read/follow-up-phrases.data.ts';
import { findMisbelief } from './find-misbelief.ts';
import { firstSentence } from './first-sentence.ts';
import { pickAnswers } from './pick-answers.ts';
import { pickFacts } from './pick-facts.ts';
import { sayExample } from './say-example.ts';
import { sayForm } from './say-form.ts';
import { saySource } from './say-source.ts';
import { within } from './within.ts';

export type FollowUpAsked = {
  readonly kind: FollowUpKind | 'more';
  readonly pages: readonly HandbookPage[];
  /** The question that the pages answered: its names stay in the example. */
  readonly question: string;
  /** What is asked now. */
  readonly text: string;
};

/** What is asked of pages told before: the same facts from another side, never the answer once more. */
export const sayFollowUp = ({ kind, pages, question, text }: FollowUpAsked): string => {
  const [page] = pages;
  if (page === undefined) throw new Error('bug: a follow-up without a page');
  switch (kind) {
    case 'example':
      return within(limit, [
        ...(ofEach.test(text) ? pages.slice(0, 2) : [page]).flatMap((each) => [
          `**${each.title}, an example.**`,
          sayExample(each, `${question}\n${text}`),
        ]),
        saySource([page]),
      ]);
    case 'terraform':
    case 'cloudFormation':
      return within(limit, [sayForm(page, `${question}\n${text}`, kind), saySource([page])]);
    case 'shorter':
      return pages.slice(0, 2).map(sayShort).join('\n');
    case 'longer':
      return sayMore(pages, question);
    case 'why':
      return within(limit, [
        `**Why: ${page.title}.** ${page.why}`,
        ...nearest(pages, text).slice(0, 2),
        saySource([page]),
      ]);
    case 'otherAccount':
      return within(limit, [sayOtherAccount(page), ...nearest([page], text).slice(0, 1), saySource([page])]);
    case 'check':
      return within(limit, [
        `**How to check it.** ${page.check}`,
        ...nearest([page], text).slice(0, 1),
        saySource([page]),
      ]);
    case 'source':
      return `${page.title}: [${page.source.name}](${page.source.url}), AWS’s own page.`;
    case 'more':
      return sayNear(pages, text);
  }
};

// An example of both pages that were told.
const ofEach = /\b(?:each|both|beide\w*|jede\w*|chacun\w*|cada|ambos|ambas|ciascun\w*|entramb\w*)\b|それぞれ|各|两个/i;

const limit = 1_400;

const sayShort = (page: HandbookPage): string => {
  const sentence = firstSentence(page.definition);
  return `**${page.title}**: ${sentence.length > 190 ? `${page.rows.does} (${page.rows.where}).` : sentence}`;
};

const sayMore = (pages: readonly HandbookPage[], question: string): string => {
  const facts = pickFacts(pages, question).map(({ text }) => `- ${text}`);
  const wrong = pages.flatMap((page) => page.wrong.map(({ truth }) => `- ${truth}`));
  const [page] = pages;
  return within(limit, [
    facts.join('\n'),
    `*Often got wrong:*\n\n${wrong.slice(0, 4).join('\n')}`,
    page === undefined ? null : `*To check it:* ${page.check}`,
    saySource(pages),
    page === undefined ? null : `On the chain: ${page.arrow}.`,
  ]);
};

const sayOtherAccount = ({ title, otherAccount, rows }: HandbookPage): string =>
  otherAccount === undefined
    ? `**${title} and another account.** It counts ${rows.where}; a second account changes nothing in it. What is across accounts needs an Allow on both sides: the caller’s identity policy there, and the resource’s own policy (or a role to assume) here.`
    : `**${title} and another account.** ${otherAccount}`;

const nearest = (pages: readonly HandbookPage[], text: string): readonly string[] =>
  pickFacts(pages, text)
    .filter(({ fit, text: fact }) => fit > 0 && pages.every(({ why }) => why !== fact))
    .map(({ text: fact }) => fact);

/** What of the pages comes nearest to a further question about them. */
const sayNear = (pages: readonly HandbookPage[], text: string): string => {
  const misbelief = findMisbelief(pages, text);
  const isBelieved = misbelief !== null && misbelief.share >= 0.55;
  const facts = nearest(pages, text).slice(0, 3);
  const told = facts.length > 0 ? facts : pages.flatMap(({ why }) => [why]).slice(0, 2);
  const direct = pickAnswers(
    nearestAnswers(text),
    pages.map(({ id }) => id),
  );
  return within(limit, [
    ...direct,
    isBelieved && direct.length === 0 ? misbelief.wrong.truth : null,
    ...told,
    saySource(pages),
  ]);
};
