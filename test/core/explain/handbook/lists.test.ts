import { describe, expect, it } from 'vitest';
import { askHandbook } from '../../../../layers/core/src/explain/handbook/index.ts';
import { sayListed } from '../../../../layers/core/src/explain/handbook/lists/say-listed.ts';

describe('AWS’s lists', () => {
  it.each([
    ['Is bedrock:Retrieve a read or a write action?', /`bedrock:Retrieve` has the access level \*\*Read\*\*/],
    ['Welche Zugriffsebene hat s3:PutObject?', /\*\*Write\*\*/],
    [
      'which condition keys does bedrock:InvokeModel support?',
      /`bedrock:GuardrailIdentifier`.*`bedrock:InferenceProfileArn`/,
    ],
    [
      'On which actions can I use bedrock:GuardrailIdentifier?',
      /`bedrock:InvokeModel`, `bedrock:InvokeModelWithResponseStream`/,
    ],
    [
      'Does bedrock:ListFoundationModels depend on tags?',
      /^\*\*No: `bedrock:ListFoundationModels` has no resource type/,
    ],
    [
      '¿AmazonBedrockReadOnly permite invocar un modelo?',
      /^\*\*No: `AmazonBedrockReadOnly` does not allow `bedrock:InvokeModel`/,
    ],
    [
      'Does AmazonBedrockFullAccess allow bedrock:CreateAgent?',
      /^\*\*Yes: `AmazonBedrockFullAccess` allows `bedrock:CreateAgent`/,
    ],
    ['which managed policies are there for Bedrock?', /`AmazonBedrockFullAccess`.*`AmazonBedrockReadOnly`/],
  ])('answer %s', (question, says) => {
    expect(sayListed(question)?.says).toMatch(says);
  });

  it('name the day of their data and their page', () => {
    const reply = askHandbook('what is the access level of kms:Decrypt?', null)?.reply;

    expect(reply).toMatch(/data of \d{4}-\d\d-\d\d/);
    expect(reply).toMatch(/service-authorization/);
  });

  it.each(['Why is bedrock:InvokeModel denied?', 'Write me a policy for s3:GetObject', 'What is an access level?'])(
    'are not asked by %s',
    (question) => {
      expect(sayListed(question)).toBeNull();
    },
  );
});
