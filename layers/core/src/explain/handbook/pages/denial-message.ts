import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const denialMessagePage: HandbookPage = {
  id: 'denial-message',
  title: 'Reading an AccessDenied message',
  definition:
    'The sentence has four parts: **who** (“User: arn:…”), **what** (“is not authorized to perform: bedrock:InvokeModel”), **on what** (“on resource: arn:…”), and **why** (“because no identity-based policy allows …” or “with an explicit deny in a service control policy”).',
  wrong: [
    {
      belief: 'the action in the message is the API operation I called',
      truth:
        'The action in it is the IAM action that was asked, not the operation you called: Converse shows as `bedrock:InvokeModel`.',
    },
    {
      belief: 'the resource in it is what I wrote in the code',
      truth: 'It is the ARN that IAM asked: with an inference profile the model in some other Region.',
    },
  ],
  facts: [
    '“because no identity-based policy allows”: an Allow is missing there. “no permissions boundary allows”, “no service control policy allows”, “no VPC endpoint policy allows”, “no session policy allows”: that layer leaves it out.',
    '“with an explicit deny in …”: a Deny statement matched there; no Allow helps.',
    'Without a why, the service did not say: then look at both sides.',
  ],
  why: 'Most of the diagnosis stands in this one sentence.',
  check:
    'Compare the principal with `aws sts get-caller-identity`, the action and ARN with the policy, letter by letter.',
  otherAccount:
    'A resource in another account: the message does not say which side was silent unless it names the policy type.',
  rows: {
    where: 'in the error of a denied call',
    does: 'says who, what, on what and why',
    owner: 'AWS',
    when: 'always read it first',
  },
  example: {
    says: 'The policy that the sentence “no identity-based policy allows the bedrock:InvokeModel action” asks for.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModelWithResponseStream', novaLite]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Troubleshoot access denied error messages', 'troubleshoot_access-denied'),
  related: ['explicit-deny', 'encoded-message', 'cloudtrail', 'error-codes'],
  names: [
    'access denied message',
    'accessdenied message',
    'access denied error',
    'accessdeniedexception',
    'error message',
    'fehlermeldung lesen',
    "message d'erreur accessdenied",
    'mensaje de acceso denegado',
    'mensagem de acesso negado',
    'messaggio di accesso negato',
    'アクセス拒否メッセージ',
    '拒绝访问消息',
  ],
};
