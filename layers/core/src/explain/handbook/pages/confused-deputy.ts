import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { account, agent, otherAccount, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const confusedDeputyPage: HandbookPage = {
  id: 'confused-deputy',
  title: 'Confused deputy',
  definition:
    "A service or third party that acts for many customers can be tricked into using **your** role or resource for somebody else. Name the source: `aws:SourceAccount` and `aws:SourceArn` in trust and resource policies for services, `sts:ExternalId` for a third party's account.",
  wrong: [
    {
      belief: 'the service principal alone is safe, it is AWS after all',
      truth:
        "The service acts for everyone: without the source condition somebody else's agent or API could reach your function.",
    },
  ],
  facts: [
    'A wrong value there shows up as AccessDenied for the right caller: check it after renaming or recreating the agent.',
    'Both keys exist only in calls that a service makes for a resource; in policies for people they never match.',
  ],
  why: 'Trust in a service must not become trust in all its customers.',
  check: "IAM Access Analyzer's validation and Security Hub flag service principals without a source condition.",
  otherAccount: '`aws:SourceAccount` must be the account of the resource that triggers, which may be the other one.',
  rows: {
    where: 'in trust and resource policies',
    does: 'lets a service in for your own resources only',
    owner: 'the owner of role or resource',
    when: 'a service principal or third party is trusted',
  },
  example: {
    says: 'Bedrock may assume the role only for agents of this account.',
    policies: {
      resource: [
        policy(
          trust(
            { Service: 'bedrock.amazonaws.com' },
            {
              StringEquals: { 'aws:SourceAccount': account },
              ArnLike: { 'aws:SourceArn': 'arn:aws:bedrock:us-east-1:111122223333:agent/*' },
            },
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', ['bedrock.amazonaws.com', 'sts:AssumeRole', roleArn('agent-role')], {
        'aws:SourceAccount': account,
        'aws:SourceArn': agent,
      }),
      asks('implicitDeny', ['bedrock.amazonaws.com', 'sts:AssumeRole', roleArn('agent-role')], {
        'aws:SourceAccount': otherAccount,
        'aws:SourceArn': 'arn:aws:bedrock:us-east-1:444455556666:agent/EVIL123456',
      }),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('The confused deputy problem', 'confused-deputy'),
  related: ['source-arn', 'external-id', 'service-principals'],
  names: [
    'confused deputy',
    'député confus',
    'delegado confuso',
    'suplente confuso',
    'problema del suplente confuso',
    'delegato confuso',
    'verwirrter stellvertreter',
    '混乱した代理',
    '混乱した使節',
    '混淆代理',
    '混淆副手',
  ],
};
