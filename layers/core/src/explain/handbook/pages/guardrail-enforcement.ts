import { bedrockPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const guardrailEnforcementPage: HandbookPage = {
  id: 'guardrail-enforcement',
  title: 'Enforcing a guardrail',
  definition:
    'A condition on `bedrock:GuardrailIdentifier` makes a certain guardrail compulsory: allow (or do not deny) `bedrock:InvokeModel` only when the call carries it. A call without that guardrail is then denied although the model is allowed.',
  wrong: [
    {
      belief: 'creating a guardrail applies it to all calls',
      truth: 'A call uses it only when it names it, unless a policy or organization-wide enforcement demands it.',
    },
  ],
  facts: [
    'Write it as a Deny with `StringNotEquals` for models, so that no other Allow passes by it; the key holds ARN and version, `…:guardrail/ID:1` (`ArnNotLike` with `…/ID:*` for any number; without a version it means the draft).',
    'Some operations (RetrieveAndGenerate, agents) make calls of their own that need the guardrail in their own configuration.',
    "An agent's inner calls may be refused by such a policy: give agents a role without it and the guardrail in the agent.",
  ],
  why: 'What is only a habit of the code gets forgotten; a policy does not.',
  check: "CloudTrail's event of the refused call: no guardrail in `requestParameters`.",

  rows: {
    where: "in a Condition on the model's actions",
    does: 'denies calls without the guardrail',
    owner: "the account's or organization's administrators",
    when: 'nobody may ask the model unfiltered',
  },
  example: {
    says: 'Without guardrail version 1 no call.',
    policies: {
      identity: [
        policy(
          allow('bedrock:InvokeModel', novaLite),
          deny('bedrock:InvokeModel', novaLite, {
            StringNotEquals: {
              'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1example23:1',
            },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite], {
        'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1example23:1',
      }),
      asks('explicitDeny', [app, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage(
    'Enforce the use of specific guardrails in model inference requests',
    'guardrails-permissions-id',
  ),
  related: ['guardrails', 'conditions', 'scp'],
  names: [
    'bedrock:guardrailidentifier',
    'guardrailidentifier',
    'enforce a guardrail',
    'force a guardrail',
    'guardrail erzwingen',
    'imposer un guardrail',
    'obligar a usar guardrail',
    'forçar guardrail',
    'imporre un guardrail',
    'ガードレールを強制',
    '强制使用护栏',
  ],
};
