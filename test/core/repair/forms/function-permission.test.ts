import { describe, expect, it } from 'vitest';
import { cdkPermission } from '../../../../layers/core/src/repair/forms/cdk-permission.ts';
import { functionPermissions, unsayableKeys } from '../../../../layers/core/src/repair/forms/function-permission.ts';

const rule = 'arn:aws:events:eu-west-1:111122223333:rule/nightly';
const statement = (change: object) => ({
  Sid: 'Nightly',
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:ask',
  ...change,
});

describe('a statement of a function’s policy in CDK', () => {
  it.each(['ArnLike', 'ArnEquals', 'StringEquals', 'StringLike'])('is a permission where %s binds it', (operator) => {
    expect(cdkPermission(statement({ Condition: { [operator]: { 'AWS:SourceArn': rule } } }))).toBe(
      `fn.addPermission("Nightly", {\n  principal: new iam.ServicePrincipal("events.amazonaws.com"),\n  sourceArn: "${rule}",\n});`,
    );
  });

  it.each([
    ['a Deny', { Effect: 'Deny' }],
    ['somebody beside the service', { Principal: { Service: 'events.amazonaws.com', AWS: '111122223333' } }],
    ['two services', { Principal: { Service: ['events.amazonaws.com', 's3.amazonaws.com'] } }],
    ['everybody', { Principal: '*' }],
    ['two actions', { Action: ['lambda:InvokeFunction', 'lambda:InvokeFunctionUrl'] }],
    ['who is left out', { Condition: { StringNotEquals: { 'aws:SourceAccount': '111122223333' } } }],
    ['an operator that also holds without the key', { Condition: { ArnLikeIfExists: { 'aws:SourceArn': rule } } }],
    ['a key without an option', { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }],
    ['two sources', { Condition: { ArnLike: { 'aws:SourceArn': [rule, `${rule}-2`] } } }],
    ['an organization', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } } }],
  ])('is none with %s', (_, change) => {
    expect(cdkPermission(statement(change))).toBeNull();
  });
});

describe('what a permission cannot say', () => {
  it('is a Deny: as a permission it would allow', () => {
    expect(functionPermissions(statement({ Effect: 'Deny' }))).toEqual([]);
  });

  it('is an operator that lets others in than the option would', () => {
    const Condition = { StringNotEquals: { 'aws:SourceAccount': '111122223333' } };

    expect(unsayableKeys(statement({ Condition }))).toEqual(['aws:sourceaccount']);
  });
});
