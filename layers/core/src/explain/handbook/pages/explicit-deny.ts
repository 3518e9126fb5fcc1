import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { app, guardrail, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const explicitDenyPage: HandbookPage = {
  id: 'explicit-deny',
  title: 'Explicit and implicit deny',
  definition:
    'An **implicit** deny means that nothing allowed it: an Allow in the right place helps. An **explicit** deny means that a Deny statement matched: no Allow anywhere overrides it; the statement must be narrowed, get an exception, or the call be made so that it does not match.',
  wrong: [
    {
      belief: 'an Allow can override an explicit deny',
      truth: 'Nothing overrides it, neither AdministratorAccess nor a more specific Allow.',
    },
    {
      belief: 'an implicit deny is a Deny statement',
      truth: 'It is the absence of an Allow; there is no statement to remove.',
    },
  ],
  facts: [
    "AWS's message tells them apart: “because no identity-based policy allows” is implicit, “with an explicit deny in a service control policy” explicit.",
    'A limiting layer that does not mention the action (an SCP without Bedrock) is an implicit deny as well.',
  ],
  why: 'The cure is the opposite: add an Allow, or change a Deny.',
  check: 'Read the end of the message; `aws iam simulate-principal-policy` answers `implicitDeny` or `explicitDeny`.',

  rows: {
    where: 'the two ways to be refused',
    does: 'implicit: nothing allows; explicit: a Deny matches',
    owner: 'whoever owns the policy that is missing or denies',
    when: 'you read an AccessDenied message',
  },
  example: {
    says: 'One action is denied explicitly, another only because nobody allows it.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite), deny('bedrock:Delete*', '*'))] },
    asks: [
      asks('explicitDeny', [app, 'bedrock:DeleteGuardrail', guardrail]),
      asks('implicitDeny', [app, 'bedrock:ApplyGuardrail', guardrail]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage(
    'The difference between explicit and implicit denies',
    'reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay',
  ),
  related: ['evaluation', 'denial-message', 'scp'],
  names: [
    'explicit deny',
    'implicit deny',
    'implicit denial',
    'explicit and implicit',
    'explicit or implicit',
    'explizite ablehnung',
    'implizite ablehnung',
    'expliziter und impliziter ablehnung',
    'explizites deny',
    'refus explicite',
    'refus implicite',
    'denegación explícita',
    'denegación implícita',
    'negação explícita',
    'negação implícita',
    'rifiuto esplicito',
    'rifiuto implicito',
    '明示的な拒否',
    '暗黙の拒否',
    '明示的拒否',
    '显式拒绝',
    '隐式拒绝',
  ],
};
