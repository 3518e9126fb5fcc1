import { childOf, listItems, type ModelResource, resolveText } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { WireLike } from '../judge/judged-arrow.ts';
import { localArn, nodeIdOf, regionOf } from '../world/look.ts';
import type { World } from '../world/world.ts';

type Row = {
  readonly type: string;
  readonly keyOf: (world: World, resource: ModelResource) => string | undefined;
  readonly service: string;
  /** By action of the resource: what it asks of the key. */
  readonly uses: Readonly<Record<string, readonly string[]>>;
};

const at =
  (...path: readonly string[]) =>
  ({ scope }: World, { properties }: ModelResource): string | undefined =>
    resolveText(childOf(properties, ...path), scope);

const decrypt = ['kms:Decrypt'];

// Whoever sends makes a data key, and has it tried before it is used: the pages of SQS and SNS grant both
const sends = ['kms:GenerateDataKey', 'kms:Decrypt'];

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
// https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
const rows: readonly Row[] = [
  {
    type: 'AWS::S3::Bucket',
    keyOf: ({ scope }, { properties }) => {
      const [rule] = listItems(childOf(properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration'), scope);
      return resolveText(childOf(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'), scope);
    },
    service: 's3',
    uses: { 's3:GetObject': decrypt, 's3:GetObjectVersion': decrypt, 's3:PutObject': ['kms:GenerateDataKey'] },
  },
  {
    type: 'AWS::SQS::Queue',
    keyOf: at('KmsMasterKeyId'),
    service: 'sqs',
    uses: { 'sqs:SendMessage': sends, 'sqs:ReceiveMessage': decrypt },
  },
  {
    type: 'AWS::SNS::Topic',
    keyOf: at('KmsMasterKeyId'),
    service: 'sns',
    uses: { 'sns:Publish': sends },
  },
  {
    type: 'AWS::SecretsManager::Secret',
    keyOf: at('KmsKeyId'),
    service: 'secretsmanager',
    uses: { 'secretsmanager:GetSecretValue': decrypt },
  },
];

/** Who reads or writes what is encrypted with a key of this template needs the key too. */
export const encryptionWires = (world: World, wires: readonly WireLike[]): WireLike[] =>
  wires.flatMap((wire) => {
    const needs = wire.needs.flatMap((need) => keyNeeds(world, need));
    const byKey = Map.groupBy(needs, ({ resource }) => resource);
    return [...byKey].map(([key, own]) => ({
      from: wire.from,
      to: nodeIdOf(world, key),
      because: wire.because,
      needs: own,
    }));
  });

const keyNeeds = (world: World, need: Need): readonly Need[] => {
  const resource = world.model.resources.get(nodeIdOf(world, need.resource));
  const row = rows.find(({ type, uses }) => type === resource?.type && uses[need.action] !== undefined);
  if (resource === undefined || row === undefined) return [];
  const named = row.keyOf(world, resource);
  const key =
    named === undefined ? undefined : named.startsWith('arn:') ? named : localArn(world, 'kms', `key/${named}`);
  // Keys of AWS and of elsewhere have policies that this template does not hold
  if (key === undefined || world.model.resources.get(nodeIdOf(world, key))?.type !== 'AWS::KMS::Key') return [];
  const via = need.actor.kind === 'role' ? { 'kms:ViaService': `${row.service}.${regionOf(world)}.amazonaws.com` } : {};
  return (row.uses[need.action] ?? []).map((action) => ({
    actor: need.actor,
    action,
    resource: key,
    context: { ...need.context, ...via },
    by: need.by,
    because: 'it is encrypted with the key',
  }));
};
