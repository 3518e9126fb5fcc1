import type { Answer } from '@whydenied/core';
import { diagnosisOf, type TurnMessage } from '../conversation/message.ts';
import { beforeOfStep } from './before-of-step.ts';

/** Policies that this page has the text of, by the name that citations use: what was sent, and what the fixes change. */
export const knownPolicies = (messages: readonly TurnMessage[]): ReadonlyMap<string, string> =>
  new Map(
    messages.flatMap((message): readonly (readonly [string, string])[] => [
      ...(message.metadata?.policies ?? []).map(({ name, text }) => [name, text] as const),
      ...policiesOf(diagnosisOf(message) ?? null),
    ]),
  );

const policiesOf = (diagnosis: Answer | null): readonly (readonly [string, string])[] =>
  (diagnosis?.fix.steps ?? []).flatMap((step) => {
    const { policy } = step.target;
    if (policy === null || diagnosis === null) return [];
    return [[policy, beforeOfStep(step, diagnosis.explanation) ?? step.json] as const];
  });
