import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denied =
  'User: arn:aws:sts::210987654321:assumed-role/app/s is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/x because no identity-based policy allows the s3:GetObject action';

type Condition = Readonly<Record<string, Readonly<Record<string, string>>>>;

const askedBeside = async (resource: string, condition: Condition) => {
  const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: resource, Condition: condition };
  const document = { Version: '2012-10-17', Statement: [statement] };
  const { reply, diagnosis } = await openTalk().say({
    say: denied,
    evidence: { policies: { identity: [{ name: 'p', document }] } },
  });
  return { reply, steps: diagnosis?.fix.steps ?? [] };
};

describe('an Allow beside one that is limited', () => {
  it.each<[string, Condition]>([
    ['another tag than one', { StringNotEquals: { 'aws:PrincipalTag/team': 'blue' } }],
    ['a tag with a star in its name', { StringEquals: { 'aws:PrincipalTag/team': 'a*b' } }],
    ['an endpoint', { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c' } }],
    ['no tag at all', { Null: { 'aws:PrincipalTag/team': 'true' } }],
  ])('keeps the limit: %s', async (_, condition) => {
    const { steps } = await askedBeside('arn:aws:s3:::b/y', condition);

    const [step] = steps;
    const statements = (JSON.parse(step?.json ?? '{}') as { Statement?: { Condition?: unknown }[] }).Statement ?? [];
    expect(statements.length).toBeGreaterThan(0);
    for (const { Condition } of statements) expect(Condition).toEqual(condition);
  });

  it.each<[string, Condition, string]>([
    ['what it must not be', { StringNotEquals: { 'aws:PrincipalTag/team': 'blue' } }, 'anything but `blue`'],
    ['what it must be', { StringEquals: { 'aws:PrincipalTag/team': 'blue' } }, 'with `blue`'],
    ['that it must not be there', { Null: { 'aws:PrincipalTag/team': 'true' } }, 'no value at all'],
  ])('says with what the call passes: %s', async (_, condition, words) => {
    expect((await askedBeside('arn:aws:s3:::b/y', condition)).reply).toContain(words);
  });

  it('takes a star in StringEquals as a star: the call that brings nothing is asked for it, and no second Allow is offered', async () => {
    const { steps } = await askedBeside('arn:aws:s3:::b/x', { StringEquals: { 'aws:PrincipalTag/team': 'a*b' } });

    expect(steps).toEqual([]);
  });
});

describe('a limit of the Allow beside, that what is added does not have', () => {
  it.each<[string, Condition]>([
    ['a Region', { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }],
    ['a call through a service', { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'cloudformation.amazonaws.com' } }],
    ['a call that a service makes', { Bool: { 'aws:ViaAWSService': 'true' } }],
  ])('is said: %s', async (_, condition) => {
    const { reply, steps } = await askedBeside('arn:aws:s3:::a/*', condition);

    const [[operator = '', keys = {}] = []] = Object.entries(condition);
    const [[key = '', value = ''] = []] = Object.entries(keys);
    expect(steps).toHaveLength(1);
    expect(reply).toContain(
      `\`p\` allows the same on \`arn:aws:s3:::a/*\` only under \`${operator}\` of \`${key}\` (\`${value}\`)`,
    );
    expect(reply).toContain('put the same condition into the new statement');
  });

  it.each<[string, Condition]>([
    ['it is carried along', { StringEquals: { 'aws:PrincipalTag/team': 'blue' } }],
    ['it only names who calls', { StringEquals: { 'aws:username': 'kim' } }],
  ])('is not said where %s', async (_, condition) => {
    const { reply } = await askedBeside('arn:aws:s3:::a/*', condition);

    expect(reply).not.toContain('what is added holds without it');
  });

  it('is not said where the ARN says the Region already, and is where it says another', async () => {
    const saidBy = async (region: string): Promise<string> => {
      const table = (name: string, at: string) => `arn:aws:dynamodb:${at}:210987654321:table/${name}`;
      const statement = {
        ...{ Effect: 'Allow', Action: 'dynamodb:Query', Resource: table('a', 'eu-west-1') },
        Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
      };
      const { reply } = await openTalk().say({
        say: `User: arn:aws:sts::210987654321:assumed-role/app/s is not authorized to perform: dynamodb:Query on resource: ${table('b', region)} because no identity-based policy allows the dynamodb:Query action`,
        evidence: {
          policies: { identity: [{ name: 'p', document: { Version: '2012-10-17', Statement: [statement] } }] },
        },
      });
      return reply;
    };

    expect(await saidBy('eu-west-1')).not.toContain('what is added holds without it');
    expect(await saidBy('us-east-1')).toContain('what is added holds without it');
  });
});

describe('what an Allow beside leaves out, and what is added lets in', () => {
  const table = 'arn:aws:dynamodb:eu-west-1:210987654321:table/t';
  const toldOf = async (action: string, resource: string, statement: object): Promise<string> => {
    const { reply } = await openTalk().say({
      say: `User: arn:aws:sts::210987654321:assumed-role/app/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
      evidence: {
        policies: {
          identity: [
            { name: 'p', document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] } },
          ],
        },
      },
    });
    return reply;
  };
  const ownRows = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:username}'] } };

  it('is said: what `NotResource` spares', async () => {
    const statement = { Action: 's3:GetObject', NotResource: 'arn:aws:s3:::payroll/*' };

    expect(await toldOf('s3:GetObject', 'arn:aws:s3:::payroll/x', statement)).toContain(
      '`p` leaves `arn:aws:s3:::payroll/*` out by `NotResource`',
    );
  });

  it('is said: what `NotAction` spares', async () => {
    const statement = { NotAction: 's3:DeleteObject', Resource: '*' };

    expect(await toldOf('s3:DeleteObject', 'arn:aws:s3:::b/x', statement)).toContain(
      '`p` leaves `s3:DeleteObject` out by `NotAction`',
    );
  });

  it('is said: rows that are another caller’s', async () => {
    const statement = { Action: 'dynamodb:GetItem', Resource: table, Condition: ownRows };

    expect(await toldOf('dynamodb:Scan', table, statement)).toContain('is added without it, and reaches all of it');
  });

  it('is said: a folder that is spared, as one that is', async () => {
    const statement = {
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::docs',
      Condition: { StringNotLike: { 's3:prefix': ['secret/*'] } },
    };

    expect(await toldOf('s3:ListBucketVersions', 'arn:aws:s3:::docs', statement)).toContain(
      'only where `s3:prefix` does not fit (`secret/*`)',
    );
  });

  it.each<[string, string, string, object]>([
    [
      'what only describes',
      'dynamodb:DescribeTable',
      table,
      { Action: 'dynamodb:GetItem', Resource: table, Condition: ownRows },
    ],
    [
      'what lists nothing',
      's3:GetBucketLocation',
      'arn:aws:s3:::docs',
      {
        Action: 's3:ListBucket',
        Resource: 'arn:aws:s3:::docs',
        Condition: { StringLike: { 's3:prefix': ['own/*'] } },
      },
    ],
    [
      'another table',
      'dynamodb:Scan',
      `${table}2`,
      { Action: 'dynamodb:GetItem', Resource: table, Condition: ownRows },
    ],
    ['no condition', 'dynamodb:Scan', table, { Action: 'dynamodb:GetItem', Resource: table }],
    [
      'another service',
      's3:GetObject',
      'arn:aws:s3:::b/x',
      { NotAction: 'kms:*', NotResource: 'arn:aws:s3:::b/*', Condition: ownRows },
    ],
  ])('is not said: %s', async (_, action, resource, statement) => {
    expect(await toldOf(action, resource, statement)).not.toMatch(/reaches all of it|leaves .* out by/);
  });
});

it('a subject of every pull request is told as that', async () => {
  const token = (subject: string) =>
    `An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity. role arn:aws:iam::111122223333:role/gha, iss https://token.actions.githubusercontent.com aud sts.amazonaws.com sub ${subject}`;
  const { reply } = await openTalk().say(token('repo:acme/app:pull_request'));
  const branch = await openTalk().say(token('repo:acme/app:ref:refs/heads/main'));

  expect(reply).toContain('is every run for a pull request of that repository');
  expect(branch.reply).toContain('repo:acme/app:ref:refs/heads/main');
  expect(branch.reply).not.toContain('pull request');
});
