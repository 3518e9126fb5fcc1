import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const resourceFor = (action: string, resource: string): unknown => {
  const { fix } = answerOf(
    `User: arn:aws:iam::111122223333:user/maria is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    {},
  );
  return fix.steps[0]?.statement?.['Resource'];
};

describe('a denial that names a pattern', () => {
  it.each([
    ['dynamodb:Scan', 'arn:aws:dynamodb:us-east-1:111122223333:table/*', 'table/{TableName}'],
    ['dynamodb:Scan', 'arn:aws:dynamodb:us-east-1:111122223333:table/prod-*', 'table/{TableName}'],
    ['lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:*', 'function:{FunctionName}'],
    ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/*', 'foundation-model/{FoundationModelId}'],
    ['bedrock:InvokeModel', 'arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0', 'bedrock:{Region}::'],
    ['bedrock:InvokeAgent', 'arn:aws:bedrock:us-east-1:111122223333:agent-alias/*/*', 'agent-alias/{AgentAliasId}/'],
    ['s3:GetObject', 'arn:aws:s3:::*/*', ':::{BucketName}/{ObjectKey}'],
    ['s3:GetObject', 'arn:aws:s3:::reports/*', ':::reports/{ObjectKey}'],
    ['s3:GetObject', 'arn:aws:s3:::rep*/a.pdf', ':::{BucketName}/a.pdf'],
    ['secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:us-east-1:111122223333:secret:*', 'secret:{SecretName}'],
  ])('of a call for one thing leaves its name to fill in: %s on %s', (action, resource, named) => {
    expect(resourceFor(action, resource)).toEqual(expect.stringContaining(named));
    expect(JSON.stringify(resourceFor(action, resource))).not.toMatch(/[*?]/);
  });

  it.each([
    ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1:111122223333:async-invoke/*'],
    ['bedrock:TagResource', 'arn:aws:bedrock:us-east-1:111122223333:agent/*'],
    ['bedrock:CreateInferenceProfile', 'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/*'],
    ['logs:CreateLogStream', 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/app:*'],
  ])('keeps it where AWS asks on one: %s on %s', (action, resource) => {
    expect(resourceFor(action, resource)).toBe(resource);
  });

  it('leaves the account of a role to fill in', () => {
    const { fix } = answerOf(
      'User: arn:aws:iam::111122223333:user/maria is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::*:role/x because no identity-based policy allows the sts:AssumeRole action',
      {},
    );

    expect(fix.steps.map(({ target }) => target.attachTo)).toEqual(['arn:aws:iam::{AccountId}:role/x']);
  });

  it('allows an object by its name where the key holds such a sign', () => {
    expect(resourceFor('s3:GetObject', 'arn:aws:s3:::reports/a?.pdf')).toBe('arn:aws:s3:::reports/a${?}.pdf');
  });
});
