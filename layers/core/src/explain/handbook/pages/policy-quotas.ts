import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro, titanEmbeddings } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const policyQuotasPage: HandbookPage = {
  id: 'policy-quotas',
  title: 'Sizes and quotas of IAM',
  definition:
    'A managed policy may have 6,144 characters; inline policies together 2,048 for a user, 10,240 for a role, 5,120 for a group (white space not counted). Twenty managed policies on a role are the default by what we know (once it was ten; 25 on request; `aws iam get-account-summary` shows yours), ten on a user or group. An SCP may have 10,240 characters.',
  wrong: [
    {
      belief: 'LimitExceeded or a policy that is too long is an access problem',
      truth:
        '`LimitExceeded` is a quota, no denial: shorten (wildcards, several statements into one), split over policies, or ask for more.',
    },
  ],
  facts: [
    'A trust policy has 2,048 characters by default.',
    "A session's passed policies and tags are packed; `PackedPolicyTooLarge` means they do not fit.",
    '`AccessDenied` never comes from a quota; throttling and quotas have names of their own.',
  ],
  why: 'Policies are read with each request: their size is bounded.',
  check: '`aws iam get-account-summary` and Service Quotas show limits and use.',

  rows: {
    where: 'per policy, identity, account',
    does: 'limit size and number, not access',
    owner: 'AWS; some can be raised',
    when: 'a policy does not fit',
  },
  example: {
    says: 'Two ARNs in one statement instead of two statements: shorter, and decided alike.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', [novaLite, novaPro]))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaPro]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', titanEmbeddings]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM and AWS STS quotas', 'reference_iam-quotas'),
  related: ['throttling', 'inline-policies'],
  names: [
    'iam quota',
    'iam quotas',
    'iam limits',
    'policy size',
    'kontingente',
    'quotas iam',
    'cuotas de iam',
    'cotas do iam',
    'quote iam',
    'クォータ',
    '配额',
    'packedpolicytoolarge',
  ],
};
