import type { NearestExample } from '@whydenied/core/recognise';
import type { Fitting, Why } from '@whydenied/core/why';

/** Why a text gets its answer, as lines: the answer, the causes that fit with what they were recognised by, and what the examples say. */
export const sayWhy = (
  { meeting, causes, answer, fitting, learned }: Why,
  nearest: readonly NearestExample[],
): string =>
  [
    `answer: ${meeting}`,
    ...orNone(answer.map(({ id, because }) => `  ${id}: ${because}`)),
    '',
    'causes that fit, the best first (tier, confidence, place in the list)',
    ...orNone(fitting.flatMap((one) => sayFitting(one, causes))),
    '',
    'what the examples say',
    ...learned.slice(0, 5).map(({ id, probability }) => `  ${probability.toFixed(2)} ${id}`),
    '',
    'nearest examples (likeness from 0 to 1)',
    ...orNone(nearest.map(({ id, text, likeness }) => `  ${likeness.toFixed(2)} ${id}: ${short(text)}`)),
  ].join('\n');

const sayFitting = ({ id, tier, confidence, place, because, heard }: Fitting, causes: number): readonly string[] => [
  `  ${id}: ${tier}, ${confidence}, ${place} of ${causes}`,
  `    ${because}`,
  ...heard.map(({ what, at, text }) => `    ${what} at ${at}: "${short(text)}"`),
];

const orNone = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? ['  none'] : lines);

const widest = 100;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
};
