import type { Follower } from '../follow/follower.ts';
import type { Called, Place, Thing } from '../follow/thing.ts';
import { native, optionsOf, record, unknown } from '../follow/things.ts';
import { type Client, meetCall, operationName } from './client.ts';
import { isClient } from './client-of.ts';
import { isCommand, operationsOfCommand } from './command.ts';

/** A client of the AWS SDK for JavaScript: `send` and, of an aggregated one, the operations as methods. */
export const javascriptClient = (
  follower: Follower,
  client: Client,
  names: (method: string) => string = operationName,
): Thing =>
  isClient(
    native(`client ${client.service}`, {
      member: (name) => memberOf(follower, client, { name, names }),
      escape: (into, place) => follower.open(`the client of ${client.service} is given to ${into}`, place),
    }),
    client,
  );

const quiet = new Set(['config', 'destroy', 'middlewareStack', 'on', 'addListener', 'makeRequest']);

type Named = { readonly name: string; readonly names: (method: string) => string };

const memberOf = (follower: Follower, client: Client, { name, names }: Named): Thing | undefined => {
  if (quiet.has(name)) return unknown('it tells about a client');
  if (name === 'send') {
    return native('send', {
      call: (called) => send(follower, client, called),
      escape: (into, place) => follower.open(`the client of ${client.service} is given to ${into}`, place),
    });
  }
  if (
    name === 'waitFor' ||
    name === 'getSignedUrl' ||
    name === 'getSignedUrlPromise' ||
    name === 'createPresignedPost'
  ) {
    return native(name, { call: (called) => callByName(follower, client, { name, called }) });
  }
  if (name === 'upload')
    return native(name, { call: (called) => callOperation(follower, client, { operation: 'PutObject', called }) });
  if (!/^[a-z]/.test(name)) return undefined;
  const operation = names(name);
  return native(`${client.service}.${name}`, {
    call: (called) => callOperation(follower, client, { operation, called }),
    escape: (_into, place) =>
      meetCall(follower, client, { operation, parameters: record([], unknown('they are not known')), place }),
  });
};

type OperationCall = { readonly operation: string; readonly called: Called };

const callOperation = (follower: Follower, client: Client, { operation, called }: OperationCall): Thing => {
  const [input, then] = called.arguments;
  for (const parameters of input === undefined ? [record()] : inputsOf(input))
    meetCall(follower, client, { operation, parameters, place: called.place });
  if (then?.kind === 'function')
    follower.call(then, { ...called, arguments: [unknown('it is an error'), unknown('it is an answer')] });
  return unknown(`it is what \`${operation}\` answers`);
};

/** Version 2 names the operation by a text: `getSignedUrl('getObject', {…})`. */
const callByName = (
  follower: Follower,
  client: Client,
  { name, called }: { readonly name: string; readonly called: Called },
): Thing => {
  const [first, input] = called.arguments;
  if (name === 'createPresignedPost') return callOperation(follower, client, { operation: 'PutObject', called });
  if (first?.kind !== 'text') {
    follower.open('an operation has a name that is not known', called.place);
    return unknown('its operation is not known');
  }
  return callOperation(follower, client, {
    operation: operationName(first.text),
    called: { ...called, arguments: input === undefined ? [] : [input] },
  });
};

const send = (follower: Follower, client: Client, called: Called): Thing => {
  const [command, then] = called.arguments;
  if (command === undefined) return unknown('nothing is sent');
  for (const option of optionsOf(command)) sendOne(follower, client, { command: option, place: called.place });
  for (const each of [then, called.arguments[2]]) {
    if (each?.kind === 'function')
      follower.call(each, { ...called, arguments: [unknown('it is an error'), unknown('it is an answer')] });
  }
  return unknown('it is what the service answers');
};

const sendOne = (
  follower: Follower,
  client: Client,
  { command, place }: { readonly command: Thing; readonly place: Place },
): void => {
  if (!isCommand(command)) {
    follower.open(`a command that is not known is sent to ${client.service}`, place);
    return;
  }
  for (const { operation, input } of operationsOfCommand(command))
    meetCall(follower, client, { operation, parameters: input, place });
};

/** What may be given as an input, each with its own fields. */
export const inputsOf = (input: Thing): readonly Thing[] => {
  const options = optionsOf(input);
  return options.length === 0
    ? [record()]
    : options.map((option) => (option.kind === 'record' ? option : record([], option)));
};
