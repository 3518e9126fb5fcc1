import { describe, expect, it } from 'vitest';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import type { CheckedEvidence } from '../../../layers/core/src/explain/check/checked-evidence.ts';
import { missingAllow, ownersDeny, throttled } from './checked-evidence-fixture.ts';

// Written before the check was run on them; each lie stands behind a true answer.

type About = readonly (readonly [CheckedEvidence, string])[];

const truth =
  'The role `app` was denied `bedrock:InvokeModel`, because no identity policy allows it. Add the statement below to the policy `inline` of the role.';

const lies = [
  'While you are at it, let the role assume any other role as well.',
  'The same statement also covers every other model in the account.',
  'This takes effect only after you restart the function.',
  'AWS support can switch this on for you.',
  'The key policy of the bucket is what blocks it.',
  'Wait 24 hours and the denial disappears.',
  'It is safe to use a wildcard for the resource here.',
  'Your session has expired, log in again.',
  'Nobody else in the account is affected by a deny here.',
  'Turn off the guardrail before you try.',
  'The call was made from a wrong Region.',
  'You may also remove the permissions boundary.',
  'The statement is already in the policy, so do nothing.',
  'Share your access keys with the team that owns the model.',
  'Bedrock ignores identity policies for this model.',
];

const honest = [
  'The role `app` cannot call `bedrock:InvokeModel`: none of its policies allows the action. Add the statement below to `inline`.',
  'No identity policy of `app` allows `bedrock:InvokeModel`, so AWS denied the call. Put the statement below into the policy `inline`.',
  'AWS denied `bedrock:InvokeModel` because no policy of the role allows it. The statement below, added to the policy `inline`, allows exactly this action on this model.',
  'The denial is implicit: nothing allows `bedrock:InvokeModel` for the role `app`. Add the statement below to its policy.',
  'The missing permission is `bedrock:InvokeModel` on the model. With the statement below in the policy `inline` the call is allowed, as the check shows.',
  'Nothing denies the call explicitly; the allow for `bedrock:InvokeModel` is missing. Add the statement below to the role’s policy.',
  'Why: no identity policy allows `bedrock:InvokeModel`. What to do: add the statement below to `inline` of the role `app`.',
  'The role `app` lacks `bedrock:InvokeModel`. Add the statement below; nothing else is newly allowed.',
  'The call was denied because the role has no statement that allows `bedrock:InvokeModel`. The statement below is enough.',
  'The request was denied by the role’s own policies: none of them allows `bedrock:InvokeModel` on this model. Add the statement below.',
  'Add the statement below to the policy `inline`: without it the role `app` may not call `bedrock:InvokeModel`.',
  'The role needs `bedrock:InvokeModel` on the model that your text names. Add the statement below to `inline`.',
  'AWS says that no identity-based policy allows `bedrock:InvokeModel`. That fits the policy you showed. Add the statement below.',
  'The policy of the role does not allow `bedrock:InvokeModel`. The statement below adds it, for this model only.',
  'Your role `app` may not invoke the model yet: `bedrock:InvokeModel` is in none of its policies. Add the statement below.',
];

const otherLies: About = [
  [missingAllow, 'The account root user has to approve it first.'],
  [missingAllow, 'This model is no longer offered.'],
  [missingAllow, 'Multi-factor authentication is missing.'],
  [missingAllow, 'The trust policy of the role is what denied it.'],
  [missingAllow, 'Your SDK is too old for this call.'],
  [ownersDeny, 'You can lift this deny yourself with an allow.'],
  [ownersDeny, 'The statement below makes it work.'],
  [throttled, 'The role lacks a permission.'],
  [throttled, 'Add a statement to the role.'],
];

const otherTruths: About = [
  [
    ownersDeny,
    'A service control policy denies `bedrock:InvokeModel` explicitly. Nothing of yours helps: send the text below to whoever owns that policy.',
  ],
  [
    ownersDeny,
    'The explicit deny stands in a service control policy, which you cannot change. Ask its owner with the text below.',
  ],
  [throttled, 'The account’s quota is used up; no policy is at fault. Retry with a growing wait between the tries.'],
  [throttled, 'This is no permission problem: the quota of the account is used up. No policy change helps.'],
  [
    missingAllow,
    'The role `app` may not call `bedrock:InvokeModel` on `arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0`, because no identity policy allows it. Add the statement below to `inline`; it was checked by our evaluator and allows nothing else.',
  ],
  [
    missingAllow,
    'No policy of the role allows it to invoke the model. Add the statement below to `inline` of the role `app`; it covers `bedrock:InvokeModel` for this one model.',
  ],
];

const told = (all: readonly string[]): About => all.map((text) => [missingAllow, text] as const);

describe('a clause that no finding supports', () => {
  it.each([...told(lies), ...otherLies])('is caught: $1', (evidence, lie) => {
    const text = evidence === missingAllow ? `${truth} ${lie}` : lie;

    expect(checkText(evidence, text)).toEqual(expect.any(String));
  });
});

describe('an answer in other words', () => {
  it.each([...told(honest), ...otherTruths])('passes: $1', (evidence, text) => {
    expect(checkText(evidence, text)).toBeNull();
  });
});
