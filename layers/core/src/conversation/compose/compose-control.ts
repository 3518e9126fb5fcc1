import type { Ask, Composition, Element } from './composition.ts';
import { oneOrList } from './one-or-list.ts';
import type { Wanted } from './wanted.ts';

/** A resource control policy: nobody from outside of the organization, or nobody without TLS; null: it is not told what for. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html */
export const composeControl = ({
  plain,
  wanted,
}: {
  readonly plain: string;
  readonly wanted: readonly Wanted[];
}): Composition | null => {
  const actions = services.filter(([word]) => word.test(plain)).map(([, prefix]) => `${prefix}:*`);
  const organization = wanted.find(({ id }) => id === 'organization');
  const tls = wanted.find(({ id }) => id === 'tls');
  const statements = [
    ...(organization === undefined ? [] : [ofOrganization(Object.values(organization.met)[0] ?? '', actions)]),
    ...(tls === undefined ? [] : [deny(actions, { BoolIfExists: { 'aws:SecureTransport': 'false' } })]),
  ];
  if (statements.length === 0 || actions.length === 0) return null;
  return {
    policyType: 'resourceControl',
    title: 'The resource control policy',
    statements,
    asks: asksOf(actions, { organization, tls }),
    notes: [
      'an RCP grants nothing and does not reach the management account’s resources: `RCPFullAWSAccess` stays attached beside it',
      ...(organization === undefined
        ? []
        : [
            '`aws:PrincipalIsAWSService` spares AWS services that come in their own name (logs, notifications, replication)',
          ]),
      'try it on a test OU first: CloudTrail shows whom it would hit',
    ],
    source: {
      name: 'Resource control policy examples',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
    },
  };
};

type Guards = { readonly organization: Wanted | undefined; readonly tls: Wanted | undefined };

const asksOf = ([action = '']: readonly string[], { organization, tls }: Guards): readonly Ask[] => {
  const id = Object.values(organization?.met ?? {})[0] ?? 'o-any';
  const met = { 'aws:PrincipalOrgID': id, 'aws:PrincipalIsAWSService': false, 'aws:SecureTransport': true };
  const ask = (expect: Ask['expect'], context: object, says: string): Ask => ({
    expect,
    request: {
      principal: 'arn:aws:iam::111122223333:role/Application',
      action: action.replace('*', samples[action] ?? 'Any'),
      resource: 'arn:aws:s3:::any/key',
      resourceAccount: '111122223333',
      context: context as Ask['request']['context'] & object,
    },
    says,
  });
  return [
    ask('allowed', met, ''),
    ...(organization === undefined
      ? []
      : [
          ask('denied', { ...met, 'aws:PrincipalOrgID': 'o-other000000' }, 'from another organization'),
          ask('allowed', { 'aws:PrincipalIsAWSService': true, 'aws:SecureTransport': true }, ''),
        ]),
    ...(tls === undefined ? [] : [ask('denied', { ...met, 'aws:SecureTransport': false }, 'without TLS')]),
  ];
};

const deny = (actions: readonly string[], condition: Element): Element => ({
  Effect: 'Deny',
  Principal: '*',
  Action: oneOrList(actions),
  Resource: '*',
  Condition: condition,
});

const ofOrganization = (id: unknown, actions: readonly string[]): Element =>
  deny(actions, {
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': id },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  });

// What RCPs are for: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
const services: readonly (readonly [RegExp, string])[] = [
  [/\bs3\b|buckets?\b|バケット|存储桶/, 's3'],
  [/\bkms\b|schlussel|\bcles?\b|claves?\b|chaves?\b|chiavi?\b|キー|密钥/, 'kms'],
  [/secrets? ?manager|\bsecrets?\b|geheimnis|secretos?\b|segredos?\b|segreti?\b|シークレット/, 'secretsmanager'],
  [/\bsqs\b|queues?\b|warteschlangen?\b|キュー|队列/, 'sqs'],
  [/\bsts\b|assumerole|assume (?:a |the |any )?roles?/, 'sts'],
  [/dynamodb/, 'dynamodb'],
  [/\becr\b/, 'ecr'],
  [/opensearch serverless|\baoss\b/, 'aoss'],
];

const samples: Readonly<Record<string, string>> = {
  __proto__: null as never,
  's3:*': 'GetObject',
  'kms:*': 'Decrypt',
  'secretsmanager:*': 'GetSecretValue',
  'sqs:*': 'SendMessage',
  'sts:*': 'AssumeRole',
  'dynamodb:*': 'GetItem',
};
