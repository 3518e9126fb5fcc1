import type { ContextValue } from '@whydenied/iam';
import { entryOf, type LooseNode, textOf } from '../loose/node.ts';
import { identityOf } from './identity-of.ts';

/**
 * The condition keys that an event states: of the call, of the session, and of the parameters that are keys themselves.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html#awskeymanagementservice-policy-keys
 */
export const contextOf = (event: LooseNode): Record<string, ContextValue> => {
  const known = [...ofCall(event), ...ofParameters(event), ...ofEncryption(event), ...ofService(event)];
  return Object.fromEntries(known.filter((entry): entry is readonly [string, ContextValue] => entry[1] !== null));
};

type Entry = readonly [string, ContextValue | null];

const ofCall = (event: LooseNode): readonly Entry[] => {
  const mfa = textOf(entryOf(entryOf(identityOf(event), 'sessionContext'), 'attributes'), 'mfaAuthenticated');
  const sourceIp = textOf(event, 'sourceIPAddress') ?? '';
  return [
    ['aws:SourceIp', /^[0-9a-fA-F.:]+$/.test(sourceIp) ? sourceIp : null],
    ['aws:RequestedRegion', textOf(event, 'awsRegion') || null],
    ['aws:SourceVpce', textOf(event, 'vpcEndpointId') || null],
    ['aws:UserAgent', textOf(event, 'userAgent') || null],
    ['aws:MultiFactorAuthPresent', mfa === null ? null : mfa === 'true'],
  ];
};

// Parameters that services hand to their conditions as they are.
const parameters: readonly { readonly event: RegExp; readonly name: string; readonly key: string }[] = [
  { event: /^List(?:Objects|ObjectVersions)/, name: 'prefix', key: 's3:prefix' },
  { event: /^List(?:Objects|ObjectVersions)/, name: 'delimiter', key: 's3:delimiter' },
  { event: /^AssumeRole/, name: 'externalId', key: 'sts:ExternalId' },
  { event: /^AssumeRole/, name: 'roleSessionName', key: 'sts:RoleSessionName' },
];

const ofParameters = (event: LooseNode): readonly Entry[] => {
  const name = textOf(event, 'eventName') ?? '';
  const given = entryOf(event, 'requestParameters');
  return parameters
    .filter((parameter) => parameter.event.test(name))
    .map(({ name: parameter, key }) => [key, textOf(given, parameter) || null] as const);
};

const most = 8;

const contextEntries = (event: LooseNode): readonly (readonly [string, string])[] => {
  const given = entryOf(entryOf(event, 'requestParameters'), 'encryptionContext');
  if (given?.kind !== 'object') return [];
  return given.entries
    .slice(0, most)
    .flatMap(({ key, node }) => (node.kind === 'string' || node.kind === 'bare' ? [[key, node.value] as const] : []));
};

const ofEncryption = (event: LooseNode): readonly Entry[] =>
  isOfKey(event) ? contextEntries(event).map(([key, value]) => [`kms:EncryptionContext:${key}`, value] as const) : [];

const isOfKey = (event: LooseNode): boolean => (textOf(event, 'eventSource') ?? '').startsWith('kms.');

// `AWS Internal` says that a service called, and its encryption context says which.
const byContext: readonly (readonly [RegExp, string])[] = [
  [/^aws:s3:arn$/i, 's3'],
  [/^aws:dynamodb:/i, 'dynamodb'],
  [/^SecretARN$/i, 'secretsmanager'],
  [/^aws:sqs:arn$/i, 'sqs'],
  [/^aws:sns:/i, 'sns'],
  [/^aws:lambda:/i, 'lambda'],
];

/** A key that a service uses in the caller's name: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service */
const ofService = (event: LooseNode): readonly Entry[] => {
  const region = textOf(event, 'awsRegion') ?? '';
  const isOwn = textOf(identityOf(event), 'type') !== 'AWSService';
  const via = isOfKey(event) && isOwn && region !== '' ? serviceBehind(event) : null;
  return via === null ? [] : [['kms:ViaService', `${via}.${region}.amazonaws.com`]];
};

const serviceBehind = (event: LooseNode): string | null => {
  const by = textOf(identityOf(event), 'invokedBy') || textOf(event, 'sourceIPAddress') || '';
  const named = /^([a-z0-9-]{1,40})\.amazonaws\.com$/.exec(by)?.[1];
  if (named !== undefined) return named;
  if (!/^AWS Internal$/i.test(by)) return null;
  const keys = contextEntries(event).map(([key]) => key);
  return byContext.find(([form]) => keys.some((key) => form.test(key)))?.[1] ?? null;
};
