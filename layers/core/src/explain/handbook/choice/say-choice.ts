import { actionInfo } from '../../../catalog/index.ts';
import { namedPages } from '../lookup/named-pages.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import { plainText } from '../lookup/plain-text.ts';
import type { HandbookPage } from '../page.ts';
import { pageOf } from '../page-of.ts';
import { type Choice, isOpenCount } from '../read/options.ts';
import { firstSentence } from '../say/first-sentence.ts';
import { pickAnswers } from '../say/pick-answers.ts';
import { saySource } from '../say/say-source.ts';
import { within } from '../say/within.ts';
import { excluded, isSure } from './is-sure.ts';
import { purposes } from './purposes.data.ts';
import type { Verdict } from './verdict.ts';

/** The letter first, then why, then each other answer with a reason of its own, and where none is known, that nothing speaks for it; where what is known does not decide it, no letter. */
export const sayChoice = (choice: Choice, verdicts: readonly Verdict[], page: HandbookPage): string => {
  const direct = pickAnswers(nearestAnswers(choice.stem).slice(0, 1));
  const order = [...verdicts].sort((a, b) => b.score - a.score);
  const count = countOf(choice, order);
  if (!isSure(order, count)) return sayOpen(order, { direct, page });
  const right = order.slice(0, count).sort((a, b) => (a.option.letter < b.option.letter ? -1 : 1));
  const wrong = verdicts
    .filter((verdict) => !right.includes(verdict))
    .map(({ option, because, against }) => ({
      letter: option.letter,
      text: option.text,
      why: plain(against || because || aboutIt(option.text)),
    }));
  // What speaks for the right answer tells none apart; what speaks against two says less of each than what it is for.
  const of = right.map(({ because }) => plain(because));
  const reasonOf = ({ text, why }: (typeof wrong)[number]): string => {
    const isShared = wrong.filter((each) => each.why === why).length > 1;
    if (why === '' || of.includes(why)) return otherwise(text) ?? nothingKnown(text);
    return isShared ? (otherwise(text) ?? why) : why;
  };
  return within(limit, [
    right.map((verdict) => sayRight(verdict, page)).join('\n'),
    wrong.map((each) => `- ${each.letter} is not it: ${reasonOf(each)}.`).join('\n'),
    saySource([page]),
    ...direct,
    `The page behind it: ${page.title}. ${firstSentence(page.definition)}`,
  ]);
};

/** As many as are asked for; where that is left open, as many as something speaks for. */
const countOf = ({ stem, count }: Choice, order: readonly Verdict[]): number =>
  count === 1 && isOpenCount(stem) ? Math.max(1, order.filter(({ score }) => score >= wellFounded).length) : count;

const wellFounded = 2;
const limit = 1_500;

type Known = { readonly direct: readonly string[]; readonly page: HandbookPage };

/** What is excluded and why, and what is left: no letter is made out to be right that nothing decides. */
const sayOpen = (order: readonly Verdict[], { direct, page }: Known): string => {
  const out = order.filter(({ score, because }) => score <= excluded && because !== '');
  const left = order.filter((verdict) => !out.includes(verdict));
  const [best, next] = left;
  const nearest =
    best !== undefined && next !== undefined && best.because !== '' && best.score - next.score >= nearer
      ? ` Most speaks for ${best.option.letter}: ${plain(best.because)}.`
      : '';
  return within(
    limit,
    [
      `**What I know does not decide this one, so I name no letter as certain.** Left: ${letters(left)}.${nearest}`,
      out
        .toSorted((one, other) => (one.option.letter < other.option.letter ? -1 : 1))
        .map(({ option, because }) => `- ${option.letter} is not it: ${plain(because)}.`)
        .join('\n'),
      ...direct,
    ],
    saySource([page]),
  );
};

const letters = (verdicts: readonly Verdict[]): string =>
  verdicts
    .map(({ option }) => option.letter)
    .toSorted()
    .join(', ');

const nearer = 0.8;

const plain = (because: string): string => because.replace(/\.$/, '');

/** What is true of an answer that has no reason of its own: what it or its action is for; null: nothing is known. */
const otherwise = (text: string): string | null => {
  const plain = plainText(text);
  const purpose = purposes.find(([said]) => plain.includes(said));
  if (purpose !== undefined && new RegExp(`\\b${purpose[0]}`).test(plain)) return purpose[1];
  const [action] = /\b[a-z][a-z0-9-]{1,30}:[A-Z][A-Za-z]{2,60}\b/.exec(text) ?? [];
  const info = action === undefined ? undefined : actionInfo(action);
  return info === undefined || info.accessLevel === ''
    ? null
    : `\`${action}\` is another permission (${info.accessLevel.toLowerCase()})`;
};

const nothingKnown = (text: string): string =>
  `nothing that is known of this speaks for “${shortened(text).slice(0, 80)}”`;

const sayRight = ({ option, because }: Verdict, page: HandbookPage): string =>
  `**${option.letter}.** ${shortened(option.text)}: ${because === '' ? page.rows.does : plain(because)}.`;

/** What the pages say of the subject that an answer names; empty: it names none. */
const aboutIt = (text: string): string => {
  const [named] = namedPages(plainText(text));
  const page = named === undefined || named.isWeak ? null : pageOf(named.id);
  return page === null
    ? ''
    : `that is ${page.title.charAt(0).toLowerCase()}${page.title.slice(1)}, which ${page.rows.does}`;
};

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replace(/[.。]$/, '');
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
};
