import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { novaLite, novaPro, userArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const bedrockApiKeysPage: HandbookPage = {
  id: 'bedrock-api-keys',
  title: 'Amazon Bedrock API keys',
  definition:
    'A Bedrock API key is a bearer token for Bedrock only (`AWS_BEARER_TOKEN_BEDROCK`). A short-term key carries the permissions of the session that made it and lasts at most twelve hours; a long-term key belongs to an IAM user made for it.',
  wrong: [
    {
      belief: 'an API key has permissions of its own',
      truth:
        'Each call is decided by the policies of the identity behind it, and needs `bedrock:CallWithBearerToken` too (at the Mantle endpoint `bedrock-mantle:CallWithBearerToken`).',
    },
    {
      belief: 'an API key cannot be restricted',
      truth:
        'Narrow the policies of its user or session to one model, as with any identity; `bedrock:bearerTokenType` in a condition forbids long-term keys, `bedrock-mantle:bearerTokenType` at the Mantle endpoint.',
    },
  ],
  facts: [
    'The user that a long-term key makes gets `AmazonBedrockLimitedAccess`: replace it by your own statement.',
    'Companies deny `iam:CreateServiceSpecificCredential` for `bedrock.amazonaws.com` to forbid long-term keys.',
    'Prefer a role wherever the code runs on AWS.',
  ],
  why: 'A token is easy to try with, and as easy to leak.',
  check: '`aws iam list-service-specific-credentials --user-name NAME --service-name bedrock.amazonaws.com`',

  rows: {
    where: 'in a program, as bearer token',
    does: 'prove who calls, for Bedrock only',
    owner: 'the identity that made it',
    when: 'trying out; not in production',
  },
  example: {
    says: "The key's user may use one model, with bearer tokens.",
    policies: { identity: [policy(allow('bedrock:CallWithBearerToken', '*'), allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [userArn('BedrockAPIKey-ab12'), 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [userArn('BedrockAPIKey-ab12'), 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Generate Amazon Bedrock API keys to easily authenticate to the Amazon Bedrock API', 'api-keys'),
  related: ['long-term-credentials', 'lambda-to-bedrock', 'rotation'],
  names: [
    'bedrock api key',
    'bedrock api keys',
    'aws_bearer_token_bedrock',
    'bearer token',
    'bedrock:callwithbearertoken',
    'callwithbearertoken',
    'bedrock-api-schlüssel',
    'bedrock api-schlüssel',
    'clé api bedrock',
    'clés api bedrock',
    'clave api de bedrock',
    'claves api de bedrock',
    'clave de api de bedrock',
    'chave de api do bedrock',
    'chave api bedrock',
    'chiave api bedrock',
    'bedrockのapiキー',
    'bedrock apiキー',
    'bedrock api 密钥',
  ],
};
