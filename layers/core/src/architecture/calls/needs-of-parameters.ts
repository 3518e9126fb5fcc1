import { readArn } from '../../arn/index.ts';
import { type NeedByParameter, needsByParameter } from '../../catalog/index.ts';
import type { Need } from '../arrow.ts';
import { localArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { atRuntime, fieldIn, type Given, type GivenRecord, listIn, textIn } from './given.ts';
import { type AwsCall, type Reached, reach } from './reach.ts';

/** What a call reaches, with the actions that it is authorised by because of the parameters it brings. */
export const withParameters = (world: World, call: AwsCall, reached: readonly Reached[]): readonly Reached[] => {
  const given = namesIn(call.parameters);
  const asked = reached.map((each) => ({ ...each, needs: each.needs.flatMap((need) => needsWith(need, given)) }));
  return [...asked, ...keyOf(world, call, reached)];
};

const needsWith = (need: Need, given: ReadonlySet<string>): readonly Need[] => {
  const more = (byAction.get(need.action) ?? []).filter(({ parameters }) => parameters.some((each) => given.has(each)));
  const own = more.some(({ isInstead }) => isInstead === true) ? [] : [need];
  return [...own, ...more.map(({ also, because }) => ({ ...need, action: also, because }))];
};

const byAction: ReadonlyMap<string, readonly NeedByParameter[]> = Map.groupBy(needsByParameter, ({ action }) => action);

/** The names of the parameters that say something, also of what a transfer hands on and of each object to delete. */
const namesIn = (parameters: GivenRecord): ReadonlySet<string> =>
  new Set(
    recordsIn(parameters).flatMap((record) => Object.entries(record).flatMap(([name, value]) => nameOf(name, value))),
  );

const recordsIn = (parameters: GivenRecord): readonly GivenRecord[] => [
  parameters,
  ...[fieldIn(parameters, 'ExtraArgs'), ...listIn(fieldIn(fieldIn(parameters, 'Delete'), 'Objects'))].filter(isRecord),
];

const isRecord = (value: Given | undefined): value is GivenRecord => typeof value === 'object' && !Array.isArray(value);

/** The same in every language; what is empty, false or none asks for nothing. */
const nameOf = (name: string, value: Given): readonly string[] =>
  value === '' || value === 'false' || value === notSet ? [] : [name.toLowerCase()];

const notSet = atRuntime('it is not set');

// The parts of an upload are read again when they are put together: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
const writes: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  PutObject: ['kms:GenerateDataKey'],
  CopyObject: ['kms:GenerateDataKey'],
  CreateMultipartUpload: ['kms:GenerateDataKey', 'kms:Decrypt'],
};

/** The key that an upload names. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html */
const keyOf = (world: World, call: AwsCall, reached: readonly Reached[]): readonly Reached[] => {
  if (call.service !== 's3' || reached.length === 0) return [];
  const [key] = recordsIn(call.parameters).flatMap((record) => textIn(record, 'SSEKMSKeyId') ?? []);
  if (key === undefined || key.startsWith('alias/') || readArn(key).type === 'alias') return [];
  const resource = key.startsWith('arn:') ? key : localArn(world, 'kms', `key/${key}`);
  return (writes[call.operation] ?? []).map((action) => reach(world, call, { action, resource }));
};
