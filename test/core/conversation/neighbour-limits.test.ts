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
