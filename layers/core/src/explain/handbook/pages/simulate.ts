import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const simulatePage: HandbookPage = {
  id: 'simulate',
  title: 'Trying a policy: the policy simulator',
  definition:
    "`aws iam simulate-principal-policy` (and the console's policy simulator) decides actions for a user or role with its policies, boundary and organization policies, without making the call; `simulate-custom-policy` tries documents that are not attached yet.",
  wrong: [
    {
      belief: 'the simulator sees everything',
      truth:
        'It does not see trust policies, session policies, VPC endpoint policies and RCPs, and for roles no resource policy.',
    },
  ],
  facts: [
    'Conditions need their keys by `--context-entries`; what is missing is listed as `MissingContextValues`.',
    'The answer: `allowed`, `implicitDeny`, `explicitDeny`, with the statements that matched.',
    'Needs `iam:SimulatePrincipalPolicy`.',
  ],
  why: 'Trying must not change or cost anything.',
  check:
    '`aws iam simulate-principal-policy --policy-source-arn ROLE_ARN --action-names bedrock:InvokeModel --resource-arns MODEL_ARN`',
  otherAccount: "It decides the caller's side only; the resource's account is not asked.",
  rows: {
    where: 'in IAM, read only',
    does: 'decides without calling',
    owner: 'AWS',
    when: 'before and after a change',
  },
  example: {
    says: 'Who may simulate.',
    policies: { identity: [policy(allow('iam:SimulatePrincipalPolicy', 'arn:aws:iam::111122223333:role/*'))] },
    asks: [
      asks('allowed', [developer, 'iam:SimulatePrincipalPolicy', roleArn('chat-fn')]),
      asks('implicitDeny', [developer, 'iam:PutRolePolicy', roleArn('chat-fn')]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Testing IAM policies with the IAM policy simulator', 'access_policies_testing-policies'),
  related: ['policy-validation', 'evaluation', 'access-analyzer'],
  names: [
    'policy simulator',
    'simulator',
    'simulate-principal-policy',
    'simulate-custom-policy',
    'richtliniensimulator',
    'simulateur de politiques',
    'simulador de políticas',
    'simulatore di policy',
    'ポリシーシミュレーター',
    '策略模拟器',
  ],
};
