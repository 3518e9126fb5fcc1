import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { either, native, optionsOf, record, unknown } from '../follow/things.ts';
import { type Client, madeFor, madeWhere, meetCall, operationName, ownRegion } from './client.ts';
import { clientsOf } from './client-of.ts';
import { isCommand, makeCommand, operationsOfCommand } from './command.ts';
import { documentOperation } from './document-operation.ts';
import { inputsOf, javascriptClient } from './javascript-client.ts';
import { option, type Rule, type RuleEntry } from './rule.ts';
import { serviceId } from './service-id.ts';
import { waiterOperation } from './waiter-operation.ts';

/** The AWS SDK for JavaScript, version 3 and 2. */
const sdk: Rule = (follower, called, path) => {
  const [, packageName = '', name = ''] = /^@aws-sdk\/client-([\w-]+)\.(?:default\.)?(\w+)$/.exec(path) ?? [];
  const service = serviceId(packageName);
  if (name.endsWith('Command') && called.isNew) return makeCommand(name.slice(0, -'Command'.length), called);
  if (name.startsWith('paginate')) return paginate(follower, called, operationName(name.slice('paginate'.length)));
  if (name.startsWith('waitUntil'))
    return waitUntil(follower, called, { service, name: name.slice('waitUntil'.length) });
  if (called.isNew && !/(Exception|Fault|Error)$/.test(name))
    return javascriptClient(follower, clientWith(follower, service, called));
  return unknown('it is a type of the SDK');
};

const clientWith = (follower: Follower, service: string, called: Called): Client => {
  const region = option(called, 'region');
  return {
    service,
    region: region === undefined || region.kind === 'nothing' ? ownRegion : region,
    as: credentialsOf(option(called, 'credentials', 'accessKeyId')),
    ...madeWhere(follower),
    ...madeFor(option(called, 'endpoint')),
  };
};

const credentialsOf = (given: Thing | undefined): Thing | null => {
  if (given === undefined || given.kind === 'nothing') return null;
  if (given.kind === 'native' && given.label === 'own credentials') return null;
  if (given.kind === 'native' && given.value !== undefined) return given.value;
  const key = given.kind === 'record' ? given.fields.get('accessKeyId') : undefined;
  if (key?.kind === 'environment' && key.name === 'AWS_ACCESS_KEY_ID') return null;
  return unknown('it is made with credentials of its own');
};

const paginate = (follower: Follower, called: Called, operation: string): Thing => {
  const [settings, input = record()] = called.arguments;
  const client = settings?.kind === 'record' ? settings.fields.get('client') : undefined;
  const clients = client === undefined ? [] : clientsOf(client);
  if (clients.length === 0) follower.open('pages are read by a client that is not known', called.place);
  for (const each of clients)
    for (const parameters of inputsOf(input)) meetCall(follower, each, { operation, parameters, place: called.place });
  return unknown('it is what a page holds');
};

const waitUntil = (
  follower: Follower,
  called: Called,
  { service, name }: { readonly service: string; readonly name: string },
): Thing => {
  const operation = waiterOperation(service, name);
  if (operation === undefined) {
    follower.open(`the waiter \`${name}\` of ${service} is not known`, called.place);
    return unknown('it is waited for');
  }
  return paginate(follower, called, operation);
};

const documents: Rule = (follower, called, path) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (name === 'from') return documentFrom(follower, called, path);
  if (name.endsWith('Command') && called.isNew)
    return makeCommand(documentOperation(name.slice(0, -'Command'.length)), called);
  if (name.startsWith('paginate'))
    return paginate(follower, called, documentOperation(operationName(name.slice('paginate'.length))));
  return documentFrom(follower, called, path);
};

const documentFrom = (follower: Follower, called: Called, path: string): Thing => {
  const given = called.arguments[0];
  const clients = given === undefined ? [] : clientsOf(given);
  if (clients.length === 0) follower.open('a document client is made of a client that is not known', called.place);
  const names = path.includes('DocumentClient')
    ? operationName
    : (name: string) => documentOperation(operationName(name));
  return clients.length === 0
    ? unknown('its client is not known')
    : either(...clients.map((client) => javascriptClient(follower, client, names)));
};

const upload: Rule = (follower, called) => {
  const client = option(called, 'client');
  const clients = client === undefined ? [] : clientsOf(client);
  if (clients.length === 0) follower.open('an upload is made by a client that is not known', called.place);
  for (const each of clients)
    for (const parameters of inputsOf(option(called, 'params') ?? record()))
      meetCall(follower, each, { operation: 'PutObject', parameters, place: called.place });
  return unknown('it is an upload');
};

const presign: Rule = (follower, called) => {
  const [client, command] = called.arguments;
  const clients = client === undefined ? [] : clientsOf(client);
  const commands = command === undefined ? [] : optionsOf(command).filter(isCommand);
  if (clients.length === 0 || commands.length === 0)
    follower.open('a URL is signed for a call that is not known', called.place);
  for (const each of clients)
    for (const { operation, input } of commands.flatMap(operationsOfCommand))
      meetCall(follower, each, { operation, parameters: input, place: called.place });
  return unknown('it is a signed URL');
};

const presignPost: Rule = (follower, called) => {
  const [client, input = record()] = called.arguments;
  for (const each of client === undefined ? [] : clientsOf(client))
    for (const parameters of inputsOf(input))
      meetCall(follower, each, { operation: 'PutObject', parameters, place: called.place });
  return unknown('it is a signed form');
};

/** Credentials of a role that is assumed by the function's own. */
const temporary: Rule = (follower, called) => {
  const params = option(called, 'params');
  const role = params?.kind === 'record' ? params.fields.get('RoleArn') : undefined;
  meetCall(
    follower,
    { service: 'sts', region: ownRegion, as: null },
    { operation: 'AssumeRole', parameters: params ?? record(), place: called.place },
  );
  return native('credentials of a role', { value: role ?? unknown('its role is not known') });
};

/** Version 2: `new AWS.S3()`, `new AWS.DynamoDB.DocumentClient()`. */
const sdk2: Rule = (follower, called, path) => {
  const name = path.replace(/^aws-sdk(\/clients\/)?\.?/, '').replace(/^default\.|\.default$/, '');
  if (!called.isNew) return unknown('it is a setting');
  if (/DocumentClient$/.test(name))
    return javascriptClient(follower, clientWith(follower, 'dynamodb', called), (method) =>
      documentOperation(operationName(method)),
    );
  const service = name.split('.')[0]?.toLowerCase() ?? '';
  if (/credentials|config|endpoint|httpoptions/i.test(name))
    return /ChainableTemporary|Temporary/.test(name) ? temporary(follower, called, path) : unknown('it is a setting');
  return javascriptClient(follower, clientWith(follower, serviceId(service), called));
};

export const javascriptRules: readonly RuleEntry[] = [
  { at: /^@aws-sdk\/client-[\w-]+\.(default\.)?\w+$/, rule: sdk },
  { at: /^@aws-sdk\/lib-dynamodb\./, rule: documents },
  { at: /^@aws-sdk\/lib-storage\.Upload$/, rule: upload },
  { at: /^@aws-sdk\/s3-request-presigner\.getSignedUrl$/, rule: presign },
  { at: /^@aws-sdk\/s3-presigned-post\.createPresignedPost$/, rule: presignPost },
  { at: /^@aws-sdk\/credential-providers?\.fromTemporaryCredentials$/, rule: temporary },
  {
    at: /^@aws-sdk\/credential-provider[\w-]*\.(fromNodeProviderChain|fromEnv|defaultProvider|fromContainerMetadata|fromInstanceMetadata)$/,
    rule: () => native('own credentials', {}),
  },
  { at: /^aws-sdk(\/|\.|$)/, rule: sdk2 },
];
