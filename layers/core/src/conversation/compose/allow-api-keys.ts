import type { Ask, Composition } from './composition.ts';
import { apiKeys, apiKeyWords, makesKeys } from './deny-api-keys.ts';
import type { Denied } from './deny-parts.ts';

const action = 'iam:CreateServiceSpecificCredential';
const service = 'iam:ServiceSpecificCredentialServiceName';
const age = 'iam:ServiceSpecificCredentialAgeDays';

/** Long-term API keys of Bedrock may be made, for the users that are named and no longer than is said; null: no such keys are to be made. */
export const allowApiKeys = ({ facts, plain, named }: Omit<Denied, 'policyType'>): Composition | null => {
  if (!apiKeys.test(plain) || !makesKeys.test(plain) || !/bedrock/.test(plain)) return null;
  const users =
    facts.text.match(/\barn:aws[\w-]*:iam::[\w*]*:user\/[\w+=,.@/*-]*[\w*]/)?.[0] ??
    `arn:aws:iam::${named.account}:user/${usersIn(facts.text) ?? '{UserName}'}`;
  const days = daysIn(plain);
  const kept = { [service]: 'bedrock.amazonaws.com', ...(days === null ? {} : { [age]: days }) };
  const ask = (expect: Ask['expect'], changed: object, [says, resource = concrete(users)]: Said): Ask => ({
    expect,
    request: {
      principal: `arn:aws:iam::${named.account}:role/Application`,
      action,
      resource,
      context: { ...kept, ...changed } as NonNullable<Ask['request']['context']>,
    },
    says,
  });
  return {
    policyType: 'identity',
    title: 'The policy for who makes the keys',
    knownBy: apiKeyWords,
    isBound: true,
    statements: [
      {
        Effect: 'Allow',
        Action: action,
        Resource: users,
        Condition: {
          StringEquals: { [service]: 'bedrock.amazonaws.com' },
          ...(days === null ? {} : { NumericLessThanEquals: { [age]: days } }),
        },
      },
    ],
    asks: [
      ask('allowed', {}, ['']),
      ask('denied', { [service]: 'codecommit.amazonaws.com' }, ['for another service']),
      ...(days === null ? [] : [ask('denied', { [age]: String(Number(days) + 1) }, ['for longer'])]),
      ...(days === null ? [] : [ask('denied', { [age]: undefined }, ['for ever'])]),
      ask('denied', {}, ['for another user', `arn:aws:iam::${named.account}:user/other`]),
    ],
    notes: notesOf(days),
    source: {
      name: 'Control permissions for generating and using Amazon Bedrock API keys',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-permissions.html',
    },
  };
};

const notesOf = (days: string | null): readonly string[] => [
  'whoever makes a key for a user calls Bedrock with that user’s rights, so give these users what the keys need and no more; short-term keys are made without it, from the session of whoever calls',
  ...(days === null
    ? [`how long a key lives is bounded by \`${age}\` (\`NumericLessThanEquals\`): say in how many days it expires`]
    : []),
];

/** Users of one path, or whose names begin so. */
const usersIn = (text: string): string | null =>
  /\b(?:users?|benutzern?|utilisateurs?|usuarios?|usu[aá]rios?|utent[ei])\s+["'`]?(?<name>[\w+=,.@/-]+\*)/i.exec(text)
    ?.groups?.['name'] ?? null;

type Said = readonly [says: string, resource?: string];

const concrete = (users: string): string => users.replaceAll('*', 'x');

const daysIn = (plain: string): string | null =>
  /(?<!\d)(\d{1,3})[ -]?(?:days?|tage?n?|jours?|dias?|giorni|日|天)/.exec(plain)?.[1] ?? null;
