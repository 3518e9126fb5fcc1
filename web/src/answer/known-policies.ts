import type { Answer } from '@whydenied/core';
import { diagnosisOf, type TurnMessage, wordsOf } from '../conversation/message.ts';
import { policiesInText } from './policies-in-text.ts';

type Named = readonly (readonly [string, string])[];

/** Policies that this page has the text of, by the name that citations use: what was sent, and what the fixes change. */
export const knownPolicies = (messages: readonly TurnMessage[]): ReadonlyMap<string, string> => {
  const pasted = messages.filter(({ role }) => role === 'user').flatMap((message) => policiesInText(wordsOf(message)));
  return new Map(
    messages.flatMap((message): Named => {
      const diagnosis = diagnosisOf(message);
      return [
        ...(message.metadata?.policies ?? []).map(({ name, text }) => [name, text] as const),
        ...(diagnosis == null ? [] : [...onlyPasted(diagnosis, pasted), ...changedBy(diagnosis)]),
      ];
    }),
  );
};

// A pasted policy has no name of its own; where there is one only, a citation of an unnamed one means it.
const onlyPasted = ({ citations }: Answer, pasted: readonly string[]): Named => {
  const [only, ...more] = pasted;
  const unnamed = citations.find(({ policy }) => policy !== null && /^[a-zA-Z]+\[\d+\]$/.test(policy))?.policy;
  return only === undefined || more.length > 0 || unnamed == null ? [] : [[unnamed, only]];
};

// The first step on a policy knows how it was; a citation is about that.
const changedBy = ({ fix }: Answer): Named =>
  fix.steps.toReversed().flatMap((step) => {
    const { policy } = step.target;
    return policy === null ? [] : [[policy, step.before ?? step.json] as const];
  });
