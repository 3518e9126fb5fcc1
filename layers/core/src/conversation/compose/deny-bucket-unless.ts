import { arnOf } from './arn-of.ts';
import type { Ask, Composition, Element } from './composition.ts';
import { type Guarded, guardedTitles } from './guarded.ts';
import { joined } from './joined-condition.ts';
import type { Named } from './named-things.ts';
import { oneOrList } from './one-or-list.ts';
import type { Wanted } from './wanted.ts';
import { says } from './words.ts';

/** Everybody is kept out who does not meet a condition: it lets nobody in. */
export const denyBucketUnless = ({ target, plain, named, wanted }: Guarded): Composition | null => {
  const guards = wanted.filter(({ id }) => guarding.has(id));
  const [first] = guards;
  if (first === undefined || target !== 'bucket') return null;
  if (named.principals.length > 0 && !says.deny.test(plain) && first.id !== 'tls' && first.id !== 'encrypted')
    return null;
  const on = [arnOf.bucket(named), `${arnOf.bucket(named)}/*`];
  const action =
    says.deny.test(plain) || first.id === 'tls' || !says.read.test(plain)
      ? ['s3:*']
      : ['s3:GetObject', 's3:ListBucket'];
  const met = Object.assign({}, ...guards.map((each) => each.met));
  const ask = asker(named);
  return {
    policyType: 'resource',
    title: guardedTitles.bucket,
    statements: guards.map(
      ({ id, deny }): Element => ({
        Effect: 'Deny',
        Principal: '*',
        Action: id === 'encrypted' ? 's3:PutObject' : oneOrList(action),
        Resource: id === 'encrypted' ? `${arnOf.bucket(named)}/*` : on,
        ...joined([deny]),
      }),
    ),
    asks: [
      ask('allowed', [met, '']),
      ...guards.map((each) => ask('denied', [{ ...without(met, each), ...each.unmet }, each.unmetSays], each.id)),
    ],
    notes: notesOf(guards),
    source: sources[first.id] ?? {
      name: 'Examples of Amazon S3 bucket policies',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
    },
  };
};

const guarding: ReadonlySet<Wanted['id']> = new Set([
  'vpce',
  'vpc',
  'address',
  'tls',
  'organization',
  'mfa',
  'encrypted',
]);

const notesOf = (guards: readonly Wanted[]): readonly string[] => [
  'the Deny lets nobody in: who may read still needs an Allow of his or her own',
  ...guards.flatMap(({ note }) => (note === undefined ? [] : [note])).slice(0, 1),
  ...(guards.every(({ id }) => id === 'tls' || id === 'encrypted')
    ? []
    : [
        'it also stops administrators in the console, and AWS services that read the bucket for you (a knowledge base does): spare those roles by `aws:PrincipalArn` first, or you lock yourself out',
      ]),
];

const without = (context: Readonly<Record<string, unknown>>, { met }: Wanted): object =>
  Object.fromEntries(Object.entries(context).filter(([key]) => !(key in met)));

const asker =
  ({ bucket }: Named) =>
  (expect: Ask['expect'], [context, says]: readonly [object, string], id?: Wanted['id']): Ask => ({
    expect,
    request: {
      principal: 'arn:aws:iam::111122223333:role/Application',
      action: id === 'encrypted' ? 's3:PutObject' : 's3:GetObject',
      resource: `arn:aws:s3:::${bucket ?? '{BucketName}'}/key`,
      resourceAccount: '111122223333',
      context: context as Ask['request']['context'] & object,
    },
    says,
  });

const sources: Partial<Record<Wanted['id'], Composition['source']>> = {
  vpce: {
    name: 'Controlling access from VPC endpoints with bucket policies',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html',
  },
};
