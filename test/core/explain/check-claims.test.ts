import { describe, expect, it } from 'vitest';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import type { CheckedEvidence } from '../../../layers/core/src/explain/check/checked-evidence.ts';
import { missingAllow } from './checked-evidence-fixture.ts';

const opening = 'No identity policy allows `bedrock:InvokeModel` on the model.';
const question = { kind: 'policies', ask: 'Which policies does the role `app` have?', because: '', command: null };
const asking = {
  ...missingAllow,
  diagnosis: { ...missingAllow.diagnosis, questions: [question] },
} as unknown as CheckedEvidence;

describe('a claim that the evidence does not hold', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'something done',
      ['The fix was applied.', 'I added the statement.', 'The policy has been updated.', 'It is fixed.'],
    ],
    [
      'a step advised against',
      ['Do not run the command below.', 'Do not add the statement.', 'Never use the statement below.'],
    ],
    [
      'a word against the fix',
      ['The command below is wrong.', 'The command below is not needed.', 'The statement will not help.'],
    ],
    [
      'that nothing denies',
      [
        'Nothing else can deny the call.',
        'No service control policy denies the call.',
        'The boundary does not deny it.',
      ],
    ],
    [
      'more than was found',
      ['The cause is certain.', 'It always works so.', 'Not seen, and could still deny: nothing.'],
    ],
    [
      'an allow of a policy',
      [
        'An identity policy allows `bedrock:InvokeModel` on the model.',
        'The policies of the role allow it.',
        'It is denied because the permissions boundary allows it.',
      ],
    ],
    ['other decisions', ['Allowed before, allowed after.', 'Denied before, denied after.']],
    [
      'a question of its own',
      ['What is your secret access key?', 'Is the account a test account?', 'Which key is it?'],
    ],
    ['blame', ['Your colleague made a mistake.', 'AWS is to blame.', 'The role is compromised, rotate its keys.']],
    [
      'a number, another account, a group, a word against what AWS said',
      [
        'Two policies deny the call.',
        'The resource belongs to another account.',
        'The error message is wrong.',
        'Grant the permission to the group instead.',
      ],
    ],
    [
      'news of the account, of people and of what to do',
      [
        'The account has been suspended.',
        'Wait ten minutes and the call will pass.',
        'The model is not available in this Region.',
        'Your credentials were stolen.',
        'You should turn off the guardrail first.',
        'Everybody in the account may already call the model.',
        'The role was deleted yesterday.',
        'It costs nothing to allow all models.',
        'AWS support confirmed this cause.',
        'An administrator must approve the change first.',
        'The permissions boundary also denies it.',
        'The fix also needs a bucket policy.',
        'Skip the proof, it is not needed.',
        'Use your root user for this call.',
        'Copy the statement to production without review.',
        'The policy is attached to the wrong role.',
        'The trust policy of the role is broken.',
        'The call passes if you retry it twice.',
        'Ask the user for their password.',
        'Nobody else is affected by the change.',
      ],
    ],
    [
      'doubt and danger',
      [
        'The change is reversible at any time.',
        'The role has full access already.',
        'Delete the identity policy and start again.',
        'The statement is too wide and dangerous.',
        'Every model in every Region is denied.',
        'The SCP of the organization blocks the Region.',
        'This statement gives the role nothing.',
        'The key of the bucket must be rotated.',
        'Encryption is the reason for the denial.',
        'Open a ticket with the security team to disable the control.',
        'The simulator says the opposite.',
        'The action bedrock:InvokeModel does not exist.',
        'It is safe to ignore this denial.',
        'The user must sign in with MFA.',
        'Set the Region to eu-west-1 and try again.',
        'The answer comes from a lawyer.',
        'Ihre Zugangsdaten sind abgelaufen.',
        'Le compte est suspendu.',
      ],
    ],
    [
      'what a second attack got through',
      [
        'Make app an administrator.',
        'Nothing needs to be done.',
        'Nothing more is needed.',
        'If the code passes the model, nothing more is needed.',
        'Add the statement to the policy of the user instead of the role.',
        'Add one statement to a new policy of account `111122223333`.',
        'An identity policy could not deny it.',
        '`bedrock:InvokeModel` was not refused for role `app`.',
        'The role was never denied the action.',
        'Role `app` was refused `bedrock:InvokeModel` on nothing.',
      ],
    ],
    ['letters of double width', ['Ｇｉｖｅ　ｆｕｌｌ　ａｃｃｅｓｓ.']],
  ])('is caught: %s', (_, sentences) => {
    for (const sentence of sentences)
      expect.soft(checkText(missingAllow, `${opening} ${sentence}`), sentence).toEqual(expect.any(String));
  });

  it('is caught where another question is asked than ours', () => {
    expect(checkText(asking, `${opening} What is your secret access key?`)).toEqual(expect.any(String));
  });
});

describe('a claim that the evidence holds', () => {
  it.each([
    'Once the statement is added, the call is allowed.',
    'Denied before, allowed after.',
    'With the statement below it is allowed; nothing else is newly allowed.',
    'The statement below allows the action on this model only.',
  ])('passes: %s', (sentence) => {
    expect(checkText(missingAllow, `${opening} ${sentence}`)).toBeNull();
  });

  it('passes where the question is ours', () => {
    expect(checkText(asking, `${opening} Which policies does the role \`app\` have?`)).toBeNull();
  });
});
