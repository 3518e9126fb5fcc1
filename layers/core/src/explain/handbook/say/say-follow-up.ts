import { answersInLight } from '../lookup/answers-in-light.ts';
import { namesNothing } from '../lookup/is-of-subject.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import { plainText } from '../lookup/plain-text.ts';
import type { HandbookPage } from '../page.ts';
import { compares } from '../read/compares.ts';
import type { FollowUpKind } from '../read/follow-up-phrases.data.ts';
import { findMisbelief } from './find-misbelief.ts';
import { firstSentence } from './first-sentence.ts';
import { pickAnswers } from './pick-answers.ts';
import { pickFacts } from './pick-facts.ts';
import { sayExample } from './say-example.ts';
import { sayForm } from './say-form.ts';
import { saySource } from './say-source.ts';
import { sayBoth, sayRow, sayWhichWins } from './say-which.ts';
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
export const sayFollowUp = (follow: FollowUpAsked): string => {
  const { kind, pages, question, text } = follow;
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
    case 'source':
      return `${page.title}: [${page.source.name}](${page.source.url}), AWS’s own page.`;
    case 'more':
      return sayNear(pages, text);
    case 'why':
    case 'otherAccount':
    case 'check':
    case 'wins':
    case 'take':
    case 'both':
    case 'who':
    case 'where':
      return within(limit, saySide(kind, { ...follow, pages: askedTogether(pages, question) }));
  }
};

/** What was compared is asked about together; a page that was only named beside is not. */
const askedTogether = (pages: readonly HandbookPage[], question: string): readonly HandbookPage[] =>
  pages.slice(0, compares(plainText(question)) ? 2 : 1);

type Side = Exclude<
  FollowUpAsked['kind'],
  'example' | 'terraform' | 'cloudFormation' | 'shorter' | 'longer' | 'source' | 'more'
>;

const saySide = (side: Side, { pages, text }: FollowUpAsked): readonly string[] => {
  const near = nearest(pages, text);
  const source = saySource(pages);
  switch (side) {
    case 'why':
      return [...pages.map(({ title, why }) => `**Why: ${title}.** ${why}`), ...near.slice(0, 2), source];
    case 'otherAccount':
      return [...pages.map(sayOtherAccount), ...near.slice(0, 1), source];
    case 'check':
      return [...sayChecks(pages), ...near.slice(0, 1), source];
    case 'wins':
      return [sayWhichWins(pages), ...together(pages), source];
    case 'take':
      return [sayRow(pages, 'when'), source];
    case 'who':
      return [sayRow(pages, 'owner'), ...near.slice(0, 1), source];
    case 'both':
      return [sayBoth(pages), ...together(pages), source];
    case 'where':
      return [sayRow(pages, 'where'), ...near.slice(0, 1), source];
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

const sayChecks = (pages: readonly HandbookPage[]): readonly string[] =>
  pages.map(({ title, check }) => `**How to check it${pages.length > 1 ? `: ${title}` : ''}.** ${check}`);

/** What is said of one of two pages and names the other. */
const together = ([one, other]: readonly HandbookPage[]): readonly string[] =>
  one === undefined || other === undefined
    ? []
    : pickFacts([one, other], `${one.title} ${other.title} both together`)
        .slice(0, 1)
        .map(({ text }) => text);

const sayOtherAccount = ({ title, otherAccount, rows }: HandbookPage): string =>
  otherAccount === undefined
    ? `**${title} and another account.** It counts ${rows.where}; a second account changes nothing in it. What is across accounts needs an Allow on both sides: the caller’s identity policy there, and the resource’s own policy (or a role to assume) here.`
    : `**${title} and another account.** ${otherAccount}`;

/** Of a sentence that shares more with the question than an everyday word. */
const about = 0.6;

const nearest = (pages: readonly HandbookPage[], text: string, least = 0): readonly string[] =>
  pickFacts(pages, text)
    .filter(({ fit, text: fact }) => fit > least && pages.every(({ why }) => why !== fact))
    .map(({ text: fact }) => fact);

/** What of the pages comes nearest to a further question about them; where nothing does, that is said. */
const sayNear = (pages: readonly HandbookPage[], text: string): string => {
  const misbelief = findMisbelief(pages, text);
  const isBelieved = misbelief !== null && misbelief.share >= 0.55;
  const facts = nearest(pages, text, about).slice(0, 3);
  const own = answersInLight(pages, text).map(({ says }) => says);
  const ids = pages.map(({ id }) => id);
  // "Can I remove it?" is asked of what was told, not of what another page's question names.
  const isOpen = namesNothing(plainText(text));
  const direct =
    own.length > 0
      ? own
      : pickAnswers(
          nearestAnswers(text).filter(
            ({ answer, fit }) =>
              (fit >= surely || !isOpen) && (ids.includes(answer.page) || (fit >= surely && !isOpen)),
          ),
          ids,
        );
  const said = [...direct, isBelieved && direct.length === 0 ? misbelief.wrong.truth : null, ...facts];
  return within(limit, [...(said.some(Boolean) ? said : sayUnknown(pages)), saySource(pages)]);
};

/** Of another page: only what is asked just so. */
const surely = 0.62;

/** What is known of a page, where the question is none that it answers. */
const sayUnknown = ([page]: readonly HandbookPage[]): readonly string[] =>
  page === undefined
    ? []
    : [
        `**No page here answers just that.** ${page.title}: ${page.rows.does} (${page.rows.where}).`,
        page.why,
        `*To check it:* ${page.check}`,
      ];
