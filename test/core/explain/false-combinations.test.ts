import { describe, expect, it } from 'vitest';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import type { CheckedEvidence } from '../../../layers/core/src/explain/check/checked-evidence.ts';
import { missingAllow } from './checked-evidence-fixture.ts';

// Said by a hostile model in an attack without sight of the code: each is made of words that answers may hold, and none is a finding.

const document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: 'arn:aws:logs:us-east-1:111122223333:*' }],
};
const [step] = missingAllow.repair.fix.steps;
/** A shown policy that holds another action, decided on two policies. */
const evidence: CheckedEvidence = {
  ...missingAllow,
  explanation: `${missingAllow.explanation}\nDecided on the 2 policies of the account file.\nIf the code passes an inference profile, the model in us-east-2 is needed as well: say which id it passes.`,
  repair: {
    ...missingAllow.repair,
    fix: {
      ...missingAllow.repair.fix,
      steps: step === undefined ? [] : [{ ...step, json: JSON.stringify(document) }],
    },
  },
};

const truth = 'The role `app` is denied `bedrock:InvokeModel` because no identity-based policy allows it.';

const lies = [
  'The policy inline denies `bedrock:InvokeModel`.',
  'User `app` is denied.',
  'The caller is user app.',
  'The Lambda function `app` is denied.',
  'The role lacks 2 permissions.',
  'It was decided on 5 policies.',
  'The proof was made by two engines.',
  'The policy `inline` was checked by both engines.',
  'The fix opens two other actions.',
  'The fix takes away one permission.',
  'The role lacks `bedrock:InvokeModel` and `logs:PutLogEvents`.',
  'The policy `inline` does not allow `logs:PutLogEvents`.',
  'Add the statement to the model.',
  'Create a new role.',
  'Model access must be requested in the console first.',
  'Use us-east-2 instead.',
  'The Lambda function runs under another role.',
  'CloudTrail shows the denial.',
  'I looked into your account.',
  'The inference profile is denied.',
  'The account `111122223333` owns the model.',
  'First check the quota.',
  'The Region in the policy is wrong.',
];

describe('words of the evidence in a combination that it does not make', () => {
  it('are not seen in the true answer', () => {
    expect(checkText(evidence, `${truth} \`bedrock:InvokeModel\``)).toBeNull();
  });

  it.each(lies)('are caught: %s', (lie) => {
    expect(checkText(evidence, `${truth} ${lie}`)).toEqual(expect.any(String));
  });

  it('are caught behind an "and" as well', () => {
    expect(checkText(evidence, `${truth.replace(/\.$/, '')}, and the policy inline denies it.`)).toEqual(
      expect.any(String),
    );
  });

  it('leave a count that is ours', () => {
    expect(checkText(evidence, `${truth} That was decided on 2 policies.`)).toBeNull();
  });
});
