import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';
import { account, documentOf, everything, nova, session } from './architecture.ts';

const denied = (by: string): string =>
  `User: ${session} is not authorized to perform: bedrock:InvokeModel on resource: ${nova} ${by}`;
const byPolicy = 'with an explicit deny in a service control policy';
const under = (Condition: object) => ({
  serviceControl: [
    [
      {
        name: 'Guard',
        document: documentOf(everything, { Effect: 'Deny', Action: 'bedrock:*', Resource: '*', Condition }),
      },
    ],
  ],
});

describe('an explicit deny of a service control policy', () => {
  it.each([
    [{ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, 'SCP_DENY'],
    [{ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, 'SCP_DENY'],
    [{ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }, 'SCP_DENY'],
    [{ StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } }, 'SCP_DENY'],
    [{ StringNotEquals: { 'aws:PrincipalTag/team': 'ai' } }, 'SCP_DENY'],
    [{ DateGreaterThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } }, 'SCP_DENY'],
    [{ StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } }, 'BEDROCK_SCP_REGION_DENY'],
  ])('is about what its own condition asks: %j', (condition, cause) => {
    expect(answerOf(denied(byPolicy), under(condition)).cause).toBe(cause);
  });

  it('is the organization’s where nobody shows it, and about Regions where the call goes to several', () => {
    expect(answerOf(denied(byPolicy)).cause).toBe('SCP_DENY');
    expect(answerOf(`${denied(byPolicy)} modelId us.amazon.nova-lite-v1:0`).cause).toBe('BEDROCK_SCP_REGION_DENY');
  });
});

it('nothing is put into a policy that was shown while nobody knows whose it is', () => {
  const identity = [
    { name: 'p', document: documentOf({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: nova }) },
  ];

  const { fix } = answerOf(
    'An error occurred (AccessDeniedException) when calling the InvokeAgent operation: Access denied when calling Lambda. Check permissions',
    { identity },
  );

  expect(fix.steps).toEqual([]);
  expect(fix.kind).toBe('undecided');
});

it.each([
  ['kms:Decrypt', `arn:aws:kms:us-east-1:${account}:key/0f0e0d0c-1111-2222-3333-444455556666`],
  ['lambda:InvokeFunction', `arn:aws:lambda:us-east-1:${account}:function:f`],
])('whether a stranger who was found in a log may is decided before anything is added: %s', (action, resource) => {
  const { fix, details } = answerOf(
    `This showed up in our logs. User: arn:aws:iam::999999999999:user/eve is not authorized to perform: ${action} on resource: ${resource} because no resource-based policy allows the ${action} action`,
  );

  expect(fix.steps).toEqual([]);
  expect(details.ownerText).toContain('Please decide first whether account 999999999999 may do this at all');
  expect(`${details.ownerText}${JSON.stringify(details.ownerStatements)}`).not.toContain('"Effect"');
  expect(details.question?.ask).toBe('Is account 999999999999 one of yours?');
});

it.each([
  ['kms:Decrypt', `arn:aws:kms:us-east-1:${account}:key/0f0e0d0c-1111-2222-3333-444455556666`, 'theirs'],
  ['lambda:InvokeFunction', `arn:aws:lambda:us-east-1:${account}:function:f`, 'theirs'],
  ['s3:GetObject', 'arn:aws:s3:::reports/a.csv', 'theirs'],
  ['sts:AssumeRole', `arn:aws:iam::${account}:role/shared`, null],
])(
  'whoever was refused gets both halves, decided together, and the owner decides first: %s',
  (action, resource, lacking) => {
    const because = lacking === null ? '' : ` because no resource-based policy allows the ${action} action`;
    const { fix, details } = answerOf(
      `User: arn:aws:iam::999999999999:user/eve is not authorized to perform: ${action} on resource: ${resource}${because}`,
    );

    expect(fix.kind).toBe('askOwner');
    expect(fix.steps).toEqual([]);
    expect(details.ownerText).toContain('please decide first whether account 999999999999 may do this at all');
    expect(details.ownerStatements).toMatchObject([
      { Principal: { AWS: 'arn:aws:iam::999999999999:user/eve' }, Action: action },
    ]);
    expect(details.ownHalf).toMatchObject({ lacking, isDecided: true });
    expect(JSON.parse(details.ownHalf?.step?.json ?? '').Statement).toMatchObject([
      { Action: action, Resource: resource },
    ]);
  },
);

it('an external ID is spoken of where a role is taken up, and nowhere else', () => {
  const told = (action: string, resource: string) =>
    answerOf(
      `User: arn:aws:iam::999999999999:user/eve is not authorized to perform: ${action} on resource: ${resource} because no resource-based policy allows the ${action} action`,
    ).details.ownerText ?? '';

  expect(told('sts:AssumeRole', `arn:aws:iam::${account}:role/shared`)).toContain('external ID');
  expect(
    told('kms:Decrypt', `arn:aws:kms:us-east-1:${account}:key/0f0e0d0c-1111-2222-3333-444455556666`),
  ).not.toContain('external ID');
});

it.each([
  ['the person’s own words', 'Account 999999999999 is ours.', undefined],
  [
    'a policy shown of it',
    '',
    { identity: [{ name: 'p', document: documentOf({ Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' }) }] },
  ],
])('the owner gets the statement for a guest who is known by %s', (_, words, policies) => {
  const key = `arn:aws:kms:us-east-1:${account}:key/0f0e0d0c-1111-2222-3333-444455556666`;
  const { details } = answerOf(
    `${words}\nUser: arn:aws:iam::999999999999:user/eve is not authorized to perform: kms:Decrypt on resource: ${key} because no resource-based policy allows the kms:Decrypt action`,
    policies,
  );

  expect(details.ownerText).toContain('please decide first whether account 999999999999 may do this at all');
  expect(details.ownerStatements).toMatchObject([{ Effect: 'Allow', Action: 'kms:Decrypt' }]);
});
