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
  const order = [...verdicts].sort((a, b) => b.score - a.score);
  const right = order.slice(0, choice.count).sort((a, b) => (a.option.letter < b.option.letter ? -1 : 1));
  const wrong = verdicts.filter((verdict) => !right.includes(verdict));
  return within(limit, [
    right.map((verdict) => sayRight(verdict, page)).join('\n'),
    wrong.map(sayWrong).join('\n'),
    saySource([page]),
    ...direct,
    `The page behind it: ${page.title}. ${firstSentence(page.definition)}`,
  ]);
};

const limit = 1_500;

const sayRight = ({ option, because }: Verdict, page: HandbookPage): string =>
  `**${option.letter}.** ${shortened(option.text)}: ${because === '' ? page.rows.does : because}.`;

const sayWrong = ({ option, because }: Verdict): string =>
  `- ${option.letter} is not it: ${because === '' ? 'it does not answer what is asked' : because.replace(/\.$/, '')}.`;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replace(/[.。]$/, '');
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
};
