import type { DecisionKind } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { repair } from '../../../layers/core/src/repair/index.ts';
import entries from '../../cases/repair/entries.json' with { type: 'json' };
import { caseOf, type StoredCase } from './case-of.ts';

type Entry = StoredCase & {
  readonly entry: string;
  readonly expected: {
    readonly kind: string;
    readonly steps: readonly { policyType: string; attachTo: string; policy: string | null; statement: object }[];
    readonly before: DecisionKind;
    readonly after: DecisionKind;
    readonly narrowest: boolean;
  };
};

const all = entries as unknown as readonly Entry[];

describe('the fix of every playbook entry that is a statement', () => {
  it.each(all.map((one) => [one.entry, one] as const))('%s: the statement, its place, and the proof', (_, stored) => {
    const { fix } = repair(caseOf(stored));

    const { kind, steps, ...proof } = stored.expected;
    const placed = fix.steps.map(({ target, statement }) => ({ ...target, statement }));
    expect({ kind: fix.kind, steps: placed }).toEqual({ kind, steps });
    expect(fix.verification).toMatchObject(proof);
  });
});
