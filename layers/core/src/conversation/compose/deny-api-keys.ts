import type { Composition, Element } from './composition.ts';
import { type Denied, denyParts } from './deny-parts.ts';

export const apiKeys =
  /\bapi[- ]?keys?\b|api-?schlussel|cles? (?:d')?api|claves? (?:de )?(?:la )?api|chaves? (?:de|da) api|chiav[ei] api|api ?キー|api ?密钥|bearer token/;

export const makesKeys = /creat|mak|generat|erstell|anleg|cre[ea]|crear|criar|gener|作成|発行|创建|生成/;

/** With what stands for such a key, whose verbs are of no other key or credential. */
export const apiKeyWords = new RegExp(
  `${apiKeys.source}|service[- ]specific[- ]credentials?|credentials?|\\b(?:iam )?users?\\b|\\biam-?(?:benutzer|nutzer)\\w*`,
  'g',
);

/** No API keys of Bedrock: neither made nor used. */
export const denyApiKeys = ({ plain, policyType }: Denied): Composition | null => {
  if (!apiKeys.test(plain)) return null;
  const isLong = /long[- ]?term|langfrist|longue duree|larga duracion|longo prazo|lungo termine|長期|长期/.test(plain);
  const isMade = makesKeys.test(plain);
  const isUsed = !isMade || /\bus(?:e|es|ing)\b|nutz|verwend|utilis|\bus(?:ar|e|en)\b|usare|\busi?n?o\b|使/.test(plain);
  const make: Element = {
    Effect: 'Deny',
    Action: 'iam:CreateServiceSpecificCredential',
    Resource: '*',
    Condition: { StringEquals: { 'iam:ServiceSpecificCredentialServiceName': 'bedrock.amazonaws.com' } },
  };
  const use: Element = {
    Effect: 'Deny',
    Action: ['bedrock:CallWithBearerToken', 'bedrock-mantle:CallWithBearerToken'],
    Resource: '*',
    ...(isLong ? { Condition: { StringEquals: { 'bedrock:bearerTokenType': 'LONG_TERM' } } } : {}),
  };
  const statements = [...(isMade || isLong || !isUsed ? [make] : [make]), ...(isUsed ? [use] : [])];
  const made = ['iam:CreateServiceSpecificCredential', 'arn:aws:iam::111122223333:user/a'] as const;
  return {
    ...denyParts.frame(policyType),
    statements,
    asks: [
      denyParts.ask('denied', made, [{ 'iam:ServiceSpecificCredentialServiceName': 'bedrock.amazonaws.com' }]),
      denyParts.ask('allowed', made, [
        { 'iam:ServiceSpecificCredentialServiceName': 'codecommit.amazonaws.com' },
        'for another service',
      ]),
      ...(isUsed
        ? [denyParts.ask('denied', ['bedrock:CallWithBearerToken', '*'], [{ 'bedrock:bearerTokenType': 'LONG_TERM' }])]
        : []),
    ],
    notes: [
      'a long-term key is a service-specific credential of an IAM user, hence the IAM action; a short-term key is made by the caller alone, so only its use can be denied, at both endpoints',
      ...denyParts.everyone(policyType),
    ],
    source: {
      name: 'Control permissions for generating and using Amazon Bedrock API keys',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-permissions.html',
    },
  };
};
