import { describe, expect, it } from 'vitest';
import { startWork } from '../../../../layers/core/src/repair/apply/workbench.ts';
import { alterStatement } from '../../../../layers/core/src/repair/candidates/alter-statement.ts';
import { exposure } from '../../../../layers/core/src/repair/judge/exposure.ts';
import { accountsIn, openTo } from '../../../../layers/core/src/repair/judge/is-open.ts';
import { knownKeys } from '../../../../layers/core/src/repair/judge/known-keys.ts';
import { knownUnseen } from '../../../../layers/core/src/repair/judge/known-unseen.ts';
import { isWhole } from '../../../../layers/core/src/repair/judge/need.ts';
import { newlyAllowed } from '../../../../layers/core/src/repair/judge/newly-allowed.ts';
import { prove } from '../../../../layers/core/src/repair/judge/prove.ts';
import { account, inline, invoke, logs, nova, role } from '../architecture.ts';
import { caseOf, requestOf } from '../case-of.ts';
import { allow, evidenceOf, needOf, of, remedy } from './parts.ts';

const bucket = 'arn:aws:s3:::docs';

describe('a proof', () => {
  it('that fails is withdrawn with its steps', () => {
    const asked = caseOf({ policies: [inline('app', logs)], requests: [invoke], remedy });
    const policy = asked.evidence.policies[0];
    if (policy === undefined) throw new Error('bug: no policy');
    const needs = asked.diagnosis.requests.filter(isWhole);
    const work = alterStatement(
      startWork(asked.evidence),
      { ...logs, Action: 'logs:GetLogEvents' },
      { policy, index: 0, asked },
    );

    const proof = prove(work, { asked, given: needs, needs, depends: 'on nothing' });

    expect(proof.work.changes).toEqual([]);
    expect(proof.verified).toMatchObject({ before: 'implicitDeny', after: null });
  });

  const lifted = (beneath: number) => {
    const names = Array.from({ length: beneath }, (_, at) => `arn:aws:bedrock:us-east-1::foundation-model/m${at}`);
    const deny = { Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: '*' };
    const asked = caseOf({
      policies: [
        inline(
          'app',
          allow('bedrock:InvokeModel', nova),
          { ...allow('bedrock:InvokeModel', nova), Resource: names },
          deny,
        ),
      ],
      requests: [invoke],
      remedy,
    });
    const policy = asked.evidence.policies[0];
    if (policy === undefined) throw new Error('bug: no policy');
    const needs = asked.diagnosis.requests.filter(isWhole);
    const { Resource: _, ...rest } = deny;
    const work = alterStatement(startWork(asked.evidence), { ...rest, NotResource: nova }, { policy, index: 2, asked });
    return prove(work, { asked, given: needs, needs, depends: 'on nothing' });
  };

  it('decides every request that a change touches, where there is the work for it', () => {
    const { verified } = lifted(2_000);

    expect(verified).toMatchObject({ before: 'explicitDeny', after: 'allowed', remarks: [] });
  });

  it('is none where a change touches more than was decided, and says so', () => {
    const { verified } = lifted(4_200);

    expect(verified).toMatchObject({
      before: 'explicitDeny',
      after: null,
      remarks: [expect.stringContaining('more requests than were decided, the first 4000')],
    });
  });

  it('says so too where a changed Deny could deny more than was decided', () => {
    const spared = (named: number) => {
      const others = Array.from({ length: named }, (_, at) => `arn:aws:bedrock:us-east-1::foundation-model/m${at}`);
      const deny = { Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: [nova, ...others] };
      const asked = caseOf({
        policies: [inline('app', allow('bedrock:InvokeModel', nova), deny)],
        requests: [invoke],
        remedy,
      });
      const [policy] = asked.evidence.policies;
      if (policy === undefined) throw new Error('bug: no policy');
      const needs = asked.diagnosis.requests.filter(isWhole);
      const work = alterStatement(
        startWork(asked.evidence),
        { ...deny, Resource: others },
        { policy, index: 1, asked },
      );
      return prove(work, { asked, given: needs, needs, depends: 'on nothing' }).verified;
    };

    expect(spared(5)).toMatchObject({ after: 'allowed', remarks: [] });
    expect(spared(300)).toMatchObject({ after: null, remarks: [expect.stringContaining('the first 1500')] });
    expect(spared(900)).toMatchObject({ after: null, remarks: [expect.stringContaining('more requests')] });
  });

  it('finds what opens behind the first four hundred', () => {
    const names = Array.from({ length: 600 }, (_, at) => `arn:aws:bedrock:us-east-1::foundation-model/m${at}`);
    const deny = { Effect: 'Deny', Action: 'bedrock:InvokeModel' };
    const all = { ...allow('bedrock:InvokeModel', nova), Resource: [...names, nova] };
    const before = evidenceOf(of('identity', role, all, { ...deny, Resource: '*' }));
    const after = evidenceOf(of('identity', role, all, { ...deny, Resource: names }));
    const needs = [needOf('bedrock:InvokeModel', `${nova}x`)];

    expect(newlyAllowed({ before, after, needs }, 4_000).map(({ name }) => name)).toEqual([
      `bedrock:InvokeModel on ${nova}`,
    ]);
  });

  it('of a lifted Deny asks for nobody known as well', () => {
    const before = evidenceOf(
      of('identity', null, allow('bedrock:InvokeModel', nova), { Effect: 'Deny', Action: 'bedrock:*', Resource: '*' }),
    );
    const after = evidenceOf(of('identity', null, allow('bedrock:InvokeModel', nova)));

    const opened = newlyAllowed({ before, after, needs: [needOf('bedrock:InvokeModel', nova, { principal: null })] });

    expect(opened.map(({ name }) => name)).toContain(`bedrock:InvokeModel on ${nova}`);
  });
});

describe('what is known and was not seen', () => {
  const unseen = (more: Parameters<typeof caseOf>[0]) =>
    knownUnseen(caseOf(more)).map(({ policyType, because }) => `${policyType}: ${because}`);
  const told = (of: string | null) => ({
    unseenLayers: [{ policyType: 'serviceControl' as const, because: 'not readable', of }],
  });
  const base = { policies: [], requests: [invoke], remedy };

  it('counts for whom the call is about', () => {
    expect(unseen({ ...base, evidence: told(null) })).toEqual(['serviceControl: not readable']);
    expect(unseen({ ...base, evidence: told(role) })).toEqual(['serviceControl: not readable']);
    expect(unseen({ ...base, evidence: told('arn:aws:iam::444455556666:role/else') })).toEqual([]);
    expect(
      unseen({ ...base, requests: [{ principal: null, action: null, resource: null }], evidence: told(role) }),
    ).toEqual([]);
  });

  it('is the kind that AWS names, unless all of it was read', () => {
    const denial = { kind: 'explicit' as const, policyType: 'serviceControl' as const, policyArn: null };
    const seenLayers = [{ policyType: 'serviceControl' as const, of: null }];

    expect(unseen({ ...base, denial })).toHaveLength(1);
    expect(unseen({ ...base, denial, evidence: { seenLayers } })).toEqual([]);
  });

  it('is the policy that a key and a role always have', () => {
    const key = `arn:aws:kms:us-east-1:${account}:key/k`;

    expect(unseen({ ...base, requests: [{ ...invoke, action: 'kms:Decrypt', resource: key }] }).join()).toContain(
      'key policy',
    );
    expect(unseen({ ...base, requests: [{ ...invoke, action: 'sts:AssumeRole', resource: role }] }).join()).toContain(
      'trust policy',
    );
  });
});

describe('whom a statement lets in', () => {
  const asked = caseOf({ policies: [], requests: [invoke], remedy });

  it.each([
    [{ Effect: 'Deny', Principal: '*' }, null],
    [{ Effect: 'Allow' }, null],
    [{ Effect: 'Allow', Principal: '*' }, 'the public'],
    [{ Effect: 'Allow', Principal: { AWS: role } }, null],
    [{ Effect: 'Allow', Principal: { AWS: '777788889999' } }, 'account 777788889999, which nobody named'],
  ])('%j', (statement, wanted) => {
    expect(openTo(statement, asked)).toBe(wanted);
  });

  it('reads accounts wherever they stand', () => {
    expect(accountsIn(account)).toEqual([account]);
    expect(accountsIn({ AWS: ['*', role], Service: 'bedrock.amazonaws.com' })).toEqual([account]);
  });

  it('reports nobody where everybody is pinned', () => {
    const pinned = {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `${bucket}/*`,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
    };

    expect(exposure(caseOf({ policies: [of('resource', bucket, pinned)], requests: [], remedy }))).toEqual([]);
  });

  it('knows the keys of every request for an action that nobody has', () => {
    expect(knownKeys('nobody:Does')).toContain('aws:SourceIp');
    expect(requestOf(invoke).required).toBe(true);
  });
});
