import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { alice, knowledgeBase } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const authenticationPage: HandbookPage = {
  id: 'authentication',
  title: 'Authentication and authorization',
  definition:
    '**Authentication** asks who you are: a signature, a token, a password. **Authorization** asks whether that identity may do this: policies answer. “Is not authorized to perform” is the second; an expired token or an invalid signature is the first, and no policy helps there.',
  wrong: [
    {
      belief: 'signed in means allowed',
      truth: 'Signing in proves who you are and allows nothing; policies must allow each action.',
    },
  ],
  facts: [
    'HTTP 401, `UnrecognizedClientException`, `InvalidSignatureException`, `ExpiredTokenException` are about who you are; 403 with `AccessDeniedException` is about what you may do.',
    'Order: first authentication, then authorization; a request that fails the first never reaches a policy.',
  ],
  why: 'The cure differs: new credentials for the one, a policy for the other.',
  check: '`aws sts get-caller-identity` needs no permission: when it answers, authentication works.',

  rows: {
    where: 'at the front of every call',
    does: 'authentication proves who; authorization decides what',
    owner: 'AWS, from your credentials and policies',
    when: 'you read an error: is it who or what?',
  },
  example: {
    says: 'Alice is signed in; only what a policy allows is authorized.',
    policies: { identity: [policy(allow('bedrock:GetKnowledgeBase', knowledgeBase))] },
    asks: [
      asks('allowed', [alice, 'bedrock:GetKnowledgeBase', knowledgeBase]),
      asks('implicitDeny', [alice, 'bedrock:DeleteKnowledgeBase', knowledgeBase]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('How IAM works', 'intro-structure'),
  related: ['error-codes', 'evaluation', 'long-term-credentials'],
  names: [
    'authentication',
    'authorization',
    'authentifizierung',
    'autorisierung',
    'authentification',
    'autorisation',
    'autenticación',
    'autorización',
    'autenticação',
    'autorização',
    'autenticazione',
    'autorizzazione',
    '認証',
    '認可',
    '认证',
    '授权',
    '身份验证',
    'authn',
    'authz',
  ],
};
