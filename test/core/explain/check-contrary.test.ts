import { describe, expect, it } from 'vitest';
import { checkContrary } from '../../../layers/core/src/explain/check/check-contrary.ts';
import { missingAllow } from './checked-evidence-fixture.ts';

// Made of words that answers may hold, and said behind a true sentence in an attack: each is against the findings.
const lies = [
  'With it the call is still denied.',
  'No change of a policy helps.',
  'The role must not invoke the model.',
  'The denied resource is the policy `logs`.',
  'The role `app` is refused by the policy `logs`.',
  'Bedrock is down in us-east-1.',
  'The role has exactly one policy left.',
  'The fix takes away the logs permission.',
  'No service control policy applies.',
  'The call is refused because of the policy `logs`.',
  'The call is denied because the model is new.',
  'The proof failed.',
  'The role is a user.',
];

const truths = [
  'The role `app` may not call `bedrock:InvokeModel`, because no policy of it allows that.',
  'The fix opens nothing else and takes nothing away.',
  'A service control policy was not seen and could still deny it.',
];

describe('words against the findings', () => {
  it.each(lies)('are not said: %s', (sentence) => {
    expect(checkContrary(missingAllow)(sentence)).not.toBeNull();
  });

  it.each(truths)('are told from the findings themselves: %s', (sentence) => {
    expect(checkContrary(missingAllow)(sentence)).toBeNull();
  });

  it('hold what hangs on a profile only with that', () => {
    const explanation = 'If the code passes an inference profile, the model in us-east-2, us-west-2 is needed as well.';
    const check = checkContrary({ ...missingAllow, explanation });

    expect(check('The model in us-west-2 is refused too.')).not.toBeNull();
    expect(check('With an inference profile the model in us-west-2 is needed as well.')).toBeNull();
  });

  it('are findings where our own words say so', () => {
    const explanation = 'The model is not available in us-east-1.';

    expect(checkContrary({ ...missingAllow, explanation })(explanation)).toBeNull();
  });
});
