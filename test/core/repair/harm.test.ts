import { describe, expect, it } from 'vitest';
import { dangers, findDanger } from '../../../layers/core/src/danger/index.ts';
import { bindsTheNext } from '../../../layers/core/src/repair/controls/control-of.ts';
import { controls } from '../../../layers/core/src/repair/controls/controls.data.ts';
import { valuesOf } from '../../../layers/core/src/repair/document/values-of.ts';
import { entriesOf } from '../../../layers/core/src/repair/judge/meet-conditions.ts';
import { answerOf, document } from './answer-of.ts';

// Texts made of the two tables: every dangerous action, every control as an Allow and as a Deny.
const account = '111122223333';
const caller = `arn:aws:sts::${account}:assumed-role/worker/w-1`;

const denied = (action: string, resource: string, why: string): string =>
  `An error occurred (AccessDenied): User: ${caller} is not authorized to perform: ${action} on resource: ${resource} ${why}`;

const spelled = (pattern: string): string =>
  pattern.replace('guardduty:delete*', 'guardduty:deletedetector').replace(/\*$/, '');

const dangerous = dangers.flatMap(({ id, actions, means }) =>
  actions
    .filter((action) => !action.endsWith('*') || action === 'guardduty:delete*')
    .map((action) => ({ id, action: spelled(action), means })),
);

const keys = controls.flatMap(({ id, keys: names, isMetOnly }) =>
  names.map((name) => ({ id, isMetOnly, key: name.endsWith('/') || name.endsWith(':') ? `${name}team` : name })),
);

const truths = new Set(['aws:securetransport', 'aws:multifactorauthpresent', 'aws:viaawsservice']);
const addresses = new Set(['aws:sourceip', 'aws:vpcsourceip']);

const conditionOn = (key: string): Record<string, Record<string, string>> => {
  if (truths.has(key)) return { Bool: { [key]: 'true' } };
  return addresses.has(key) ? { IpAddress: { [key]: '203.0.113.0/24' } } : { StringEquals: { [key]: 'as-agreed' } };
};

const denyWithout = (key: string): Record<string, Record<string, string>> => {
  if (truths.has(key)) return { BoolIfExists: { [key]: 'false' } };
  return addresses.has(key)
    ? { NotIpAddress: { [key]: '203.0.113.0/24' } }
    : { StringNotEquals: { [key]: 'as-agreed' } };
};

const object = 'arn:aws:s3:::reports/2026/a.csv';
const reading = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' };

const noAllow = denied(
  's3:GetObject',
  `"${object}"`,
  'because no identity-based policy allows the s3:GetObject action',
);
const explicit = denied('s3:GetObject', `"${object}"`, 'with an explicit deny in an identity-based policy');

describe(`${dangerous.length} dangerous actions`, () => {
  it.each(dangerous)('$id: $action is named and not handed out', ({ action, means }) => {
    const { fix, details } = answerOf(
      denied(action, '*', `because no identity-based policy allows the ${action} action`),
      { identity: [{ name: 'own', document: document(reading) }] },
    );

    expect(fix.steps).toEqual([]);
    expect(['askOwner', 'noPolicyChange', 'undecided']).toContain(fix.kind);
    if (fix.kind === 'askOwner') expect(details.plainSteps.map(({ text }) => text).join(' ')).toContain(means);
  });
});

// Of services whose names stand in no table: what says who may reach a resource is told by how AWS calls it.
const byName = [
  ...['aoss:UpdateAccessPolicy', 's3vectors:PutVectorBucketPolicy', 'events:PutPermission', 'glue:PutResourcePolicy'],
  ...['ssm:ModifyDocumentPermission', 'lakeformation:GrantPermissions', 'lakeformation:BatchGrantPermissions'],
  ...['elasticfilesystem:PutFileSystemPolicy', 'backup:PutBackupVaultAccessPolicy', 'ecr:PutRegistryPolicy'],
  ...[
    's3express:PutBucketPolicy',
    's3:CreateAccessGrant',
    'apigateway:UpdateRestApiPolicy',
    'ecr:DeleteRepositoryPolicy',
  ],
  ...['quicksight:UpdateDataSetPermissions', 'kinesis:PutResourcePolicy', 's3:PutAccessPointPublicAccessBlock'],
];

// Policies that say nothing about who may do what.
const ordinary = [
  ...['ecr:PutLifecyclePolicy', 'logs:PutRetentionPolicy', 'application-autoscaling:PutScalingPolicy'],
  ...['bedrock:InvokeModel', 'bedrock:GetGuardrail', 'kms:GetKeyPolicy', 's3:GetBucketAcl', 'aoss:GetAccessPolicy'],
  ...['cloudfront:UpdateCachePolicy', 'dlm:CreateLifecyclePolicy', 'lambda:InvokeFunction', 'sqs:SendMessage'],
];

it('meets a value with a star as it is written where no wildcard counts', () => {
  const { fix } = answerOf(noAllow, {
    identity: [
      {
        name: 'own',
        document: document({
          ...reading,
          Resource: 'arn:aws:s3:::drafts/*',
          Condition: { StringEquals: { 'aws:PrincipalTag/team': 'a*b' } },
        }),
      },
    ],
  });

  expect(JSON.stringify(fix.steps)).not.toContain('axb');
});

describe('what says who may reach a resource', () => {
  it.each(byName)('is not handed out: %s', (action) => {
    expect(findDanger({ action, resource: '*' })?.id).toBe('opensResources');
  });

  it.each(ordinary)('is not what any policy is: %s', (action) => {
    expect(findDanger({ action, resource: '*' })).toBeNull();
  });
});

describe(`${keys.length} conditions, each in an Allow and in a Deny`, () => {
  it.each(keys)('$id: an Allow under $key gets no Allow without it beside it', ({ key }) => {
    const { fix } = answerOf(noAllow, {
      identity: [{ name: 'own', document: document({ ...reading, Condition: conditionOn(key) }) }],
    });

    const offered = fix.steps.flatMap(({ statement }) => (statement?.['Effect'] === 'Allow' ? [statement] : []));
    expect(fix.verification.after).not.toBe('allowed');
    expect(
      offered.filter((one) => !entriesOf(one['Condition']).some((entry) => entry.key.toLowerCase() === key)),
    ).toEqual([]);
  });

  it.each(
    keys.filter(
      ({ key }) => bindsTheNext(key, { Resource: 'arn:aws:s3:::drafts/*' }) && !truths.has(key) && !addresses.has(key),
    ),
  )('$id: an Allow where $key is anything but a value gets none without it beside it', ({ key }) => {
    const { fix } = answerOf(noAllow, {
      identity: [
        {
          name: 'own',
          document: document({
            ...reading,
            Resource: 'arn:aws:s3:::drafts/*',
            Condition: { StringNotEquals: { [key]: 'as-agreed' } },
          }),
        },
      ],
    });

    const offered = fix.steps.flatMap(({ statement }) => (statement?.['Effect'] === 'Allow' ? [statement] : []));
    expect(
      offered.filter(
        (one) =>
          valuesOf(one['Resource']).includes(object) &&
          !entriesOf(one['Condition']).some((entry) => entry.key.toLowerCase() === key),
      ),
    ).toEqual([]);
  });

  it.each(keys.filter(({ key }) => !key.startsWith('s3:')))(
    '$id: an Allow under $key on a key whose policy was not seen gets none without it either',
    ({ key }) => {
      const text = denied(
        'kms:Decrypt',
        `arn:aws:kms:us-east-1:${account}:key/11111111-2222-3333-4444-555555555555`,
        'because no identity-based policy allows the kms:Decrypt action',
      );
      const decrypting = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', Condition: conditionOn(key) };
      const { fix } = answerOf(text, { identity: [{ name: 'own', document: document(decrypting) }] });

      const offered = fix.steps.flatMap(({ statement }) => (statement?.['Effect'] === 'Allow' ? [statement] : []));
      expect(
        offered.filter((one) => !entriesOf(one['Condition']).some((entry) => entry.key.toLowerCase() === key)),
      ).toEqual([]);
    },
  );

  it.each(keys)('$id: a Deny without $key stays as it is, and how to comply is said', ({ key }) => {
    const { fix, details } = answerOf(explicit, {
      identity: [
        {
          name: 'own',
          document: document(reading, {
            Sid: 'Control',
            Effect: 'Deny',
            Action: 's3:*',
            Resource: '*',
            Condition: denyWithout(key),
          }),
        },
      ],
    });

    expect(fix.steps).toEqual([]);
    expect(fix.verification.after).not.toBe('allowed');
    expect(details.plainSteps.length).toBeGreaterThan(0);
  });
});

describe('a Deny of everything', () => {
  const blanket = { Effect: 'Deny', Action: '*', Resource: '*' };

  it('is somebody’s measure: no call is let through it by a ready change', () => {
    const { fix } = answerOf(explicit, { identity: [{ name: 'own', document: document(reading, blanket) }] });

    expect(fix.steps).toEqual([]);
    expect(fix.kind).toBe('askOwner');
  });
});

describe('callers whom nobody named', () => {
  const foreign = ['444455556666', '777788889999', '999900001111'];
  const shown = (name: string) => ({
    resource: [
      {
        name,
        document: document({
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:role/app` },
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::reports/*',
        }),
      },
    ],
  });

  it.each(foreign)('account %s gets no statement in the policy of our bucket', (stranger) => {
    const text = `User: arn:aws:sts::${stranger}:assumed-role/etl/e is not authorized to perform: s3:GetObject on resource: "${object}" because no resource-based policy allows the s3:GetObject action`;

    const { fix, details } = answerOf(text, shown('reports'));

    expect(fix.steps).toEqual([]);
    expect(details.question?.ask).toContain(stranger);
  });

  it.each(foreign)('account %s gets it when the person calls both accounts theirs', (own) => {
    const text = `Both accounts are ours, the bucket reports is in ${account}. User: arn:aws:sts::${own}:assumed-role/etl/e is not authorized to perform: s3:GetObject on resource: "${object}" because no resource-based policy allows the s3:GetObject action`;

    const { fix } = answerOf(text, { ...shown('reports'), identity: [{ name: 'own', document: document(reading) }] });

    expect(JSON.stringify(fix.steps)).toContain(`arn:aws:iam::${own}:role/etl`);
  });
});
