import type { Answer } from '@whydenied/core';
import { diagnosisOf, type TurnMessage, wordsOf } from '../conversation/message.ts';
import { sayCorrection } from './correction.ts';
import type { KeptFact } from './fact.ts';

/** What is kept so far: who asked for what on what, under which circumstances. */
export const keptFacts = (messages: readonly TurnMessage[]): readonly KeptFact[] => {
  const last = messages.map(diagnosisOf).findLast((diagnosis) => diagnosis != null);
  return last == null ? [] : statedFacts(last).filter(({ value }) => value !== null);
};

/** A file that was shown; a policy among them can be taken back. */
export type ShownFile = { readonly name: string; readonly isPolicy: boolean };

/** The files that were shown, over all turns, less those that a later turn took back. */
export const shownFiles = (messages: readonly TurnMessage[]): readonly ShownFile[] => {
  const shown = new Map<string, ShownFile>();
  for (const message of messages) {
    for (const name of shown.keys()) if (wordsOf(message) === sayCorrection(asFact(name), null)) shown.delete(name);
    const { files = [], policies = [] } = message.metadata ?? {};
    for (const name of files) shown.set(name, { name, isPolicy: policies.some((policy) => policy.name === name) });
  }
  return [...shown.values()];
};

/** A shown policy as the fact that a turn can take back. */
export const asFact = (name: string): KeptFact => ({ name: 'policy', value: name });

/** The facts of an answer about what is denied first: the parts of its request, stated or not, and its circumstances. */
export const statedFacts = ({ requests: [stated] }: Answer): readonly KeptFact[] => {
  if (stated === undefined) return [];
  const { principal, action, resource, context } = stated;
  return [
    ...Object.entries({ principal, action, resource }).map(([name, value]) => ({ name, value })),
    ...Object.entries(context).map(([name, value]) => ({ name, value: String(value) })),
  ];
};
