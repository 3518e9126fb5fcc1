import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, record, textsOf, unknown } from '../follow/things.ts';
import { type Client, madeFor, madeWhere, ownRegion } from './client.ts';
import { pythonClient } from './python-client.ts';
import { pythonResource } from './python-resource.ts';
import { resourceShapes } from './resource-shapes.ts';
import { argument, type RuleEntry } from './rule.ts';

/** boto3, botocore and their asynchronous kin. */
type Session = { readonly region: Thing | null; readonly as: Thing | null };

const plain: Session = { region: null, as: null };

const keys = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'profile_name'];

/** Whose credentials: another role's where they were assumed, unnamed keys else. */
const credentialsOf = (called: Called): Thing | null => {
  const given = keys.flatMap((key) => called.named.get(key) ?? []).filter((thing) => !isOwnKey(thing));
  const [first] = given;
  if (first === undefined || first.kind === 'nothing') return null;
  if (first.kind === 'native' && first.value !== undefined) return first.value;
  return unknown('it is made with keys of its own');
};

const isOwnKey = (thing: Thing): boolean =>
  thing.kind === 'environment' && /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(thing.name);

const regionOf = (called: Called, session: Session): Thing => {
  const config = called.named.get('config');
  const inConfig = config?.kind === 'record' ? config.fields.get('region_name') : undefined;
  const given = called.named.get('region_name') ?? called.arguments[1] ?? inConfig ?? session.region;
  return given === null || given === undefined || given.kind === 'nothing' ? ownRegion : given;
};

type Make = (follower: Follower, called: Called, session: Session) => Thing;

const servicesOf = (follower: Follower, called: Called): readonly string[] => {
  const names = textsOf(argument(called, 0, 'service_name') ?? unknown('it is not given'));
  if (names === null) follower.open('a client is made for a service that is not known', called.place);
  return names ?? [];
};

type Asked = { readonly called: Called; readonly session: Session };

const clientFor = (follower: Follower, { called, session }: Asked, service: string): Client => ({
  service,
  region: regionOf(called, session),
  as: credentialsOf(called) ?? session.as,
  ...madeWhere(follower),
  ...madeFor(called.named.get('endpoint_url')),
});

const makeClient: Make = (follower, called, session) => {
  const made = servicesOf(follower, called).map((service) =>
    pythonClient(follower, clientFor(follower, { called, session }, service)),
  );
  return made.length === 1 && made[0] !== undefined
    ? made[0]
    : made.length === 0
      ? unknown('its service is not known')
      : { kind: 'either', options: made };
};

const makeResource: Make = (follower, called, session) => {
  const [service] = servicesOf(follower, called);
  if (service === undefined) return unknown('its service is not known');
  if (resourceShapes[service] === undefined) follower.open(`resources of ${service} are not followed`, called.place);
  return pythonResource(follower, clientFor(follower, { called, session }, service));
};

const makeSession = (follower: Follower, called: Called): Thing => {
  const region = called.named.get('region_name') ?? null;
  return sessionWith(follower, { region, as: credentialsOf(called) });
};

const sessionWith = (follower: Follower, session: Session): Thing => {
  const members: Readonly<Record<string, Make>> = {
    __proto__: null as never,
    client: makeClient,
    create_client: makeClient,
    resource: makeResource,
  };
  return native('session', {
    member: (name) => {
      const make = members[name];
      if (make !== undefined) return native(name, { call: (called) => make(follower, called, session) });
      if (name === 'region_name') return session.region ?? ownRegion;
      if (name.startsWith('__')) return native('context', { call: () => sessionWith(follower, session) });
      return undefined;
    },
    escape: (into, place) =>
      into.startsWith('`') && session === plain
        ? undefined
        : follower.open(`a session of boto3 is given to ${into}`, place),
  });
};

export const pythonRules: readonly RuleEntry[] = [
  { at: /^boto3\.client$/, rule: (follower, called) => makeClient(follower, called, plain) },
  { at: /^boto3\.resource$/, rule: (follower, called) => makeResource(follower, called, plain) },
  {
    at: /^(boto3|aioboto3|aiobotocore|botocore)(\.session)?\.(Session|get_session|AioSession|setup_default_session)$/,
    rule: makeSession,
  },
  { at: /^botocore\.(config|client)\.Config$/, rule: (_follower, called) => record(called.named) },
  { at: /^boto3\.dynamodb\./, rule: () => unknown('it is a condition') },
  { at: /^boto3\.s3\.transfer\.TransferConfig$/, rule: () => unknown('it is a setting') },
];
