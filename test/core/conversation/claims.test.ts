import { describe, expect, it } from 'vitest';
import type { Case } from '../../../layers/core/src/conversation/conversation.ts';
import { notionsIn } from '../../../layers/core/src/conversation/reading/notions-in.ts';
import { readClaim } from '../../../layers/core/src/conversation/reading/read-claim.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { causes, requirementsOf } from '../../../layers/core/src/playbook/index.ts';
import { requirementsByCause } from '../../../layers/core/src/playbook/requirements/requirements-by-cause.data.ts';
import { requirements } from '../../../layers/core/src/playbook/requirements/requirements-of.ts';
import rows from '../../cases/claims/found.json' with { type: 'json' };

const noEvidence = { policies: [], principals: [], seenLayers: [], unseenLayers: [], notes: [] };

const caseOf = (causeId: string, asked: string | null): Case =>
  ({ text: '', evidence: noEvidence, outcome: { causeId }, checked: { held: [], asked } }) as unknown as Case;

describe('what a person found of the things that a call needs', () => {
  it.each(rows)('$cause: $say', ({ cause, asked, say, held, lacking, isRecent }) => {
    const claim = readClaim(readText(say), notionsIn(say), caseOf(cause, asked ?? null));

    expect(claim).toEqual(held === undefined ? null : { held, lacking: lacking ?? null, isRecent: isRecent ?? false });
  });

  it('is no claim where the policies were shown: then it is decided', () => {
    const shown = { ...caseOf('KB_ROLE_S3', null), evidence: { ...noEvidence, policies: [{}] } } as unknown as Case;
    const say = 'the role has s3:GetObject already';

    expect(readClaim(readText(say), notionsIn(say), shown)).toBeNull();
  });
});

describe('the things that a call needs', () => {
  it('belong to causes that there are, and each is one that there is', () => {
    const ids = new Set(causes.map(({ id }) => id));

    expect(Object.keys(requirementsByCause).filter((id) => !ids.has(id))).toEqual([]);
    expect(
      Object.values(requirementsByCause)
        .flat()
        .filter((id) => requirements[id] === undefined),
    ).toEqual([]);
  });

  it.each(Object.entries(requirements))('%s are told apart by name, and have a page', (_, { named, url, holds }) => {
    expect(() => new RegExp(named, 'u')).not.toThrow();
    expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(holds).not.toMatch(/\.$/);
  });

  it('come to a cause in the order in which they lack most', () => {
    expect(requirementsOf('KB_AOSS_DATA_POLICY')[0]?.id).toBe('dataAccessPolicy');
    expect(requirementsOf('BEDROCK_INVOKE_MISSING')).toEqual([]);
  });
});
