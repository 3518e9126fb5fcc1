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

/** Each part is read when it is first asked for: most answers rest on AWS's own sentence and never ask. */
export const readingOf = (facts: Facts): Learned => {
  const causes = once(() => rankCauses(facts).slice(0, 8));
  const intent = once(() => rankIntents(facts.text)[0]);
  return {
    get causes() {
      return causes();
    },
    get isOffSubject() {
      return intent()?.kind === 'offSubject' && (intent()?.probability ?? 0) > 0.5;
    },
    get isConcept() {
      return intent()?.kind === 'concept' && (intent()?.probability ?? 0) > 0.6;
    },
    get isStory() {
      return intent()?.kind === 'failure' && (intent()?.probability ?? 0) > 0.5 && lengthOf(facts.plain) > shortest;
    },
  };
};

const once = <T>(read: () => T): (() => T) => {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
};

const shortest = 90;

/** A sign of Chinese or Japanese says as much as three letters. */
const lengthOf = (plain: string): number =>
  plain.length > shortest ? plain.length : plain.replace(/[\u3040-\u30ff\u3400-\u9fff]/g, 'aaa').length;
