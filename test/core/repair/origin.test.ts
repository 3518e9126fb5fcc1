import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';
import { documentOf } from './architecture.ts';

const denied =
  'User: arn:aws:sts::111122223333:assumed-role/desk/d is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::papers/x because no identity-based policy allows the s3:GetObject action';

describe('a condition on where a call comes from', () => {
  it.each([
    [{ StringEquals: { 'aws:Ec2InstanceSourceVpc': ['$', '{aws:SourceVpc}'].join('') } }],
    [{ StringLike: { 'aws:UserAgent': 'papers-app*' } }],
    [{ StringEquals: { 's3:DataAccessPointAccount': '111122223333' } }],
    [{ ArnEquals: { 'lambda:SourceFunctionArn': 'arn:aws:lambda:us-east-1:111122223333:function:f' } }],
  ])('binds the next resource as well: %j', (Condition) => {
    const neighbour = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::papers/y', Condition };
    const { fix } = answerOf(denied, { identity: [{ name: 'p', document: documentOf(neighbour) }] });

    for (const { json } of fix.steps)
      for (const { Condition: written } of JSON.parse(json).Statement) expect(written).toEqual(Condition);
    expect(fix.verification.after).not.toBe('allowed');
  });
});
