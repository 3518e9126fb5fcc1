import type { Called, Thing } from '../follow/thing.ts';
import { native, record, text, unknown } from '../follow/things.ts';
import { type Client, meetCall, ownRegion } from './client.ts';
import { clientBuilder, clientWith, javaClient, places } from './java-client.ts';
import { fields } from './java-fields.ts';
import { javaService } from './java-service.ts';
import type { Rule, RuleEntry } from './rule.ts';

/** The AWS SDK for Java, version 2 and 1. */
const client2: Rule = (follower, _called, path) => {
  const [, service = '', how = ''] = /^software\.amazon\.awssdk\.services\.([a-z0-9]+)\.\w+\.(.+)$/.exec(path) ?? [];
  const name = javaService(service);
  if (how === 'builder') return clientBuilder(follower, name);
  // Made elsewhere: with which Region nobody sees
  const region = how === 'create' ? ownRegion : unknown('its client is given');
  return javaClient(follower, { service: name, region, as: null });
};

/** A request, or another record, built or made with `new`. */
const model: Rule = (follower, called, path) => {
  if (/\.builder$/.test(path)) return fields({ follower }).thing;
  if (!called.isNew) return asText(path, called);
  const [, service = '', type = ''] = /\.services\.([a-z0-9]+)\.model\.(\w+)$/.exec(path) ?? [];
  const names = places[javaService(service)] ?? [];
  const values = new Map<string, Thing>();
  if (/Request$/.test(type))
    for (const [index, name] of names.entries()) {
      const given = called.arguments[index];
      if (given !== undefined) values.set(name.slice(0, 1).toLowerCase() + name.slice(1), given);
    }
  return fields({ follower, values }).thing;
};

/** `AttributeValue.fromS(…)`, `SdkBytes.fromUtf8String(…)`: values that name no resource. */
const asText = (_path: string, called: Called): Thing => unknown('it is a value', [...called.arguments]);

const client1: Rule = (follower, called, path) => {
  const [, service = '', type = '', how = ''] =
    /^com\.amazonaws\.services\.([a-z0-9]+)\.(\w+)(?:\.(.+))?$/.exec(path) ?? [];
  const name = javaService(service);
  if (/^(defaultClient)$/.test(how)) return javaClient(follower, { service: name, region: ownRegion, as: null });
  if (/^(standard|builder)$/.test(how) || /Builder$/.test(type)) return clientBuilder(follower, name);
  if (how === '*injected*')
    return javaClient(follower, { service: name, region: unknown('its client is given'), as: null });
  return called.isNew ? javaClient(follower, clientWith(name, new Map())) : unknown('it is of the SDK');
};

const regionOf: Rule = (_follower, called) => called.arguments[0] ?? unknown('it is not given');

const ownCredentials: Rule = () => {
  const made: Thing = native('own credentials', { member: () => native('made', { call: () => made }) });
  return made;
};

/** Credentials of a role that is assumed by the function's own. */
const roleCredentials: Rule = (follower, called) => {
  const place = called.place;
  return fields({
    follower,
    build: (values) => {
      const request = values.get('refreshRequest');
      const role =
        (request?.kind === 'record' ? request.fields.get('RoleArn') : undefined) ?? unknown('its role is not known');
      meetCall(
        follower,
        { service: 'sts', region: ownRegion, as: null },
        { operation: 'AssumeRole', parameters: record([['RoleArn', role]]), place },
      );
      return native('credentials of a role', { value: role });
    },
  }).thing;
};

/** Powertools reads parameters and secrets by their name. https://docs.powertools.aws.dev/lambda/java/latest/utilities/parameters/ */
const parameters: Rule = (follower, _called, path) => {
  const isSecret = /Secrets/.test(path);
  const made: Thing = native('provider', {
    member: (name) =>
      native(name, {
        call: (called) => {
          if (!/^get(Value|Multiple)?$/.test(name)) return made;
          const [given = unknown('it is not given')] = called.arguments;
          const client: Client = { service: isSecret ? 'secretsmanager' : 'ssm', region: ownRegion, as: null };
          const operation = isSecret
            ? 'GetSecretValue'
            : name === 'getMultiple'
              ? 'GetParametersByPath'
              : 'GetParameter';
          const key = isSecret ? 'SecretId' : name === 'getMultiple' ? 'Path' : 'Name';
          meetCall(follower, client, { operation, parameters: record([[key, given]]), place: called.place });
          return unknown('it is a value');
        },
      }),
  });
  return made;
};

export const javaSdkRules: readonly RuleEntry[] = [
  { at: /^software\.amazon\.awssdk\.transfer\.s3\.model\.\w+(\.\w+)?$/, rule: model },
  {
    at: /^software\.amazon\.awssdk\.enhanced\.dynamodb\./,
    rule: (_f, called) => unknown('it is a value', [...called.arguments]),
  },
  {
    at: /^software\.amazon\.awssdk\.services\.[a-z0-9]+\.\w+Client\.(builder|create|\*injected\*)$/,
    rule: client2,
  },
  { at: /^software\.amazon\.awssdk\.services\.[a-z0-9]+\.(\w+\.)*model\.\w+(\.\w+)?$/, rule: model },
  {
    at: /^(software\.amazon\.awssdk\.regions\.Region\.of|com\.amazonaws\.regions\.(Regions\.(fromName|valueOf)|Region\.getRegion|RegionUtils\.getRegion))$/,
    rule: regionOf,
  },
  { at: /^software\.amazon\.awssdk\.services\.sts\.auth\.\w+\.builder$/, rule: roleCredentials },
  {
    at: /^(software\.amazon\.awssdk\.auth\.credentials|com\.amazonaws\.auth)\.(Default|Environment|Container|InstanceProfile|WebIdentity)\w*Provider(Chain)?(\.\w+)?$/,
    rule: ownCredentials,
  },
  {
    at: /^(software\.amazon\.awssdk\.auth|com\.amazonaws\.auth)\./,
    rule: () => native('credentials', { member: () => native('made', { call: () => native('credentials', {}) }) }),
  },
  { at: /^com\.amazonaws\.services\.[a-z0-9]+\.model\.\w+(\.\w+)?$/, rule: model },
  { at: /^com\.amazonaws\.services\.(?!lambda\.runtime)[a-z0-9]+\.\w+(\.\w+|\.\*injected\*)?$/, rule: client1 },
  {
    at: /^software\.amazon\.lambda\.powertools\.parameters\.(\w+\.)*(ParamManager\.get\w+|\w+Provider(\.\w+)?)$/,
    rule: parameters,
  },
  {
    at: /^(software\.amazon\.awssdk|com\.amazonaws)\.(core|utils|http|retries|client|ClientConfiguration|util|protocols|retry)\b/,
    rule: (follower) => fields({ follower }).thing,
  },
];

/** A Region by its constant, `Region.EU_WEST_1` or `Regions.EU_WEST_1`. */
export const javaSdkMember = (path: string): Thing | undefined => {
  const [, name] =
    /^(?:software\.amazon\.awssdk\.regions\.Region|com\.amazonaws\.regions\.Regions)\.([A-Z][A-Z0-9_]+)$/.exec(path) ??
    [];
  return name === undefined ? undefined : text(name.toLowerCase().replaceAll('_', '-'));
};
