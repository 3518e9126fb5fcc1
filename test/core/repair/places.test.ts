import { describe, expect, it } from 'vitest';
import { repair } from '../../../layers/core/src/repair/index.ts';
import {
  account,
  documentOf,
  everything,
  inline,
  invoke,
  invokeGrant,
  logs,
  nova,
  role,
  session,
} from './architecture.ts';
import { caseOf, grantOf, remedyOf, type StoredPolicy } from './case-of.ts';

const boundaryArn = `arn:aws:iam::${account}:policy/edge`;
const boundary = (
  arn: string,
  home: 'customerManaged' | 'awsManaged',
  ...statements: readonly object[]
): StoredPolicy => ({
  policyType: 'permissionsBoundary',
  name: arn,
  arn,
  attachTo: role,
  appliesTo: role,
  home,
  document: documentOf(...statements),
});

const limits = [
  { policyType: 'permissionsBoundary', policyArn: boundaryArn },
  { policyType: 'session', policyArn: null },
  { policyType: 'vpcEndpoint', policyArn: null },
] as const;

describe('a permissions boundary', () => {
  it('is widened together with the identity policies, in one round', () => {
    const policies = [inline('app', logs), boundary(boundaryArn, 'customerManaged', logs)];

    const { fix } = repair(caseOf({ policies, requests: [invoke], remedy: remedyOf(invokeGrant) }));

    expect(fix.steps.map(({ target }) => target.policyType)).toEqual(['identity', 'permissionsBoundary']);
    expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed', narrowest: true });
  });

  it('of AWS is not edited: a copy takes its place', () => {
    const powerUser = 'arn:aws:iam::aws:policy/SomeBoundary';
    const policies = [inline('app', everything), boundary(powerUser, 'awsManaged', logs)];
    const grant = { ...invokeGrant, policyType: 'permissionsBoundary' as const };

    const { fix } = repair(caseOf({ policies, requests: [invoke], remedy: remedyOf(grant) }));

    expect(fix.steps[0]?.target).toEqual({ policyType: 'permissionsBoundary', attachTo: role, policy: null });
    expect(JSON.parse(fix.steps[0]?.json ?? '').Statement).toHaveLength(2);
    expect(fix.steps[0]?.cli).toContain('aws iam create-policy --policy-name whydenied-boundary-SomeBoundary ');
    expect(fix.steps[0]?.cli).toContain(
      `aws iam put-role-permissions-boundary --role-name app --permissions-boundary `,
    );
    expect(fix.verification.after).toBe('allowed');
  });
});

describe('a policy that only limits', () => {
  it.each(limits)(
    '$policyType that nobody showed is asked for, and never written over',
    ({ policyType, policyArn }) => {
      const grant = { ...invokeGrant, policyType };
      const denial = { kind: 'implicit' as const, policyType, policyArn };

      const { fix, details } = repair(
        caseOf({ policies: [inline('app', everything)], requests: [invoke], remedy: remedyOf(grant), denial }),
      );

      expect(fix).toMatchObject({ kind: 'askOwner', steps: [], actions: ['bedrock:InvokeModel'] });
      expect(details.ownerText).toContain('"Action": "bedrock:InvokeModel"');
      expect(fix.verification.after).toBeNull();
    },
  );
});

describe('a trust policy', () => {
  const target = `arn:aws:iam::${account}:role/agent`;
  const grant = grantOf({
    policyType: 'resource',
    attachTo: target,
    sid: 'Bedrock',
    actions: ['sts:AssumeRole'],
    resources: [],
    principal: { Service: 'bedrock.amazonaws.com' },
    condition: { StringEquals: { 'aws:SourceAccount': account } },
  });
  const requests = [
    {
      principal: 'bedrock.amazonaws.com',
      action: 'sts:AssumeRole',
      resource: target,
      needsResourcePolicy: true,
      context: { 'aws:SourceAccount': account },
    },
  ];

  it('that nobody showed is never overwritten', () => {
    const { fix } = repair(caseOf({ policies: [inline('app', logs)], requests, remedy: remedyOf(grant) }));

    expect(fix.steps[0]?.cli).toContain(
      'aws iam get-role --role-name agent --query Role.AssumeRolePolicyDocument --output json | jq',
    );
    expect(fix.verification.after).toBeNull();
  });

  it('gets each statement added, none in place of what it holds', () => {
    const bucket = 'arn:aws:s3:::docs';
    const read = { policyType: 'resource' as const, attachTo: bucket, principal: { AWS: role } };
    const grants = [
      grantOf({ ...read, actions: ['s3:ListBucket'], resources: [bucket] }),
      grantOf({ ...read, actions: ['s3:GetObject'], resources: [`${bucket}/*`] }),
    ];
    const own = { principal: role, needsResourcePolicy: true };
    const asked = [
      { ...own, action: 's3:ListBucket', resource: bucket },
      { ...own, action: 's3:GetObject', resource: `${bucket}/*` },
    ];

    const { fix } = repair(caseOf({ policies: [], requests: asked, remedy: remedyOf(...grants) }));

    expect(fix.steps.map(({ cli }) => /get-bucket-policy .* \| jq /.test(cli))).toEqual([true, true]);
    expect(fix.steps[1]?.cli).toMatch(/statement='\[\{.*s3:ListBucket.*s3:GetObject/);
  });

  it('that is full is left as it is, and says so', () => {
    const services = Array.from({ length: 60 }, (_, index) => `a-service-with-a-long-name-${index}.amazonaws.com`);
    const full: StoredPolicy = {
      policyType: 'resource',
      name: 'trust',
      attachTo: target,
      document: documentOf({ Effect: 'Allow', Principal: { Service: services }, Action: 'sts:AssumeRole' }),
    };

    const { fix, details } = repair(caseOf({ policies: [full], requests, remedy: remedyOf(grant) }));

    expect(fix.steps).toEqual([]);
    expect(details.remarks.join()).toContain('of 2048 characters');
  });
});

describe('the permission of a function', () => {
  it('is not said by a command that would grant more', () => {
    const arn = `arn:aws:lambda:us-east-1:${account}:function:tool`;
    const grant = grantOf({
      policyType: 'resource',
      attachTo: arn,
      actions: ['lambda:InvokeFunction'],
      resources: [arn],
      principal: { AWS: role },
      condition: { StringEquals: { 'aws:PrincipalTag/team': 'ai' } },
    });
    const requests = [{ principal: session, action: 'lambda:InvokeFunction', resource: arn }];

    const { fix } = repair(caseOf({ policies: [], requests, remedy: remedyOf(grant) }));

    expect(fix.steps[0]?.cli).toBe(
      '# lambda add-permission has no option for aws:principaltag/team: without it the permission is too wide',
    );
  });
});

describe('what was blacked out', () => {
  it('is asked for wherever it would stand', () => {
    const masked = `arn:aws:sts::<account>:assumed-role/app-XXXX/run`;
    const resource = 'arn:aws:bedrock:us-east-1:********9012:knowledge-base/KB1';
    const grant = grantOf({
      attachTo: 'arn:aws:iam::<account>:role/app-XXXX',
      actions: ['bedrock:Retrieve'],
      resources: [resource],
    });

    const { fix, details } = repair(
      caseOf({
        policies: [],
        requests: [{ principal: masked, action: 'bedrock:Retrieve', resource }],
        remedy: remedyOf(grant),
      }),
    );

    expect(fix.steps[0]?.target.attachTo).toBe('arn:aws:iam::{AccountId}:role/{RoleName}');
    expect(fix.steps[0]?.statement).toMatchObject({
      Resource: 'arn:aws:bedrock:us-east-1:{AccountId}:knowledge-base/KB1',
    });
    expect(JSON.stringify(fix.steps)).not.toContain('9012');
    expect(details.fillIn).toEqual(expect.arrayContaining(['{AccountId}', '{RoleName}']));
  });

  it('is told by the pattern of its kind where only a piece of an ARN was left', () => {
    const grant = grantOf({ actions: ['iam:PassRole'], resources: ['.../role/batch'] });

    const { fix } = repair(caseOf({ policies: [], requests: [], remedy: remedyOf(grant) }));

    expect(fix.steps[0]?.statement).toMatchObject({ Resource: 'arn:aws:iam::{AccountId}:role/batch' });
  });
});

describe('duplicates', () => {
  it('are folded where the document is changed', () => {
    const { fix } = repair(
      caseOf({ policies: [inline('app', logs, logs)], requests: [invoke], remedy: remedyOf(invokeGrant) }),
    );

    expect(JSON.parse(fix.steps[0]?.json ?? '')).toEqual(
      documentOf(logs, { Sid: 'InvokeModel', Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: nova }),
    );
  });
});
