import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const passrolePage: HandbookPage = {
  id: 'passrole',
  title: 'Passing a role: iam:PassRole',
  definition:
    '`iam:PassRole` lets a person or pipeline hand a role over to an AWS service, such as Bedrock, when configuring it. It is a permission without a call of its own, asked on the ARN of the role that is passed, beside the action that creates the agent, function or knowledge base.',
  wrong: [
    {
      belief: 'iam:PassRole lets you assume the role',
      truth:
        "It does not make you the role: it lets you give the role to a service, which then assumes it by the role's trust policy.",
    },
    {
      belief: 'sts:AssumeRole is enough to give a role to a service',
      truth:
        'Assuming makes you the role; passing hands it to a different one, the service. They are two permissions, and the trust policy must name the service.',
    },
    {
      belief: 'the agent or knowledge base itself needs iam:PassRole',
      truth: 'Only whoever configures the service needs it, never the service role.',
    },
  ],
  facts: [
    'You need it to create a knowledge base or an agent because it will work as that service role later, without you: AWS checks that you may give it that much.',
    '`sts:AssumeRole` does not replace it: with it **you** become the role; here the **service** assumes the role, and you only pass it.',
    "Limit it to the role's ARN, and with `iam:PassedToService` to one service (`bedrock.amazonaws.com`, `lambda.amazonaws.com`); on `*` it is a way to more power than one has.",
  ],
  why: "Whoever may hand any role to a service they control has that role's power: PassRole stops you from giving away more than you were trusted with.",
  check:
    '`aws iam simulate-principal-policy --policy-source-arn YOUR_ARN --action-names iam:PassRole --resource-arns ROLE_ARN --context-entries ContextKeyName=iam:PassedToService,ContextKeyType=string,ContextKeyValues=bedrock.amazonaws.com`',
  otherAccount: 'A role can only be passed within its own account: the service and the role live together.',
  rows: {
    where: 'on whoever configures a service',
    does: 'lets them hand one role to one service',
    owner: "the account's administrator",
    when: 'somebody creates an agent, knowledge base or function',
  },
  example: {
    says: "A developer may hand over the knowledge base's role, and only to Bedrock.",
    policies: {
      identity: [
        policy(
          allow('iam:PassRole', roleArn('kb-role'), {
            StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'iam:PassRole', roleArn('kb-role')], {
        'iam:PassedToService': 'bedrock.amazonaws.com',
      }),
      asks('implicitDeny', [developer, 'iam:PassRole', roleArn('kb-role')], {
        'iam:PassedToService': 'lambda.amazonaws.com',
      }),
      asks('implicitDeny', [developer, 'iam:PassRole', roleArn('admin')], {
        'iam:PassedToService': 'bedrock.amazonaws.com',
      }),
    ],
  },
  arrow: 'person → service (passing a role)',
  source: iamPage('Grant a user permissions to pass a role to an AWS service', 'id_roles_use_passrole'),
  related: ['service-role', 'trust', 'privilege-escalation', 'agent-role'],
  names: [
    'passrole',
    'iam:passrole',
    'pass role',
    'passing a role',
    'pass a role',
    'rolle übergeben',
    'passer un rôle',
    'pasar un rol',
    'passar uma função',
    'passare un ruolo',
    'ロールを渡す',
    '传递角色',
  ],
};
