import { handbookPages } from '../handbook-pages.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import type { HandbookPage } from '../page.ts';
import type { Choice } from '../read/options.ts';
import { firstSentence } from '../say/first-sentence.ts';
import { pickAnswers } from '../say/pick-answers.ts';
import { saySource } from '../say/say-source.ts';
import { within } from '../say/within.ts';
import type { Verdict } from './verdict.ts';

/** The letter first, then why, then one line for each other answer. */
export const sayChoice = (choice: Choice, verdicts: readonly Verdict[], page: HandbookPage): string => {
  const direct = pickAnswers(nearestAnswers(choice.stem).slice(0, 1));
  // What is true of the question is what a wrong answer is held against.
  const soIs = truthOf(direct[0], verdicts, page);
  const order = [...verdicts].sort((a, b) => b.score - a.score);
  const right = order.slice(0, choice.count).sort((a, b) => (a.option.letter < b.option.letter ? -1 : 1));
  const wrong = verdicts.filter((verdict) => !right.includes(verdict));
  return within(limit, [
    right.map((verdict) => sayRight(verdict, page)).join('\n'),
    wrong.map((verdict) => sayWrong(verdict, soIs)).join('\n'),
    saySource([page]),
    ...direct,
    `The page behind it: ${page.title}. ${firstSentence(page.definition)}`,
  ]);
};

const limit = 1_500;

const sayRight = ({ option, because }: Verdict, page: HandbookPage): string =>
  `**${option.letter}.** ${shortened(option.text)}: ${because === '' ? page.rows.does : because}.`;

const sayWrong = ({ option, because }: Verdict, soIs: string): string =>
  `- ${option.letter} is not it: ${(because === '' ? aboutIt(option.text) : because).replace(/\.$/, '') || soIs}.`;

/** What the pages say of the subject of an answer that nothing speaks for; empty: they have none that is near. */
const aboutIt = (text: string): string => {
  const [near] = nearestAnswers(text);
  const page =
    near === undefined || near.fit < ofSubject ? undefined : handbookPages.find(({ id }) => id === near.answer.page);
  return page === undefined
    ? ''
    : `that is ${page.title.charAt(0).toLowerCase()}${page.title.slice(1)}, which ${page.rows.does}`;
};

const ofSubject = 0.45;

/** The reason of the right answer, or the verdict that the pages give to the question. */
const truthOf = (direct: string | undefined, verdicts: readonly Verdict[], page: HandbookPage): string => {
  const [best] = [...verdicts].sort((one, other) => other.score - one.score);
  const verdict =
    best?.because !== undefined && best.because !== '' ? best.because : (direct ?? firstSentence(page.definition));
  return `what holds is: ${(verdict.split(/\n|(?<=[.:])\*\*\s/)[0] ?? verdict).replace(/\*\*/g, '').replace(/[.:]$/, '').slice(0, 160)}`;
};

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replace(/[.。]$/, '');
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
};
