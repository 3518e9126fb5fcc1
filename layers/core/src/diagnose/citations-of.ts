import type { Clues } from '../playbook/index.ts';
import type { Candidate } from './candidates-of.ts';
import type { Citation } from './diagnosis.ts';

/** What the answer leans on: the statements it names, those that decided, and the page of the cause. */
export const citationsOf = (clues: Clues, chosen: Candidate | null): readonly Citation[] => {
  const named = chosen?.rule?.recognition.places ?? [];
  const decided = clues.main?.decision?.matchedStatements ?? [];
  const places = [...named, ...decided].map(
    ({ policy, index }): Citation => ({
      label: policy,
      policy,
      pointer: `/Statement/${index}`,
      url: null,
    }),
  );
  const page =
    chosen === null
      ? []
      : [
          {
            label: chosen.cause.isListed === false ? chosen.cause.title : chosen.cause.id,
            policy: null,
            pointer: null,
            url: chosen.cause.url,
          },
        ];
  const all = [...places, ...page];
  return all.filter((citation, index) => all.findIndex((other) => isSame(other, citation)) === index);
};

const isSame = (left: Citation, right: Citation): boolean =>
  left.label === right.label && left.pointer === right.pointer && left.url === right.url;
