import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const elementsPage: HandbookPage = {
  id: 'elements',
  title: 'Elements of a policy',
  definition:
    'A policy is `Version` and a list of `Statement`. A statement says `Effect` (Allow or Deny), `Action` (what), `Resource` (on what), in resource policies `Principal` (who), and may say `Condition` (when) and `Sid` (a label). All of them must match for the statement to count.',
  wrong: [
    {
      belief: 'a statement may mix Action and NotAction',
      truth:
        'A statement has exactly one of each pair: `Action` or `NotAction`, `Resource` or `NotResource`, `Principal` or `NotPrincipal`.',
    },
    {
      belief: 'Version is the date I wrote the policy',
      truth: 'It is the version of the policy language: write `2012-10-17`.',
    },
  ],
  facts: [
    'A trust policy has no `Resource`; an identity policy has no `Principal`.',
    'An element takes one text or a list; names of elements are case-sensitive.',
  ],
  why: 'Each element answers one question: what, on what, who, when, and yes or no.',
  check:
    '`aws accessanalyzer validate-policy --policy-type IDENTITY_POLICY --policy-document file://policy.json` finds what does not fit.',

  rows: {
    where: 'inside every policy',
    does: 'say yes or no, who, what, on what, when',
    owner: 'whoever writes the policy',
    when: 'you read or write a policy',
  },
  example: {
    says: 'One statement with all that an identity policy can say.',
    policies: {
      identity: [
        policy({ Sid: 'ReadGuides', ...allow('s3:GetObject', objects, { Bool: { 'aws:SecureTransport': 'true' } }) }),
      ],
    },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject], { 'aws:SecureTransport': true }),
      asks('implicitDeny', [app, 's3:GetObject', oneObject], { 'aws:SecureTransport': false }),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy element reference', 'reference_policies_elements'),
  related: ['version-element', 'sid', 'effect', 'action-element', 'resource-element', 'principal', 'conditions'],
  names: [
    'policy elements',
    'elements of a policy',
    'policy element',
    'elemente einer richtlinie',
    "éléments d'une politique",
    'elementos de una política',
    'elementos de uma política',
    'elementi di una policy',
    'ポリシー要素',
    'ポリシーの要素',
    '策略元素',
  ],
};
