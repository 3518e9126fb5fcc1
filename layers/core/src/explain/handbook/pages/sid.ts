import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const sidPage: HandbookPage = {
  id: 'sid',
  title: 'Sid',
  definition:
    '`Sid` is a label of a statement, a name for people: it changes nothing about what is allowed. It may be left out; if there, it must be unique in the policy, and in IAM policies it takes letters and digits only.',
  wrong: [
    {
      belief: 'the Sid decides the order or links statements',
      truth: 'It has no effect on the decision; order does not matter either.',
    },
  ],
  facts: [
    'Findings and answers about a policy can name a statement by its Sid: a speaking one helps whoever reads it.',
    'IAM refuses spaces and hyphens in a Sid; some resource policies allow more, and a few services need one.',
  ],
  why: '“DenyWithoutMfa” tells the next reader what a statement is for.',
  check: 'Two statements with the same Sid in one policy are refused with MalformedPolicyDocument.',

  rows: {
    where: 'in a statement, optional',
    does: 'names it; has no effect',
    owner: 'whoever writes the policy',
    when: 'a policy has more than one statement',
  },
  example: {
    says: 'Two labelled statements; the labels change nothing.',
    policies: {
      identity: [
        policy(
          { Sid: 'InvokeOneModel', ...allow('bedrock:InvokeModel', novaLite) },
          { Sid: 'ReadDocuments', ...allow('s3:GetObject', objects) },
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Sid', 'reference_policies_elements_sid'),
  related: ['elements'],
  names: [
    'sid',
    'statement id',
    'statement-id',
    'anweisungs-id',
    "identifiant de l'instruction",
    'ステートメント id',
    '语句 id',
  ],
};
