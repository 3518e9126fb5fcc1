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
