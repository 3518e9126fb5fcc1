import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { alice, guardrail } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const ifExistsPage: HandbookPage = {
  id: 'if-exists',
  title: '…IfExists',
  definition:
    '`IfExists` after an operator (`StringEqualsIfExists`) means: if the key is in the request, compare it; if it is missing, the condition holds. Every operator but `Null` has it.',
  wrong: [
    {
      belief: 'IfExists means the key must exist',
      truth:
        'It does not demand the key: it makes a missing key acceptable. To demand the key, add `"Null": {"key": "false"}`.',
    },
  ],
  facts: [
    'In a Deny it bites: `BoolIfExists … "false"` on `aws:MultiFactorAuthPresent` also denies calls without the key, such as long-term access keys.',
    'Use it where one statement covers several actions and only some carry the key.',
  ],
  why: 'Statements over many actions would never match if one missing key spoiled them.',
  check: 'Ask the simulator once with and once without the key (`--context-entries`).',

  rows: {
    where: 'after a condition operator',
    does: 'lets a missing key pass',
    owner: 'whoever writes the policy',
    when: 'some of the actions do not carry the key',
  },
  example: {
    says: 'Deny without MFA, also for long-term keys, which never carry the key.',
    policies: {
      identity: [
        policy(
          allow('bedrock:DeleteGuardrail', guardrail),
          deny('bedrock:DeleteGuardrail', '*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }),
        ),
      ],
    },
    asks: [
      asks('allowed', [alice, 'bedrock:DeleteGuardrail', guardrail], { 'aws:MultiFactorAuthPresent': true }),
      asks('explicitDeny', [alice, 'bedrock:DeleteGuardrail', guardrail]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Condition operators', 'reference_policies_elements_condition_operators'),
  related: ['null-operator', 'conditions', 'mfa'],
  names: ['ifexists', 'stringequalsifexists', 'boolifexists', 'stringlikeifexists', 'if exists'],
};
