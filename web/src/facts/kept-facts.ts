import type { Answer } from '@whydenied/core';
import { diagnosisOf, type TurnMessage, wordsOf } from '../conversation/message.ts';

/** A fact of the conversation as the last answer has it. */
export type KeptFact = { readonly name: string; readonly value: string };

/** What is kept so far: who asked for what on what, under which circumstances. */
export const keptFacts = (messages: readonly TurnMessage[]): readonly KeptFact[] => {
  const last = messages.map(diagnosisOf).findLast((diagnosis) => diagnosis != null);
  return last == null ? [] : factsOf(last);
};

/** A file that was shown; a policy among them can be taken back. */
export type ShownFile = { readonly name: string; readonly isPolicy: boolean };

/** The files that were shown, over all turns, less those that a later turn took back. */
export const shownFiles = (messages: readonly TurnMessage[]): readonly ShownFile[] => {
  const shown = new Map<string, ShownFile>();
  for (const message of messages) {
    for (const name of shown.keys()) if (wordsOf(message) === sayRemoval(asFact(name))) shown.delete(name);
    const { files = [], policies = [] } = message.metadata ?? {};
    for (const name of files) shown.set(name, { name, isPolicy: policies.some((policy) => policy.name === name) });
  }
  return [...shown.values()];
};

/** A shown policy as the fact that a turn can take back. */
export const asFact = (name: string): KeptFact => ({ name: 'policy', value: name });

const factsOf = ({ requests }: Answer): readonly KeptFact[] => {
  const [stated] = requests;
  if (stated === undefined) return [];
  const named = { principal: stated.principal, action: stated.action, resource: stated.resource };
  const facts = [...Object.entries(named), ...Object.entries(stated.context)];
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value: String(value) }]));
};

/** The turn that corrects a fact. */
export const sayCorrection = ({ name, value }: KeptFact, now: string): string =>
  `Correction: the ${name} is ${now}, not ${value}`;

/** The turn that removes a fact. */
export const sayRemoval = ({ name, value }: KeptFact): string => `Correction: forget the ${name} ${value}`;
