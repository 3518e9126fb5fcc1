import { describe, expect, it } from 'vitest';
import { operationActions, phantomAction } from '../../../layers/core/src/catalog/index.ts';

describe('operationActions', () => {
  it.each([
    ['BedrockRuntime', 'Converse', 'bedrock:InvokeModel'],
    ['bedrock-runtime', 'converse_stream', 'bedrock:InvokeModelWithResponseStream'],
    ['Bedrock Agent Runtime', 'RetrieveAndGenerateStream', 'bedrock:RetrieveAndGenerate'],
    [null, 'ListObjectsV2', 's3:ListBucket'],
    [null, 'AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithWebIdentity'],
    ['AWSSimpleSystemsManagement', 'GetParameters', 'ssm:GetParameters'],
    ['AmazonDynamoDBv2', 'PutItem', 'dynamodb:PutItem'],
    ['lambda.amazonaws.com', 'Invoke', 'lambda:InvokeFunction'],
    [null, 'InvokeModelCommand', 'bedrock:InvokeModel'],
  ])('authorises %s %s by `%s`', (service, operation, action) => {
    expect(operationActions({ service, operation })?.required[0]).toBe(action);
  });

  it('says when only the name tells', () => {
    expect(operationActions({ service: 'kms', operation: 'Decrypt' })?.assumed).toBe(true);
    expect(operationActions({ service: 's3', operation: 'HeadObject' })?.assumed).toBe(false);
  });

  it('needs the passed role too', () => {
    expect(operationActions({ service: 'bedrock-agent', operation: 'CreateAgent' })?.required).toContain(
      'iam:PassRole',
    );
  });

  it.each(['constructor', '__proto__', 'MakeTea', ''])('knows no operation `%s`', (operation) => {
    expect(operationActions({ service: null, operation })).toBeUndefined();
    expect(operationActions({ service: operation, operation })).toBeUndefined();
  });
});

describe('phantomAction', () => {
  it.each([
    ['bedrock:Converse', 'bedrock:InvokeModel'],
    ['bedrock:ConverseStream', 'bedrock:InvokeModelWithResponseStream'],
    ['bedrock:StartAsyncInvoke', 'bedrock:InvokeModel'],
    ['bedrock:InvokeModelWithBidirectionalStream', 'bedrock:InvokeModel'],
    ['bedrock:RetrieveAndGenerateStream', 'bedrock:RetrieveAndGenerate'],
    ['bedrock-runtime:InvokeModel', 'bedrock:InvokeModel'],
    ['bedrock-agent-runtime:InvokeAgent', 'bedrock:InvokeAgent'],
    ['bedrock-agent:*', 'bedrock:*'],
    ['s3:HeadObject', 's3:GetObject'],
    ['s3:HeadBucket', 's3:ListBucket'],
    ['s3:ListObjectsV2', 's3:ListBucket'],
    ['s3:ListBuckets', 's3:ListAllMyBuckets'],
    ['lambda:Invoke', 'lambda:InvokeFunction'],
    ['lambda:InvokeModel', 'lambda:InvokeFunction'],
    ['aoss:ReadDocument', 'aoss:APIAccessAll'],
  ])('replaces `%s` by `%s`', (action, use) => {
    expect(phantomAction(action)?.use).toEqual([use]);
  });

  it.each(['bedrock:InvokeModel', 'bedrock:Invoke*', 'my:Thing', 'constructor:toString', '', '*'])(
    'has nothing to say of `%s`',
    (action) => {
      expect(phantomAction(action)).toBeUndefined();
    },
  );
});
