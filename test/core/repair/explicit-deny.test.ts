import { describe, expect, it } from 'vitest';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { account, documentOf, everything, inline, invoke, noModels, nova, role } from './architecture.ts';
import { caseOf, type StoredPolicy } from './case-of.ts';

describe('an explicit deny', () => {
  const requests = [invoke];

  it('goes away where it was about this call alone; the empty document is deleted', () => {
    const denies = [
      { policyType: 'identity' as const, policy: 'no-models', attachTo: role, index: 0, sid: 'NoModels' },
    ];
    const remedy = { kind: 'exceptFromDeny' as const, denies, actions: [] };

    const { fix } = repair(
      caseOf({ policies: [inline('all', everything), inline('no-models', noModels)], requests, remedy }),
    );

    expect(fix.kind).toBe('removeStatement');
    expect(fix.steps[0]).toMatchObject({ statement: null, json: '{"Version":"2012-10-17","Statement":[]}' });
    expect(fix.steps[0]?.cli).toBe('aws iam delete-role-policy --role-name app --policy-name no-models');
    expect(fix.verification).toMatchObject({ before: 'explicitDeny', after: 'allowed' });
  });

  it('detaches a managed policy of which nothing is left', () => {
    const arn = `arn:aws:iam::${account}:policy/no-models`;
    const denies = [{ policyType: 'identity' as const, policy: arn, attachTo: role, index: 0, sid: 'NoModels' }];
    const managed: StoredPolicy = { ...inline(arn, noModels), arn, home: 'customerManaged' };

    const { fix } = repair(
      caseOf({
        policies: [inline('all', everything), managed],
        requests,
        remedy: { kind: 'exceptFromDeny', denies, actions: [] },
      }),
    );

    expect(fix.steps[0]?.cli).toBe(`aws iam detach-role-policy --role-name app --policy-arn ${arn}`);
  });

  it('is narrowed, and the Allow that was never there is added: both or the call still fails', () => {
    const denies = [{ policyType: 'identity' as const, policy: 'app', attachTo: role, index: 0, sid: null }];
    const policy = inline('app', { Effect: 'Deny', Action: 'bedrock:*', Resource: '*' });

    const { fix } = repair(
      caseOf({ policies: [policy], requests, remedy: { kind: 'exceptFromDeny', denies, actions: [] } }),
    );

    expect(fix.kind).toBe('changeStatement');
    expect(fix.steps.map(({ statement }) => statement?.['Effect'])).toEqual(['Deny', 'Allow']);
    expect(fix.verification).toMatchObject({ before: 'explicitDeny', after: 'allowed', newlyAllowed: [] });
  });

  it('of the organization is a text for its owner, with the statement and the smallest change', () => {
    const scp: StoredPolicy = {
      policyType: 'serviceControl',
      name: 'regions',
      document: documentOf({ ...noModels, Resource: '*' }),
    };
    const denies = [
      { policyType: 'serviceControl' as const, policy: 'regions', attachTo: null, index: 0, sid: 'NoModels' },
    ];
    const remedy = {
      kind: 'askOwner' as const,
      owner: 'the administrator',
      text: 'Please change the policy.',
      denies,
      actions: [],
    };

    const { fix, details } = repair(caseOf({ policies: [inline('all', everything), scp], requests, remedy }));

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [], verification: { before: 'explicitDeny', after: null } });
    expect(details.ownerText).toContain('"Sid": "NoModels"');
    expect(details.ownerText).toContain(`"aws:PrincipalArn": "${role}"`);
    expect(details.ownerText).toContain(`"NotResource": "${nova}"`);
  });
});
