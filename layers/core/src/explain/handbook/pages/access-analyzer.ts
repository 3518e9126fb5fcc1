import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const accessAnalyzerPage: HandbookPage = {
  id: 'access-analyzer',
  title: 'IAM Access Analyzer',
  definition:
    'IAM Access Analyzer reasons about policies: **external access** finds resources shared with the public or another account, **internal access** who inside reaches chosen resources, **unused access** roles, keys and permissions that nobody used; it also **validates** policies, **checks** a change, and **generates** a policy from CloudTrail.',
  wrong: [
    {
      belief: 'it tells why a call was denied',
      truth: 'It does not; it finds access that is there, or unused. For a denial read the message and simulate.',
    },
    { belief: 'it blocks access', truth: 'It reports; closing is your part.' },
  ],
  facts: [
    'External access is free; internal, unused and custom policy checks cost.',
    'An analyzer has a zone of trust: the account or the organization; what crosses it is a finding.',
    'Findings are resolved by changing the policy, or archived when the access is meant.',
  ],
  why: 'Nobody reads hundreds of policies; a program that proves does.',
  check: '`aws accessanalyzer list-analyzers` and `list-findings-v2 --analyzer-arn ARN`',
  otherAccount: 'With the organization as zone of trust, other own accounts are no findings.',
  rows: {
    where: 'per account or organization',
    does: 'finds external, internal and unused access',
    owner: 'the security team',
    when: '“who can get in?”, “what is too much?”',
  },
  example: {
    says: 'Who may read its findings.',
    policies: {
      identity: [
        policy(
          allow(
            ['access-analyzer:ListFindings', 'access-analyzer:GetFinding'],
            'arn:aws:access-analyzer:us-east-1:111122223333:analyzer/*',
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', [
        developer,
        'access-analyzer:ListFindings',
        'arn:aws:access-analyzer:us-east-1:111122223333:analyzer/org',
      ]),
      asks('implicitDeny', [
        developer,
        'access-analyzer:DeleteAnalyzer',
        'arn:aws:access-analyzer:us-east-1:111122223333:analyzer/org',
      ]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Using AWS Identity and Access Management Access Analyzer', 'what-is-access-analyzer'),
  related: ['external-access', 'unused-access', 'internal-access', 'policy-generation', 'policy-validation'],
  names: ['access analyzer', 'iam access analyzer'],
};
