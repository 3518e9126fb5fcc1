import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, record, unknown } from '../follow/things.ts';
import { type Client, meetCall, operationName } from './client.ts';
import { pythonClient } from './python-client.ts';
import { type ResourceShape, resourceShapes, type ShapeMember } from './resource-shapes.ts';
import { transferCalls } from './transfer-calls.ts';

/** A resource of boto3, by its shape. https://boto3.amazonaws.com/v1/documentation/api/latest/guide/resources.html */
export const pythonResource = (follower: Follower, client: Client, shape = `${client.service}`): Thing =>
  resource(follower, { client, shape, fixed: new Map() });

type Resource = { readonly client: Client; readonly shape: string; readonly fixed: ReadonlyMap<string, Thing> };

const resource = (follower: Follower, own: Resource): Thing => {
  const { client, shape, fixed } = own;
  const known = resourceShapes[shape];
  return native(`resource ${shape}`, {
    member: (name) => memberOf(follower, own, name),
    escape: (into, place) => follower.open(`a resource of ${client.service} is given to ${into}`, place),
    ...(known?.identity === undefined ? {} : { value: fixed.get(known.identity) ?? unknown('it is not known') }),
  });
};

const memberOf = (follower: Follower, own: Resource, name: string): Thing => {
  const { client, shape } = own;
  if (name.startsWith('__')) return native('context', { call: () => resource(follower, own) });
  if (name === 'meta') return native('meta', { member: () => pythonClient(follower, client) });
  const known: ResourceShape | undefined = resourceShapes[shape];
  const member = known?.members[name];
  if (member === undefined && known?.attributes?.[name] !== undefined)
    return attribute(follower, own, known.attributes[name]);
  if (member?.kind === 'collection') return collection(follower, own, member);
  return native(`${shape}.${name}`, {
    call: (called) => callMember(follower, own, { name, member, called }),
    escape: (_into, place) => void callMember(follower, own, { name, member, called: { ...nothingGiven, place } }),
  });
};

const nothingGiven = { arguments: [], named: new Map(), rest: null, isNew: false };

/** A value that stands in the resource, or one that is fetched. */
const attribute = (follower: Follower, { client, fixed }: Resource, source: string): Thing => {
  const own = fixed.get(source);
  if (own !== undefined) return own;
  if (!/^[A-Z][a-z]+[A-Z]/.test(source) || source.endsWith('Name')) return unknown('it is not known');
  meetCall(follower, client, { operation: source, parameters: record(fixed), place: { file: '', from: 0, to: 0 } });
  return unknown('it is fetched');
};

type MemberCall = { readonly name: string; readonly member: ShapeMember | undefined; readonly called: Called };

const callMember = (follower: Follower, own: Resource, { name, member, called }: MemberCall): Thing => {
  const { client, fixed } = own;
  const transfers = client.service === 's3' ? transferCalls(name, called, fixed) : null;
  if (transfers !== null) {
    for (const call of transfers) meetCall(follower, client, { ...call, place: called.place });
    return unknown('it is transferred');
  }
  if (member === undefined) {
    if (own.shape === client.service || resourceShapes[own.shape] === undefined) {
      follower.open(`\`${name}\` of the resource ${client.service} is not known`, called.place);
      return unknown('it is not known');
    }
    meetCall(follower, client, {
      operation: operationName(name),
      parameters: record([...called.named, ...fixed], called.rest),
      place: called.place,
    });
    return unknown(`it is what \`${name}\` answers`);
  }
  if (member.kind === 'make')
    return resource(follower, { client, shape: member.shape, fixed: identify(member.order, called, fixed) });
  if (member.kind === 'collection') return unknown('it is a collection');
  for (const operation of member.operations) {
    meetCall(follower, client, {
      operation,
      parameters: record([...called.named, ...fixed], called.rest),
      place: called.place,
    });
  }
  return member.gives === undefined
    ? unknown(`it is what \`${name}\` answers`)
    : resource(follower, { client, shape: member.gives, fixed: new Map([...fixed, ...called.named]) });
};

const identify = (
  order: readonly string[],
  called: Called,
  fixed: ReadonlyMap<string, Thing>,
): ReadonlyMap<string, Thing> => {
  const open = order.filter((parameter) => !fixed.has(parameter));
  const byPlace = open.flatMap((parameter, index) => {
    const value = called.arguments[index] ?? called.named.get(parameter) ?? called.named.get(snake(parameter));
    return value === undefined ? [] : [[parameter, value] as const];
  });
  return new Map([...fixed, ...byPlace]);
};

const snake = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

type Collection = Extract<ShapeMember, { kind: 'collection' }>;

/** `bucket.objects.filter(Prefix=…)`: a list operation, whose elements are resources again. */
const collection = (
  follower: Follower,
  { client, fixed }: Resource,
  { operation, shape, deletes }: Collection,
): Thing =>
  native('collection', {
    member: (name) =>
      native(name, {
        call: (called) => {
          meetCall(follower, client, {
            operation,
            parameters: record([...called.named, ...fixed]),
            place: called.place,
          });
          if (name === 'delete' && deletes !== undefined) {
            meetCall(follower, client, { operation: deletes, parameters: record(fixed), place: called.place });
          }
          const element = resource(follower, { client, shape, fixed });
          const again = collection(
            follower,
            { client, shape, fixed },
            { kind: 'collection', operation, shape, ...(deletes === undefined ? {} : { deletes }) },
          );
          return { kind: 'either', options: [{ kind: 'list', items: [element] }, again] };
        },
      }),
  });
