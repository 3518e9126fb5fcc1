import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const leastPrivilegePage: HandbookPage = {
  id: 'least-privilege',
  title: 'Least privilege',
  definition:
    'Least privilege: allow exactly the actions that are called, on exactly the ARNs they are called on, under the conditions that always hold, and nothing else.',
  wrong: [
    {
      belief: 'start wide and narrow down later',
      truth: 'Later rarely comes: begin with what the call needs; the error names the next missing piece.',
    },
    {
      belief: 'Resource "*" is fine as long as the action is narrow',
      truth: '`"*"` opens every resource of the account; it is right only where the action has no resource type.',
    },
  ],
  facts: [
    "For one model: `bedrock:InvokeModel`, for streaming `bedrock:InvokeModelWithResponseStream`, on that model's ARN in that Region; through an inference profile also the profile and the model in each of its Regions.",
    'Later compare with what was used: IAM Access Analyzer finds unused access and drafts policies from CloudTrail.',
    'Least privilege also means fewer identities: a role for each function, not one for all.',
  ],
  why: 'What is not allowed cannot be misused, by mistake, by a stolen key or by a prompt that talks an agent into it.',
  check: '`aws iam generate-service-last-accessed-details --arn ROLE_ARN` shows what was never used.',
  otherAccount: "Name the other account's role, not the whole account, unless that account is to decide.",
  rows: {
    where: 'in every policy',
    does: 'keeps what is allowed to what is needed',
    owner: 'whoever writes the policy',
    when: 'always',
  },
  example: {
    says: 'Exactly one model, with and without streaming.',
    policies: { identity: [policy(allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('allowed', [app, 'bedrock:InvokeModelWithResponseStream', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Security best practices in IAM', 'best-practices'),
  related: ['lambda-to-bedrock', 'wildcards', 'unused-access', 'managed-policies'],
  names: [
    'least privilege',
    'least-privilege',
    'minimale rechte',
    'geringste rechte',
    'prinzip der geringsten rechte',
    'moindre privilège',
    'moindres privilèges',
    'mínimo privilegio',
    'privilegio mínimo',
    'menor privilégio',
    'privilégio mínimo',
    'privilegio minimo',
    '最小権限',
    '最小权限',
    '最小特権',
  ],
};
