import { describe, expect, it } from 'vitest';
import {
  askOwnerFor,
  changePolicy,
  startWork,
  type Workbench,
} from '../../../../layers/core/src/repair/apply/workbench.ts';
import { readDocument } from '../../../../layers/core/src/repair/document/read-document.ts';
import { canHappen } from '../../../../layers/core/src/repair/judge/can-happen.ts';
import { changedPolicies } from '../../../../layers/core/src/repair/judge/changed-policies.ts';
import { exposure } from '../../../../layers/core/src/repair/judge/exposure.ts';
import { accountsIn, isPublic, openTo } from '../../../../layers/core/src/repair/judge/is-open.ts';
import { meetConditions } from '../../../../layers/core/src/repair/judge/meet-conditions.ts';
import { isWhole, type Need } from '../../../../layers/core/src/repair/judge/need.ts';
import { type Dependence, prove } from '../../../../layers/core/src/repair/judge/prove.ts';
import { account, documentOf, inline, invoke, logs, nova, role, session } from '../architecture.ts';
import { caseOf, type StoredPolicy } from '../case-of.ts';
import { allow, evidenceOf, of, remedy } from './parts.ts';

const pro = nova.replace('lite', 'pro');
const granted = allow('bedrock:InvokeModel', nova);

const caseWith = (...policies: readonly StoredPolicy[]) => caseOf({ policies, requests: [invoke], remedy });
type Asked = ReturnType<typeof caseWith>;
const needsIn = (asked: Asked): readonly Need[] => asked.diagnosis.requests.filter(isWhole);

/** The first policy with these statements in the place of its own. */
const worked = (asked: Asked, ...statements: readonly object[]): Workbench => {
  const [policy] = asked.evidence.policies;
  if (policy === undefined) throw new Error('bug: no policy');
  const after = readDocument(documentOf(...statements));
  if (after === null) throw new Error('bug: no document');
  const store = { kind: 'inline', owner: 'role', ownerName: 'app', policyName: policy.name } as const;
  return changePolicy(startWork(asked.evidence), policy, {
    kind: 'addStatement',
    policyType: policy.policyType,
    attachTo: role,
    store,
    before: readDocument(policy.document),
    after,
    statement: null,
  });
};

const proven = (asked: Asked, work: Workbench, depends: Dependence = 'on nothing', given = needsIn(asked)) =>
  prove(work, { asked, given, needs: needsIn(asked), depends });

describe('a proof', () => {
  const asked = caseWith(inline('app', logs));

  it('is allowed after, with nothing opened and nothing to leave out', () => {
    expect(proven(asked, worked(asked, logs, granted))).toMatchObject({
      verified: { before: 'implicitDeny', after: 'allowed', remarks: [] },
      opened: [],
      narrowest: true,
      work: { changes: [{ policyType: 'identity' }] },
    });
  });

  it('names what else is opened, and that less would do', () => {
    const proof = proven(asked, worked(asked, logs, allow('bedrock:InvokeModel', [nova, pro])));

    expect(proof.opened.map(({ name }) => name)).toEqual([`bedrock:InvokeModel on ${pro}`]);
    expect(proof.narrowest).toBe(false);
  });

  it('of no change proves nothing', () => {
    expect(proven(asked, startWork(asked.evidence))).toMatchObject({
      verified: { before: 'implicitDeny', after: null },
      opened: [],
      narrowest: false,
    });
  });

  it('is withdrawn where something is lost, with what its owner was asked for kept', () => {
    const lost = askOwnerFor(worked(asked, granted), { owner: 'them', where: 'there', denies: null, change: [] });

    expect(proven(asked, lost)).toMatchObject({
      work: { changes: [], forOwner: [{ owner: 'them' }] },
      verified: { after: null },
      opened: [],
      narrowest: false,
    });
  });

  it('is withdrawn where it does not pass, but not while its owner has a part', () => {
    const refuted = worked(asked, logs, allow('bedrock:InvokeModel', pro));
    const halfway = askOwnerFor(refuted, { owner: 'them', where: 'there', denies: null, change: [] });

    expect(proven(asked, refuted).work.changes).toEqual([]);
    expect(proven(asked, halfway)).toMatchObject({
      work: { changes: [{}] },
      verified: {
        after: null,
        remarks: ['necessary, not shown sufficient: somebody else has to do their part first'],
      },
    });
  });

  it('waits for what nobody stated', () => {
    expect(proven(asked, worked(asked, logs, granted), 'on what is unknown').verified).toEqual({
      before: 'implicitDeny',
      after: null,
      remarks: ['necessary, not shown sufficient: it depends on what the call brings'],
    });
  });

  it('decides what is stated as it is stated', () => {
    const elsewhere = needsIn(asked).map((need) => ({ ...need, resource: pro }));
    const work = worked(asked, logs, granted);

    expect(proven(asked, work, 'on what is known').verified.after).toBe('allowed');
    expect(proven(asked, work, 'on what is known', elsewhere).verified.after).toBeNull();
    expect(proven(asked, work, 'on nothing', elsewhere).verified.after).toBe('allowed');
  });

  it('says of nothing that was shown neither before nor after, and opens nothing that it could tell', () => {
    const given = needsIn(asked).map((need) => ({ ...need, decision: null }));
    const proof = proven(asked, worked(asked, logs, allow('bedrock:InvokeModel', [nova, pro])), 'on nothing', given);

    expect(proof.verified).toEqual({ before: null, after: null, remarks: [] });
    expect(proof.opened).toEqual([]);
  });
});

describe('whom a statement lets in', () => {
  const everybody = (Condition: object) => ({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Condition });

  it.each([
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }, false],
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-1', 's3:prefix': 'x' } }, false],
    [{ StringEquals: { 's3:prefix': 'x' }, ArnLike: { 'aws:PrincipalArn': role } }, false],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-1/r-1/*' } }, false],
    [{ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, false],
    [{ StringEquals: { 'aws:PrincipalArn': 'note-arn:*' } }, false],
    [{ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0'] } }, true],
    [{ StringLike: { 'aws:PrincipalArn': '**' } }, true],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:*' } }, true],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } }, true],
    [{ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgPaths': 'o-1' } }, true],
    [{ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, true],
    [{ IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } }, true],
    [{ StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } }, true],
    [{ StringEquals: 'odd' }, true],
  ])('%j: everybody is let in: %s', (condition, open) => {
    expect(isPublic(everybody(condition))).toBe(open);
  });

  it('reads an account at its place in an ARN only', () => {
    expect(accountsIn(`arn:aws:iam::${account}:root`)).toEqual([account]);
    expect(accountsIn(`x${account}`)).toEqual([]);
    expect(accountsIn(`arn:aws:logs:us-east-1:${account}:log`)).toEqual([account]);
  });

  it('knows the accounts of the principals and policies shown', () => {
    const other = 'arn:aws:iam::777788889999:role/x';
    const statement = { Effect: 'Allow', Principal: { AWS: other } };
    const shown = (evidence: NonNullable<Parameters<typeof caseOf>[0]['evidence']>) =>
      openTo(statement, caseOf({ policies: [], requests: [invoke], remedy, evidence }));

    expect(shown({})).toBe('account 777788889999, which nobody named');
    expect(shown({ principals: [{ arn: other, boundaryArn: null }] as never })).toBeNull();
    expect(openTo(statement, caseWith({ ...inline('app', logs), attachTo: other }))).toBeNull();
  });
});

it('nobody is another account to a policy whose resource nobody named', () => {
  const statement = { ...allow('s3:GetObject', '*'), Principal: { AWS: '777788889999' } };
  const findings = (attachTo: string | null) =>
    exposure(caseOf({ policies: [of('resource', attachTo, statement)], requests: [], remedy }));

  expect(findings(null)).toEqual([]);
  expect(findings(`arn:aws:sqs:us-east-1:${account}:jobs`)).toEqual([
    'policy `one`, statement 0: open to account 777788889999',
  ]);
});

describe('what can happen and what differs', () => {
  const probe = (more: object) =>
    canHappen({
      principal: session,
      action: 'bedrock:InvokeModel',
      resource: nova,
      context: {},
      actionPattern: '',
      resourcePattern: '',
      raw: {},
      ...more,
    });

  it('is a request of one partition whose values have the shape of their key', () => {
    expect(probe({ resource: '*' })).toBe(true);
    expect(probe({ principal: 'bedrock.amazonaws.com' })).toBe(true);
    expect(probe({ resource: nova.replace('arn:aws:', 'arn:aws-cn:') })).toBe(false);
    expect(probe({ context: { 'aws:SourceAccount': [account, 'x'] } })).toBe(false);
  });

  it('a boundary takes the place of the other, and a policy that is gone loses its statements', () => {
    const was = evidenceOf(of('permissionsBoundary', role, logs), inline('app', logs));
    const is = evidenceOf({ ...of('permissionsBoundary', role, logs, granted), name: 'two' });

    expect(changedPolicies({ before: was, after: is })).toMatchObject([
      { policy: { name: 'two' }, gained: [granted], lost: [] },
      { policy: { name: 'app' }, gained: [], lost: [logs] },
    ]);
    expect(changedPolicies({ before: was, after: { ...was } })).toEqual([]);
  });

  it('a context takes sixteen values at most, each as its operator reads it', () => {
    const many = Array.from({ length: 40 }, (_, at) => `v${at}`);

    expect(meetConditions({ StringEquals: { 'a:b': many, 'a:c': many } })).toHaveLength(16);
    expect(meetConditions({ 'ForAnyValue:StringEqualsIfExists': { 'a:b': 'x' } })[0]?.context).toEqual({
      'a:b': ['x'],
    });
    expect(meetConditions({ 'ForAllValues:Null': { 'a:b': 'true' } })[0]?.context).toEqual({});
  });
});
