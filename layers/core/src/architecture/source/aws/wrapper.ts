import { operationActions } from '../../../catalog/index.ts';
import type { Follower } from '../follow/follower.ts';
import type { Called, Place, Thing } from '../follow/thing.ts';
import { native, record, unknown } from '../follow/things.ts';
import { type Client, meetCall, operationName, ownRegion } from './client.ts';
import { clientsOf } from './client-of.ts';
import { option } from './rule.ts';

/** An object of a library that calls AWS when it is used. */
export type Wrapper = {
  readonly at: RegExp;
  readonly service: string;
  /** What it calls, and what it calls when an answer is streamed: `Converse`, or `bedrock-agentcore-control:GetMemory` of another service. */
  readonly calls: readonly string[];
  readonly streams?: readonly string[];
  /** Methods that call something else. */
  readonly methods?: Readonly<Record<string, readonly string[]>>;
  /** Services whose operations its other methods are named by: `list_actors` is `ListActors`. Given to code that cannot be read, any of them may be called. */
  readonly forwards?: readonly string[];
  /** What it calls as soon as it is made. */
  readonly atOnce?: readonly string[];
  /** The operation's parameters by the names of the library's arguments, where it is made or where its method is called. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** The parameter that is given first, without a name. */
  readonly first?: string;
  /** The parameter that its methods are given first, without a name. */
  readonly firstOfMethods?: string;
  /** Variables of the environment that it takes a parameter from, where none is given. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Methods that give a part of it, which calls as it does. */
  readonly parts?: RegExp;
  /** What is given first is its Region. */
  readonly isRegionFirst?: boolean;
  /** Calls as soon as it is made, or called itself. */
  readonly isFunction?: boolean;
  /** Arguments that change what is called, the first that fits: set to this, or set at all. */
  readonly unless?: readonly { readonly argument: string; readonly is?: string; readonly calls: readonly string[] }[];
  /** What is called as well where an argument is given. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
};

/** A table, by the names that libraries give it. */
export const ofTable = { TableName: ['table_name', 'tableName'] } as const;

/** Makes the object: nothing is called before it is used. */
export const makeWrapper = (follower: Follower, wrapper: Wrapper, called: Called): Thing => {
  const use = userOf(follower, wrapper, called);
  const isStreamed = option(called, 'stream');
  if (wrapper.atOnce !== undefined) use.make(called);
  if (wrapper.isFunction === true) {
    use.by(isStreamed?.kind === 'text' && isStreamed.text === 'true' ? 'stream' : 'call', called);
    return answer;
  }
  follower.state.last.push(use.atLast);
  const isPart = (name: string): boolean => passes.test(name) || wrapper.parts?.test(name) === true;
  const made: Thing = native(wrapper.service, {
    member: (name) => (isPart(name) ? dress(made, name) : method(use, name)),
    call: (later) => {
      use.by('call', later);
      return answer;
    },
    escape: (_into, place, name) => {
      if (name === '') use.hand(place);
      else if (!isPart(name)) use.by(name, at(place));
    },
  });
  return made;
};

const answer = unknown('it is an answer');

/** A call of which only the place is known. */
const at = (place: Place): Called => ({ arguments: [], named: new Map(), rest: null, isNew: false, place });

type Use = {
  readonly by: (method: string, later: Called) => void;
  /** It is made. */
  readonly make: (made: Called) => void;
  /** It was handed to others, and may be used by them. */
  readonly hand: (place: Place) => void;
  readonly atLast: () => void;
};

const userOf = (follower: Follower, wrapper: Wrapper, called: Called): Use => {
  const clients = clientsFor(wrapper, called);
  const state = { isUsed: false, handed: null as Place | null };
  const meet = (operations: readonly string[], later: Called): void => {
    const parameters = parametersOf(follower, { wrapper, called, later });
    for (const each of operations) {
      const [operation = '', service] = each.split(':').reverse();
      for (const client of clients)
        meetCall(follower, service === undefined ? client : { ...client, service }, {
          operation,
          parameters,
          place: later.place,
        });
    }
  };
  const by = (name: string, later: Called): void => {
    state.isUsed = true;
    meet(operationsFor(wrapper, called, name), later);
  };
  return {
    by,
    make: (made) => meet(wrapper.atOnce ?? [], made),
    hand: (place) => {
      state.handed = place;
    },
    atLast: () => {
      if (state.isUsed || state.handed === null) return;
      if (wrapper.forwards === undefined) by('call', at(state.handed));
      else follower.open(`a client of ${wrapper.service} is given to code that cannot be read`, state.handed);
    },
  };
};

const givenTo = ({ firstOfMethods, parameters }: Wrapper, later: Called, name: string): Thing | undefined =>
  option(later, ...(parameters[name] ?? [])) ?? (name === firstOfMethods ? firstText(later) : undefined);

type Given = { readonly wrapper: Wrapper; readonly called: Called; readonly later: Called };

const parametersOf = (follower: Follower, { wrapper, called, later }: Given): Thing =>
  record(
    Object.entries(wrapper.parameters).flatMap(([name, names]) => {
      const own = later === called ? undefined : givenTo(wrapper, later, name);
      const given = own ?? option(called, ...names) ?? (name === wrapper.first ? firstText(called) : undefined);
      const variable = wrapper.variables?.[name];
      const value = given ?? (variable === undefined ? undefined : follower.environment(variable));
      return value === undefined || value.kind === 'nothing' ? [] : [[name, value] as const];
    }),
  );

const operationsFor = (wrapper: Wrapper, called: Called, name: string): readonly string[] => {
  const { also = {}, calls, methods, streams, unless } = wrapper;
  const own = methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : forwarded(wrapper, name);
  if (own !== undefined) return own;
  const more = Object.entries(also).flatMap(([argument, each]) => (isSet(called, argument) ? each : []));
  const other = unless?.find((each) => isAsSaid(called, each));
  if (other !== undefined) return [...other.calls, ...more];
  return [...(/stream/i.test(name) ? (streams ?? calls) : calls), ...more];
};

/** The operation that a method is named by, of the first service that has it. */
const forwarded = ({ forwards = [] }: Wrapper, name: string): readonly string[] | undefined => {
  const operation = operationName(name);
  const service = forwards.find((each) => operationActions({ service: each, operation }) !== undefined);
  return service === undefined ? undefined : [`${service}:${operation}`];
};

const method = (use: Use, name: string): Thing =>
  native(name, {
    call: (later) => {
      use.by(name, later);
      return answer;
    },
    escape: (_into, place) => use.by(name, at(place)),
  });

/** The same object in another dress, or in a chain with others. */
const dress = (made: Thing, name: string): Thing =>
  native(name, {
    call: (later) => (/^(pipe|as_|asR)/.test(name) ? unknown('it is a chain', [made, ...later.arguments]) : made),
  });

// Methods that give the same object in another dress.
const passes =
  /^(bind|bind_tools|bindTools|with_\w+|with[A-Z]\w*|as_\w+|asRetriever|configurable_\w+|pipe|assign|pick|copy|config|get_name|__\w+__)$/;

const isAsSaid = (called: Called, { argument, is }: { readonly argument: string; readonly is?: string }): boolean => {
  const given = option(called, argument);
  if (is === undefined) return isSet(called, argument);
  return is === 'false' ? given?.kind === 'nothing' : given?.kind === 'text' && given.text === is;
};

const isSet = (called: Called, argument: string): boolean => {
  const given = option(called, argument);
  return given !== undefined && given.kind !== 'nothing';
};

const firstText = (called: Called): Thing | undefined => {
  const [given] = called.arguments;
  return given === undefined || given.kind === 'record' ? undefined : given;
};

const clientsFor = ({ service, isRegionFirst }: Wrapper, called: Called): readonly Client[] => {
  const given = [
    'client',
    'boto_client',
    'bedrock_client',
    'boto_session',
    'boto3_client',
    'boto3_session',
    'session',
  ].flatMap((name) => {
    const thing = option(called, name);
    return thing === undefined ? [] : clientsOf(thing);
  });
  if (given.length > 0) return given.map((client) => ({ ...client, service }));
  const region =
    option(called, 'region_name', 'region', 'aws_region', 'awsRegion', 'aws_region_name') ??
    (isRegionFirst === true ? firstText(called) : undefined);
  const keys = option(called, 'aws_access_key_id', 'credentials_profile_name', 'aws_access_key', 'accessKeyId');
  const as =
    keys === undefined || keys.kind === 'nothing' || keys.kind === 'environment'
      ? null
      : unknown('it is made with keys of its own');
  return [{ service, region: region === undefined || region.kind === 'nothing' ? ownRegion : region, as }];
};
