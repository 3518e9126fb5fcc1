import { type Features, type Ranking, trainingFeatures } from '@whydenied/core/recognise';
import type { Example, Examples } from './read-examples.ts';

/** What a ranking learns from one example: how much of each class it is. */
export type TrainingRow = {
  readonly example: Example;
  readonly features: Features;
  readonly targets: readonly { readonly id: string; readonly share: number }[];
};

/** The examples of a ranking as rows. What is a failure and what asks for a concept is learned from the causes' and the notes' lines as well. */
export const trainingRows = (ranking: Ranking, examples: Examples): readonly TrainingRow[] =>
  examplesOf(ranking, examples).map((example) => ({
    example,
    features: trainingFeatures(ranking, example.text),
    targets: targetsOf(example),
  }));

/** The examples that a ranking is made of. */
export const examplesOf = (
  ranking: Ranking,
  { causes, notes, answers, intents, asks }: Examples,
): readonly Example[] => {
  const as = (id: string, lines: readonly Example[]) => lines.map((line) => ({ ...line, id, also: [] }));
  switch (ranking) {
    case 'causes':
      return causes;
    case 'notes':
      return [...notes, ...answers];
    case 'intents':
      return [
        ...as('failure', causes.filter(isTold)),
        ...as('concept', [...notes, ...answers.filter(isWhole).filter(isBeside)]),
        ...intents,
      ];
    // What is no question about a case: some of what asks for a concept, and of what is none of our subject.
    case 'asks':
      return [
        ...asks,
        ...as('concept', every(8, notes)),
        ...as(
          'none',
          every(
            3,
            intents.filter(({ id }) => id === 'offSubject'),
          ),
        ),
      ];
  }
};

// A shorthand of a question may as well be a piece of an error.
const isWhole = ({ text }: Example): boolean =>
  /^(?:what|why|how|who|which|can|does|do|is|are|should|where|when|difference|must)\b/.test(text);

// So many ways to ask for a concept would make a concept of what is told as a failure.
const isBeside = ({ isFurther }: Example): boolean => isFurther !== true;

// A few words that name a thing are no report by themselves: they read like a question about it.
const isTold = ({ text, from }: Example): boolean =>
  from === 'report' || text.length > (isUnspaced.test(text) ? 18 : 70);

// Chinese and Japanese say in a few characters what takes a line elsewhere.
const isUnspaced = /[\u3040-\u30ff\u3400-\u9fff]/;

const every = (step: number, lines: readonly Example[]): readonly Example[] => lines.filter((_, at) => at % step === 0);

// The first id is the better one, where several are right.
const targetsOf = ({ id, also }: Example): TrainingRow['targets'] =>
  also.length === 0
    ? [{ id, share: 1 }]
    : [{ id, share: 0.6 }, ...also.map((other) => ({ id: other, share: 0.4 / also.length }))];
