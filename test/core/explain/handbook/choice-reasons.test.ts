import { describe, expect, it } from 'vitest';
import { askHandbook } from '../../../../layers/core/src/explain/handbook/index.ts';
import { verdictWord } from '../../../../layers/core/src/explain/verdict-word.ts';

describe('a multiple-choice question', () => {
  it.each([
    [
      'B',
      'Which element is required in a resource-based policy and missing from an identity-based policy?\nA. Action\nB. Principal\nC. Condition\nD. Resource',
    ],
    [
      'C',
      'An SCP allows only ec2:* and s3:*. The user has AdministratorAccess. What can the user do with Bedrock?\nA. Everything\nB. Only InvokeModel\nC. Nothing\nD. Only read',
    ],
    [
      'B',
      'You use role A to assume role B (role chaining). Maximum session of role B?\nA) 15 minutes\nB) 1 hour\nC) 12 hours\nD) whatever MaxSessionDuration says',
    ],
    [
      'C',
      'How do you protect against the confused deputy problem with a SaaS vendor?\nA. require MFA in the trust policy\nB. an IAM user with rotated keys\nC. require a unique sts:ExternalId in the trust policy\nD. encrypt the role with KMS',
    ],
    [
      'A',
      'An action group calls a function and the agent gets access denied. What mends it?\nA. a resource-based policy on the function that lets bedrock.amazonaws.com invoke it for the agent’s ARN\nB. AmazonBedrockFullAccess on the execution role\nC. lambda:InvokeFunction on the execution role\nD. a public function URL',
    ],
    [
      'B',
      'Objects of a bucket are encrypted with a customer managed KMS key, and the role that reads them is denied. What is missing?\nA. kms:CreateGrant for whoever uses the console\nB. kms:Decrypt on the key for the role\nC. s3:PutObject\nD. a trust policy for kms.amazonaws.com',
    ],
    [
      'D',
      'A user of account A assumes a role in account B, whose OU has an SCP that denies bedrock:*. What happens at InvokeModel?\nA. allowed, account A has no SCP\nB. allowed, SCPs do not apply to cross-account sessions\nC. denied only from the management account\nD. denied, because the role belongs to account B and its SCPs bind it',
    ],
  ])('gets its letter (%s), and each other one a reason of its subject', (letter, question) => {
    const { reply = '' } = askHandbook(question, null) ?? {};

    expect(reply.startsWith(`**${letter}.**`), reply).toBe(true);
    expect(reply.match(/^- [A-D] is not it: \S.{8,}/gm)).toHaveLength(3);
    expect(reply).not.toContain('it does not answer what is asked');
  });
});

describe('the verdict in the language of who asked', () => {
  it.each([
    ['**No:** the call needs it.', 'de', '**Nein.** '],
    ['That is a common belief, and it is not so. A group holds users.', 'zh', '**不对，不是这样。** '],
    ['**Yes, as far as these policies go:** allowed.', 'es', '**Sí.** '],
    ['**No `Resource`: the role itself is the resource.**', 'ja', ''],
    ['**No:** the call needs it.', 'en', ''],
    ['**No.** The call needs it.', 'es', ''],
  ] as const)('%s in %s', (words, language, expected) => {
    expect(verdictWord(words, language)).toBe(expected);
  });
});
