import { actionInfo } from '../../../catalog/index.ts';
import { namedPages } from '../lookup/named-pages.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import { plainText } from '../lookup/plain-text.ts';
import type { HandbookPage } from '../page.ts';
import { pageOf } from '../page-of.ts';
import type { Choice } from '../read/options.ts';
import { firstSentence } from '../say/first-sentence.ts';
import { pickAnswers } from '../say/pick-answers.ts';
import { saySource } from '../say/say-source.ts';
import { within } from '../say/within.ts';
import { purposes } from './purposes.data.ts';
import type { Verdict } from './verdict.ts';

/** The letter first, then why, then each other answer with a reason of its own, and where none is known, that nothing speaks for it. */
export const sayChoice = (choice: Choice, verdicts: readonly Verdict[], page: HandbookPage): string => {
  const direct = pickAnswers(nearestAnswers(choice.stem).slice(0, 1));
  const order = [...verdicts].sort((a, b) => b.score - a.score);
  const right = order.slice(0, choice.count).sort((a, b) => (a.option.letter < b.option.letter ? -1 : 1));
  const wrong = verdicts
    .filter((verdict) => !right.includes(verdict))
    .map(({ option, because }) => ({
      letter: option.letter,
      text: option.text,
      why: plain(because === '' ? aboutIt(option.text) : because),
    }));
  // What speaks for the right answer, or against two, tells none of them apart.
  const said = [...right.map(({ because }) => plain(because)), ...wrong.map(({ why }) => why)];
  const isOwn = (why: string): boolean => why !== '' && said.filter((each) => each === why).length === 1;
  return within(limit, [
    right.map((verdict) => sayRight(verdict, page)).join('\n'),
    wrong.map(({ letter, text, why }) => `- ${letter} is not it: ${isOwn(why) ? why : otherwise(text)}.`).join('\n'),
    saySource([page]),
    ...direct,
    `The page behind it: ${page.title}. ${firstSentence(page.definition)}`,
  ]);
};

const limit = 1_500;

const plain = (because: string): string => because.replace(/\.$/, '');

/** What is true of an answer that has no reason of its own: what its action is for, or that nothing speaks for it. */
const otherwise = (text: string): string => {
  const plain = plainText(text);
  const purpose = purposes.find(([said]) => plain.includes(said));
  if (purpose !== undefined && new RegExp(`\\b${purpose[0]}`).test(plain)) return purpose[1];
  const [action] = /\b[a-z][a-z0-9-]{1,30}:[A-Z][A-Za-z]{2,60}\b/.exec(text) ?? [];
  const info = action === undefined ? undefined : actionInfo(action);
  return info === undefined || info.accessLevel === ''
    ? `nothing that is known of this speaks for “${shortened(text).slice(0, 80)}”`
    : `\`${action}\` is another permission (${info.accessLevel.toLowerCase()})`;
};

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
