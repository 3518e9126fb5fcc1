import type { Follower } from '../follow/follower.ts';
import type { Called, Place, Thing } from '../follow/thing.ts';
import { native, record, unknown } from '../follow/things.ts';
import { type Client, meetCall, ownRegion } from './client.ts';
import { clientsOf } from './client-of.ts';
import { option } from './rule.ts';

/** An object of a library that calls AWS when it is used. */
export type Wrapper = {
  readonly at: RegExp;
  readonly service: string;
  /** What it calls, and what it calls when an answer is streamed. */
  readonly calls: readonly string[];
  readonly streams?: readonly string[];
  /** Methods that call something else. */
  readonly methods?: Readonly<Record<string, readonly string[]>>;
  /** The operation's parameters by the names of the library's arguments. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** The parameter that is given first, without a name. */
  readonly first?: string;
  /** Calls as soon as it is made, or called itself. */
  readonly isFunction?: boolean;
  /** An argument that, set to false, changes what is called. */
  readonly unless?: { readonly argument: string; readonly is: string; readonly calls: readonly string[] };
};

/** Makes the object: nothing is called before it is used. */
export const makeWrapper = (follower: Follower, wrapper: Wrapper, called: Called): Thing => {
  const use = userOf(follower, wrapper, called);
  const isStreamed = option(called, 'stream');
  if (wrapper.isFunction === true) {
    use.by(isStreamed?.kind === 'text' && isStreamed.text === 'true' ? 'stream' : 'call', called.place);
    return answer;
  }
  follower.state.last.push(use.atLast);
  const made: Thing = native(wrapper.service, {
    member: (name) => (passes.test(name) ? dress(made, name) : method(use, name)),
    call: (later) => {
      use.by('call', later.place);
      return answer;
    },
    escape: (_into, place, name) => {
      if (name === '') use.hand(place);
      else if (!passes.test(name)) use.by(name, place);
    },
  });
  return made;
};

const answer = unknown('it is an answer');

type Use = {
  readonly by: (method: string, place: Place) => void;
  /** It was handed to others, and may be used by them. */
  readonly hand: (place: Place) => void;
  readonly atLast: () => void;
};

const userOf = (follower: Follower, wrapper: Wrapper, called: Called): Use => {
  const clients = clientsFor(wrapper, called);
  const parameters = parametersOf(wrapper, called);
  const state = { isUsed: false, handed: null as Place | null };
  const by = (name: string, place: Place): void => {
    state.isUsed = true;
    for (const operation of operationsFor(wrapper, called, name))
      for (const client of clients) meetCall(follower, client, { operation, parameters, place });
  };
  return {
    by,
    hand: (place) => {
      state.handed = place;
    },
    atLast: () => {
      if (!state.isUsed && state.handed !== null) by('call', state.handed);
    },
  };
};

const parametersOf = (wrapper: Wrapper, called: Called): Thing =>
  record(
    Object.entries(wrapper.parameters).flatMap(([name, names]) => {
      const value = option(called, ...names) ?? (name === wrapper.first ? firstText(called) : undefined);
      return value === undefined || value.kind === 'nothing' ? [] : [[name, value] as const];
    }),
  );

const operationsFor = (wrapper: Wrapper, called: Called, name: string): readonly string[] => {
  const { calls, methods, streams, unless } = wrapper;
  const own = methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (own !== undefined) return own;
  if (isUnless(wrapper, called)) return unless?.calls ?? calls;
  return /stream/i.test(name) ? (streams ?? calls) : calls;
};

const method = (use: Use, name: string): Thing =>
  native(name, {
    call: (later) => {
      use.by(name, later.place);
      return answer;
    },
    escape: (_into, place) => use.by(name, place),
  });

/** The same object in another dress, or in a chain with others. */
const dress = (made: Thing, name: string): Thing =>
  native(name, {
    call: (later) => (/^(pipe|as_|asR)/.test(name) ? unknown('it is a chain', [made, ...later.arguments]) : made),
  });

// Methods that give the same object in another dress.
const passes =
  /^(bind|bind_tools|bindTools|with_\w+|with[A-Z]\w*|as_\w+|asRetriever|configurable_\w+|pipe|assign|pick|copy|config|get_name|__\w+__)$/;

const isUnless = ({ unless }: Wrapper, called: Called): boolean => {
  if (unless === undefined) return false;
  const given = option(called, unless.argument);
  return given?.kind === 'text' && given.text === unless.is;
};

const firstText = (called: Called): Thing | undefined => {
  const [given] = called.arguments;
  return given === undefined || given.kind === 'record' ? undefined : given;
};

const clientsFor = ({ service }: Wrapper, called: Called): readonly Client[] => {
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
  const region = option(called, 'region_name', 'region', 'aws_region', 'awsRegion', 'aws_region_name');
  const keys = option(called, 'aws_access_key_id', 'credentials_profile_name', 'aws_access_key', 'accessKeyId');
  const as =
    keys === undefined || keys.kind === 'nothing' || keys.kind === 'environment'
      ? null
      : unknown('it is made with keys of its own');
  return [{ service, region: region === undefined || region.kind === 'nothing' ? ownRegion : region, as }];
};
