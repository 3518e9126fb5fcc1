import type { Facts } from '../intake/index.ts';
import { rankCauses, rankIntents } from '../recognise/index.ts';

/** What a text reads like by the examples, the best first; `NOT_ACCESS` is no matter of access. */
export type Learned = {
  readonly causes: readonly { readonly id: string; readonly probability: number }[];
  readonly isOffSubject: boolean;
  /** A question about a concept. */
  readonly isConcept: boolean;
  /** A failure that is told at length: a case, whatever words it takes. */
  readonly isStory: boolean;
};

export const readingOf = (facts: Facts): Learned => {
  const [intent] = rankIntents(facts.text);
  return {
    causes: rankCauses(facts).slice(0, 8),
    isOffSubject: intent?.kind === 'offSubject' && intent.probability > 0.5,
    isConcept: intent?.kind === 'concept',
    isStory: intent?.kind === 'failure' && intent.probability > 0.5 && lengthOf(facts.plain) > shortest,
  };
};

const shortest = 90;

/** A sign of Chinese or Japanese says as much as three letters. */
const lengthOf = (plain: string): number =>
  plain.length > shortest ? plain.length : plain.replace(/[\u3040-\u30ff\u3400-\u9fff]/g, 'aaa').length;
