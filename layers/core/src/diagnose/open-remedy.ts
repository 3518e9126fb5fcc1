import type { Remedy } from '../playbook/index.ts';

/** The remedy with no change commanded: what is needed is named; what somebody else owns stays a text for them. */
export const openRemedy = (remedy: Remedy): Remedy =>
  remedy.kind === 'grant' || remedy.kind === 'correct' ? { kind: 'undecided', actions: neededBy(remedy) } : remedy;

export const neededBy = (remedy: Remedy): readonly string[] =>
  remedy.kind === 'grant'
    ? [...new Set([...remedy.actions, ...remedy.grants.flatMap(({ actions }) => actions)])]
    : remedy.actions;
