import { organizationsPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { app, modelArn, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const scpPage: HandbookPage = {
  id: 'scp',
  title: 'Service control policy (SCP)',
  definition:
    "A service control policy is the ceiling for all identities of an organization's accounts: each level, from the root through the OUs to the account, must allow the action, and a Deny on any level wins. It grants nothing.",
  wrong: [
    {
      belief: 'an SCP with Allow gives access',
      truth: 'It never grants: a role still needs its own Allow; the SCP only lets it through.',
    },
    {
      belief: 'an SCP that does not mention a service leaves it alone',
      truth:
        "If no SCP of a level allows it (usually `FullAWSAccess` does), it is implicitly denied: the role's Allow does not help.",
    },
    {
      belief: 'an SCP restricts the management account',
      truth: 'It does not; nor service-linked roles, nor principals of other organizations.',
    },
  ],
  facts: [
    '`FullAWSAccess` is attached by default; as long as it stays, SCPs work through their Deny statements.',
    'It also binds the root user of a member account.',
    "Only who runs the organization can change it: a role's administrator can but ask for an exception.",
  ],
  why: 'One place where the organization says what no account may ever do, whatever its administrators attach.',
  check:
    'From the management account: `aws organizations list-policies-for-target --target-id ACCOUNT_ID --filter SERVICE_CONTROL_POLICY`',
  otherAccount:
    "It follows the **principal's** account: callers from outside are not bound by yours (that is what RCPs are for).",
  rows: {
    where: "on the organization's root, OUs, accounts",
    does: 'limits all users and roles there; grants nothing',
    owner: "the organization's administrators",
    when: 'no account may do X, whatever it allows itself',
  },
  example: {
    says: 'Outside two Regions Bedrock is denied in all accounts; FullAWSAccess leaves the rest alone.',
    policies: {
      serviceControl: [
        [
          policy(allow('*', '*')),
          policy(
            deny(['bedrock:*', 'bedrock-mantle:*'], '*', {
              StringNotEquals: { 'aws:RequestedRegion': ['us-east-1', 'eu-central-1'] },
            }),
          ),
        ],
      ],
      identity: [policy(allow('bedrock:InvokeModel', modelArn('amazon.nova-*', '*')))],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite], { 'aws:RequestedRegion': 'us-east-1' }),
      asks('explicitDeny', [app, 'bedrock:InvokeModel', modelArn('amazon.nova-lite-v1:0', 'ap-south-1')], {
        'aws:RequestedRegion': 'ap-south-1',
      }),
    ],
  },
  arrow: 'every arrow',
  source: organizationsPage('Service control policies (SCPs)', 'orgs_manage_policies_scps'),
  related: ['rcp', 'boundaries', 'region-restriction', 'evaluation'],
  names: [
    'scp',
    'scps',
    'service control policy',
    'service control policies',
    'fullawsaccess',
    'service-kontrollrichtlinie',
    'dienstkontrollrichtlinie',
    'politique de contrôle des services',
    'política de control de servicio',
    'política de controle de serviço',
    'policy di controllo dei servizi',
    'サービスコントロールポリシー',
    '服务控制策略',
  ],
};
