import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, optionsOf, record, textsOf, unknown } from '../follow/things.ts';
import { type Client, meetCall, operationName } from './client.ts';
import { isClient } from './client-of.ts';
import { transferCalls } from './transfer-calls.ts';
import { waiterOperation } from './waiter-operation.ts';

/** A client of boto3: its methods are the service's operations. https://boto3.amazonaws.com/v1/documentation/api/latest/guide/clients.html */
export const pythonClient = (follower: Follower, client: Client): Thing =>
  isClient(
    native(`client ${client.service}`, {
      member: (name) => memberOf(follower, client, name),
      escape: (into, place) => follower.open(`the client of ${client.service} is given to ${into}`, place),
    }),
    client,
  );

const quiet = new Set(['meta', 'exceptions', 'close', 'can_paginate', 'waiter_names', 'get_available_subresources']);

const memberOf = (follower: Follower, client: Client, name: string): Thing => {
  if (name.startsWith('__')) return native('context', { call: () => pythonClient(follower, client) });
  if (quiet.has(name)) return unknown('it tells about a client');
  return native(`${client.service}.${name}`, {
    call: (called) => callOperation(follower, client, { name, called }),
    escape: (_into, place) => void callOperation(follower, client, { name, called: { ...nothingGiven, place } }),
  });
};

const nothingGiven = { arguments: [], named: new Map(), rest: null, isNew: false };

type Named = { readonly name: string; readonly called: Called };

const callOperation = (follower: Follower, client: Client, { name, called }: Named): Thing => {
  const special = specials[name];
  if (special !== undefined) return special(follower, client, called);
  const transfers = client.service === 's3' ? transferCalls(name, called) : null;
  const calls = transfers ?? [{ operation: operationName(name), parameters: record(called.named, called.rest) }];
  for (const call of calls) meetCall(follower, client, { ...call, place: called.place });
  return name.startsWith('assume_role') ? assumed(called) : unknown(`it is what \`${name}\` answers`);
};

/** Credentials of another role: whatever is taken out of them is theirs. */
const assumed = (called: Called): Thing => {
  const made: Thing = native('assumed role', {
    member: (name) => (name === 'get' ? native('get', { call: () => made }) : made),
    value: called.named.get('RoleArn') ?? unknown('its role is not known'),
  });
  return made;
};

type Special = (follower: Follower, client: Client, called: Called) => Thing;

const paginator: Special = (follower, client, called) => {
  const operations = operationsOf(follower, called, 'operation_name');
  const paginate = native('paginate', {
    call: (given) => {
      for (const operation of operations) {
        meetCall(follower, client, { operation, parameters: record(given.named, given.rest), place: given.place });
      }
      return unknown('it is what a page holds');
    },
  });
  return native('paginator', { member: () => paginate });
};

const waiter: Special = (follower, client, called) => {
  const names = textsOf(called.arguments[0] ?? called.named.get('waiter_name') ?? unknown('it is not given'));
  const wait = native('wait', {
    call: (given) => {
      for (const name of names ?? []) waitFor(follower, client, { name, called: given });
      return unknown('it is waited for');
    },
  });
  if (names === null) follower.open('a waiter has a name that is not known', called.place);
  return native('waiter', { member: () => wait });
};

const waitFor = (follower: Follower, client: Client, { name, called }: Named): void => {
  const operation = waiterOperation(client.service, name);
  if (operation === undefined) follower.open(`the waiter \`${name}\` of ${client.service} is not known`, called.place);
  else meetCall(follower, client, { operation, parameters: record(called.named, called.rest), place: called.place });
};

const presigned: Special = (follower, client, called) => {
  const parameters = called.arguments[1] ?? called.named.get('Params') ?? record();
  for (const operation of operationsOf(follower, called, 'ClientMethod')) {
    for (const option of optionsOf(parameters))
      meetCall(follower, client, { operation, parameters: option, place: called.place });
  }
  return unknown('it is a signed URL');
};

const presignedPost: Special = (follower, client, called) => {
  const [bucket, key] = called.arguments;
  const given = [
    ...(bucket === undefined ? [] : [['Bucket', bucket] as const]),
    ...(key === undefined ? [] : [['Key', key] as const]),
  ];
  const parameters = record([...called.named, ...given], called.rest);
  meetCall(follower, client, { operation: 'PutObject', parameters, place: called.place });
  return unknown('it is a signed form');
};

const operationsOf = (follower: Follower, called: Called, name: string): readonly string[] => {
  const names = textsOf(called.arguments[0] ?? called.named.get(name) ?? unknown('it is not given'));
  if (names === null) follower.open('an operation has a name that is not known', called.place);
  return (names ?? []).map(operationName);
};

const specials: Readonly<Record<string, Special>> = {
  __proto__: null as never,
  get_paginator: paginator,
  get_waiter: waiter,
  generate_presigned_url: presigned,
  generate_presigned_post: presignedPost,
};
