import type { PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { decideRequests, diagnose } from '../../../layers/core/src/diagnose/index.ts';
import { mergeEvidence, noEvidence, readGivenPolicies, readText } from '../../../layers/core/src/intake/index.ts';
import { expandCall } from '../../../layers/core/src/playbook/index.ts';
import { repair } from '../../../layers/core/src/repair/index.ts';
import rows from '../../cases/repair/no-allow.json' with { type: 'json' };

type Row = { readonly entry: string; readonly input: string; readonly policies?: PolicySet };

const all = rows as readonly Row[];

describe('where no statement helps', () => {
  it.each(all.map((row, index) => [`${row.entry} ${index}`, row] as const))(
    '%s: no Allow is offered',
    (_, { input, policies }) => {
      const facts = readText(input);
      const evidence = mergeEvidence(policies === undefined ? noEvidence : readGivenPolicies(policies), facts.evidence);
      const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
      const { fix } = repair({ facts, evidence, diagnosis: diagnose({ facts, evidence, requests }) });

      const allows = fix.steps.filter(({ statement }) => statement?.['Effect'] === 'Allow');
      expect({ kind: fix.kind === 'addStatement', allows }).toEqual({ kind: false, allows: [] });
    },
  );
});
