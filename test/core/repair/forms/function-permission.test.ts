import { describe, expect, it } from 'vitest';
import { cdkPermission } from '../../../../layers/core/src/repair/forms/cdk-permission.ts';
import { cli } from '../../../../layers/core/src/repair/forms/cli.ts';
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
    ['a name that CloudFormation resolves', { Sid: '{{resolve:ssm:/a}}' }],
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

describe('the command for a statement of a function’s policy that was altered', () => {
  const changed = (after: object) =>
    cli({
      kind: 'changeStatement',
      policyType: 'resource',
      attachTo: String(statement({}).Resource),
      store: { kind: 'function', arn: String(statement({}).Resource), functionName: 'ask', region: 'eu-west-1' },
      before: { Version: '2012-10-17', Statement: [statement({})] },
      after: { Version: '2012-10-17', Statement: [statement(after)] },
      statement: statement(after),
      replaces: null,
    } as never);

  it('takes the old one out and puts the new one in', () => {
    const lines = changed({ Condition: { ArnLike: { 'aws:SourceArn': rule } } }).split('\n');

    expect(lines.map((line) => line.split(' ')[2])).toEqual(['remove-permission', 'add-permission']);
  });

  it('puts in one permission for each of several sources', () => {
    const said = changed({ Condition: { ArnLike: { 'aws:SourceArn': [rule, `${rule}-2`] } } });

    expect(said.match(/add-permission/g)).toHaveLength(2);
    expect(said).toContain(`${rule}-2`);
    expect(said).toContain('Nightly2');
  });

  it.each([
    ['a key without an option', { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }],
    ['a Deny', { Effect: 'Deny' }],
    ['whom it does not name', { Principal: undefined, NotPrincipal: { AWS: '111122223333' } }],
    [
      'more values than a policy holds',
      { Condition: { ArnLike: { 'aws:SourceArn': Array.from({ length: 101 }, (_, at) => `${rule}-${at}`) } } },
    ],
  ])('takes nothing out where no permission says the new one: %s', (_, after) => {
    const said = changed(after);

    expect(said).toMatch(/^# lambda add-permission/);
    expect(said).not.toContain('remove-permission');
  });
});
