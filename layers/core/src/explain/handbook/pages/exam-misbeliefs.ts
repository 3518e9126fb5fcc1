import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { alice, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const examMisbeliefsPage: HandbookPage = {
  id: 'exam-misbeliefs',
  title: 'What exams like to ask',
  definition:
    "The usual traps: deny beats allow; SCPs and boundaries grant nothing; roles, not keys, for programs; Identity Center or federation, not one IAM user per employee; the resource's policy for services and other accounts; the root user for nothing daily; least privilege over managed policies.",
  wrong: [
    {
      belief: 'the answer with the most security features is right',
      truth:
        'The right one solves what is asked with temporary credentials and the least permissions; the others are true but beside it.',
    },
    { belief: 'groups can be principals, or contain roles', truth: 'Groups can neither be principals nor hold roles.' },
  ],
  facts: [
    'EC2 → instance profile (a role); Lambda → execution role; employees → IAM Identity Center; app users → Cognito; other accounts → role with trust policy; vendors → external id.',
    '“All accounts” → SCP; “maximum of one role” → permissions boundary; “who has access from outside” → IAM Access Analyzer; “who did it” → CloudTrail.',
    'MFA → `aws:MultiFactorAuthPresent`; private network → VPC endpoint; tags → ABAC.',
  ],
  why: 'Exam questions test which layer answers which question.',
  check: 'Ask yourself: who is the caller, which policy grants, which could take away?',

  rows: { where: 'in exams', does: 'asks which layer answers which question', owner: '–', when: 'before an exam' },
  example: {
    says: 'The commonest trap as a policy: the Deny wins over the Allow.',
    policies: { identity: [policy(allow('s3:*', '*'), deny('s3:DeleteObject', objects))] },
    asks: [
      asks('allowed', [alice, 's3:GetObject', oneObject]),
      asks('explicitDeny', [alice, 's3:DeleteObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Security best practices in IAM', 'best-practices'),
  related: ['evaluation', 'explicit-deny', 'scp', 'boundaries', 'roles'],
  names: [
    'exam traps',
    'exam tips',
    'certification exam',
    'prüfungstipps',
    "pièges d'examen",
    'trampas de examen',
    'pegadinhas de prova',
    "trabocchetti d'esame",
    '試験対策',
    '考试技巧',
  ],
};
