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
