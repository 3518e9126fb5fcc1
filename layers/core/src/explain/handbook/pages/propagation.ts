import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const propagationPage: HandbookPage = {
  id: 'propagation',
  title: 'Changes take a moment',
  definition:
    'IAM is eventually consistent: a new role, policy or trust usually works within seconds, sometimes it takes a minute or two. Credentials keep working while policies change, so no new ones are needed.',
  wrong: [
    {
      belief: 'after a policy change one must sign in again',
      truth:
        'The change counts for running sessions too; only session policies and tags are fixed when the session opens.',
    },
  ],
  facts: [
    'Deployments that create a role and use it at once should retry.',
    'An OpenSearch Serverless data access policy may take about a minute; a permission set must be provisioned again into its accounts.',
    'If it still fails after some minutes, something else is wrong: another role, another Region, another version.',
  ],
  why: 'IAM is copied to every Region; that takes a moment.',
  check: '`aws iam get-role-policy` shows what is stored; make the call again after two minutes.',

  rows: {
    where: 'after every change',
    does: 'delays it by seconds to minutes',
    owner: 'AWS',
    when: 'a change seems to have no effect',
  },
  example: {
    says: 'Nothing to wait for in the decision itself: as soon as the policy arrived, it counts.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Troubleshoot IAM', 'troubleshoot'),
  related: ['policy-versions', 'sessions'],
  names: [
    'propagation',
    'eventual consistency',
    'eventually consistent',
    'take effect',
    'wirksam',
    "prise d'effet",
    'consistencia eventual',
    'consistência eventual',
    'propagazione',
    '結果整合性',
    '反映されるまで',
    '最终一致性',
    '生效',
  ],
};
