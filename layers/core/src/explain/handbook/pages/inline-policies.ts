import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const inlinePoliciesPage: HandbookPage = {
  id: 'inline-policies',
  title: 'Managed and inline policies',
  definition:
    'A **managed** policy is an object of its own with an ARN and versions, shared by reference among identities. An **inline** policy is part of one user, group or role and goes when that goes. Both are decided alike.',
  wrong: [
    {
      belief: 'an inline policy is stronger, or weaker, than a managed one',
      truth: 'There is no difference in evaluation, only in keeping them.',
    },
  ],
  facts: [
    'AWS advises managed policies: reuse, versions with rollback, one place to change. Inline fits a strict one-to-one, such as the single role of a function in a template.',
    'A managed policy keeps five versions; an inline one none.',
    'A boundary must be a managed policy.',
  ],
  why: 'Whether others share the policy decides whether a change here surprises somebody there.',
  check: '`aws iam list-attached-role-policies` shows the managed ones, `aws iam list-role-policies` the inline ones.',

  rows: {
    where: 'managed: in the account; inline: inside one identity',
    does: 'grant alike',
    owner: 'whoever administers the identity',
    when: 'managed to share, inline for exactly one identity',
  },
  example: {
    says: 'Inline in the role of one function.',
    policies: { identity: [{ name: 'invoke-one-model', ...policy(allow('bedrock:InvokeModel', novaLite)) }] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Managed policies and inline policies', 'access_policies_managed-vs-inline'),
  related: ['managed-policies', 'policy-versions', 'policy-quotas'],
  names: [
    'inline policy',
    'inline policies',
    'inline-policy',
    'inline or managed',
    'managed or inline',
    'customer managed policy',
    'customer managed',
    'inline-richtlinie',
    'eingebundene richtlinie',
    'politique inline',
    'politique en ligne',
    'política inline',
    'política insertada',
    'política em linha',
    'policy inline',
    'policy in linea',
    'インラインポリシー',
    '内联策略',
  ],
};
