import type { PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import rows from '../../cases/repair/no-allow.json' with { type: 'json' };
import { answerOf } from './answer-of.ts';

type Row = { readonly entry: string; readonly input: string; readonly policies?: PolicySet };

const all = rows as readonly Row[];

describe('where no statement helps', () => {
  it.each(all.map((row, index) => [`${row.entry} ${index}`, row] as const))(
    '%s: no Allow is offered',
    (_, { input, policies }) => {
      const { fix } = answerOf(input, policies);

      const allows = fix.steps.filter(({ statement }) => statement?.['Effect'] === 'Allow');
      expect({ kind: fix.kind === 'addStatement', allows }).toEqual({ kind: false, allows: [] });
    },
  );
});
