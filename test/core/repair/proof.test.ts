import { describe, expect, it } from 'vitest';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { account, documentOf, everything, inline, invoke, invokeGrant, logs, role, session } from './architecture.ts';
import { caseOf, grantOf, remedyOf, type StoredPolicy } from './case-of.ts';

describe('what is not proven', () => {
  it('is never called allowed while a boundary is known and not seen', () => {
    const principal = {
      arn: role,
      name: 'app',
      kind: 'role' as const,
      tags: {},
      groups: [],
      boundaryArn: `arn:aws:iam::${account}:policy/boundary`,
      source: 'accountDetails' as const,
    };

    const { fix, details } = repair(
      caseOf({
        policies: [inline('app', logs)],
        requests: [invoke],
        remedy: remedyOf(invokeGrant),
        evidence: { principals: [principal] },
      }),
    );

    expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: null });
    expect(details.remarks.join()).toContain('necessary, not shown sufficient');
  });

  it('is a data access policy, which IAM never decides', () => {
    const grant = grantOf({
      policyType: 'dataAccess',
      attachTo: role,
      actions: ['aoss:DescribeIndex', 'aoss:ReadDocument'],
      resources: ['index/kb/kb-index'],
      principal: { AWS: role },
    });
    const requests = [
      { principal: session, action: 'aoss:APIAccessAll', resource: `arn:aws:aoss:us-east-1:${account}:collection/c1` },
    ];

    const { fix } = repair(caseOf({ policies: [inline('app', everything)], requests, remedy: remedyOf(grant) }));

    expect(fix.steps[0]?.target.policyType).toBe('dataAccess');
    expect(JSON.parse(fix.steps[0]?.json ?? '')).toMatchObject([
      { Rules: [{ ResourceType: 'index', Permission: grant.actions }] },
    ]);
    expect(fix.verification.after).toBeNull();
  });

  it('says which layer still denies', () => {
    const scp: StoredPolicy = {
      policyType: 'serviceControl',
      name: 'only-s3',
      document: documentOf({ ...everything, Action: 's3:*' }),
    };

    const { fix, details } = repair(
      caseOf({ policies: [inline('app', logs), scp], requests: [invoke], remedy: remedyOf(invokeGrant) }),
    );

    expect(fix.verification.after).toBeNull();
    expect(details.ownerText).toContain("the organization's administrator");
  });
});

describe('sizes', () => {
  it('makes a customer-managed policy where the inline ones are full', () => {
    const resources = Array.from(
      { length: 200 },
      (_, index) => `arn:aws:s3:::a-bucket-with-quite-a-long-name-number-${index}/*`,
    );
    const full = inline('app', { Effect: 'Allow', Action: 's3:GetObject', Resource: resources });

    const { fix, details } = repair(caseOf({ policies: [full], requests: [invoke], remedy: remedyOf(invokeGrant) }));

    expect(fix.steps[0]?.target.policy).toBeNull();
    const [, name] =
      /create-policy --policy-name (whydenied-InvokeModel-[0-9a-z]{4}) /.exec(fix.steps[0]?.cli ?? '') ?? [];
    expect(fix.steps[0]?.cli).toContain(
      `aws iam attach-role-policy --role-name app --policy-arn arn:aws:iam::${account}:policy/${name}`,
    );
    expect(details.remarks.join()).toContain('10240');
    expect(fix.verification.after).toBe('allowed');
  });
});

describe('strangers', () => {
  const bucket = 'arn:aws:s3:::docs';
  const read = {
    actions: ['s3:GetObject'],
    resources: [`${bucket}/*`],
    policyType: 'resource' as const,
    attachTo: bucket,
  };
  const shown: StoredPolicy = {
    policyType: 'resource',
    name: 'docs',
    attachTo: bucket,
    document: documentOf({
      Sid: 'Own',
      Effect: 'Allow',
      Principal: { AWS: role },
      Action: 's3:PutObject',
      Resource: `${bucket}/*`,
    }),
  };

  it('are not let in: the public', () => {
    const grant = grantOf({ ...read, principal: { '*': '*' } });
    const requests = [
      { principal: 'anonymous', action: 's3:GetObject', resource: `${bucket}/x`, needsResourcePolicy: true },
    ];

    const { fix, details } = repair(caseOf({ policies: [shown], requests, remedy: remedyOf(grant) }));

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.plainSteps.map(({ text }) => text).join()).toContain('public');
  });

  it('are not let in: an account that nobody named', () => {
    const grant = grantOf({ ...read, principal: { AWS: 'arn:aws:iam::777788889999:role/etl' } });

    const { fix, details } = repair(caseOf({ policies: [shown], requests: [], remedy: remedyOf(grant) }));

    expect(fix.steps).toEqual([]);
    expect(details.remarks.join()).toContain('777788889999');
  });

  it('are reported where a shown policy lets them in already', () => {
    const open: StoredPolicy = {
      ...shown,
      document: documentOf(
        { Sid: 'Public', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${bucket}/*` },
        {
          Effect: 'Allow',
          Principal: { Service: 'bedrock.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: `${bucket}/*`,
        },
      ),
    };

    const { details } = repair(
      caseOf({ policies: [open], requests: [], remedy: { kind: 'noPolicyChange', steps: [], actions: [] } }),
    );

    expect(details.exposure).toEqual([
      'policy `docs`, statement `Public`: open to the public',
      expect.stringContaining('no `aws:SourceArn` or `aws:SourceAccount`'),
    ]);
  });
});
