import { lastPart, readArn, withParts } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import { childOf, hasSymbol, physicalName, replaceSymbols, resolveText, soleSymbol } from '../../template/index.ts';
import { globsMeet } from '../judge/overlaps.ts';
import { accountOf, regionOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { agentcoreArns } from './agentcore-arns.ts';
import { atRuntime, fieldIn, type GivenRecord, listIn, textIn } from './given.ts';
import type { Called, Making } from './making.ts';

/** The resources that an action of a call is asked for, one ARN each; `*` where the action has no resource type. */
export const resourceArns = (world: World, called: Called): readonly string[] => {
  const make = (service: string, rest: string): string =>
    `arn:${world.scope.partition}:${service}:${called.region ?? regionOf(world)}:${accountOf(world)}:${rest}`;
  const [service = '', name = ''] = called.action.split(':');
  const info = actionInfo(called.action);
  if (info !== undefined && info.accessLevel !== '' && info.resourceTypes.length === 0) return ['*'];
  const own = shapes[service];
  if (own !== undefined) return own({ ...called, name, make, world });
  return byCatalog(called, make);
};

/** An ARN is taken as it is, a name is put into one. */
const named = (value: string | undefined, what: string, make: (name: string) => string): readonly string[] => {
  if (value === undefined) return [make(atRuntime(what))];
  return [value.startsWith('arn:') || mayBeArn(value) ? value : make(value)];
};

/** Where the service takes an ARN and nothing else, a name is refused before anyone is asked. */
const arnAlone = (value: string | undefined): string | undefined =>
  value === undefined || value.startsWith('arn:') || hasSymbol(value) ? value : atRuntime('it is no ARN');

// A parameter of a template named so holds an ARN, and what is looked up whole may be one
const mayBeArn = (value: string): boolean => /^resolve:|arn$/i.test(soleSymbol(value) ?? '');

/** S3's actions on a bucket have no object among their resource types. */
const isOfObject = (action: string): boolean =>
  actionInfo(action)?.resourceTypes.some(({ name }) => name.toLowerCase() === 'object') !== false;

// Of Lambda's, but not a function
const ofNoFunction = /Layer|EventSourceMapping|^(Get|Update|Delete)CodeSigningConfig$/;

const shapes: Readonly<Record<string, (making: Making) => readonly string[]>> = {
  __proto__: null as never,
  s3: ({ action, parameters, world }) => {
    const given = textIn(parameters, 'Bucket') ?? atRuntime('bucket');
    const bucket = given.startsWith('arn:') ? given : `arn:${world.scope.partition}:s3:::${given}`;
    if (!isOfObject(action)) return [bucket];
    const keys = listIn(fieldIn(fieldIn(parameters, 'Delete'), 'Objects')).flatMap(
      (each) => textIn(each as GivenRecord, 'Key') ?? [],
    );
    const key = textIn(parameters, 'Key') ?? keys[0] ?? atRuntime('key');
    return [`${bucket}/${key}`];
  },
  dynamodb: ({ parameters, make, name }) => {
    const stream = textIn(parameters, 'StreamArn', 'ShardIterator');
    if (/Stream|Shard|GetRecords/.test(name)) return [stream ?? atRuntime('stream')];
    const table = (text: string): string => (text.startsWith('arn:') ? text : make('dynamodb', `table/${text}`));
    const items = fieldIn(parameters, 'RequestItems');
    const tables = typeof items === 'object' && !Array.isArray(items) ? Object.keys(items) : [];
    if (tables.length > 0) return tables.map(table);
    const [arn = ''] = named(textIn(parameters, 'TableName', 'ResourceArn'), 'table', table);
    const index = /^(Query|Scan)$/.test(name) ? textIn(parameters, 'IndexName') : undefined;
    return [index === undefined ? arn : `${arn}/index/${index}`];
  },
  sqs: ({ parameters, make }) => {
    const url = textIn(parameters, 'QueueUrl', 'QueueName');
    const [, region, account, queue] = /^https:\/\/(?:sqs\.)?([^./]+)\.[^/]+\/([^/]+)\/(.+)$/.exec(url ?? '') ?? [];
    if (queue !== undefined)
      return [make('sqs', queue).replace(/^((?:[^:]*:){3})[^:]*:[^:]*/, `$1${region}:${account}`)];
    return named(url, 'queue', (text) => make('sqs', text));
  },
  sns: ({ parameters, make }) => {
    if (textIn(parameters, 'PhoneNumber') !== undefined) return ['*'];
    return named(textIn(parameters, 'TopicArn', 'TargetArn'), 'topic', (text) => make('sns', text));
  },
  lambda: ({ action, parameters, make, name }) => {
    if (ofNoFunction.test(name)) return byCatalog({ action, parameters, region: null }, make);
    const qualifier = textIn(parameters, 'Qualifier');
    const found = textIn(parameters, 'FunctionName');
    return named(found, 'function', (text) => make('lambda', `function:${text}`)).map((arn) =>
      qualifier === undefined ? arn : `${arn}:${qualifier}`,
    );
  },
  states: ({ parameters, make, name }) => {
    const execution = textIn(parameters, 'executionArn');
    if (execution !== undefined) return [execution];
    if (/Execution$/.test(name) && !/^Start|^List/.test(name)) return [atRuntime('execution')];
    const [kind, key] = /Activity/.test(name)
      ? (['activity', 'activityArn'] as const)
      : (['stateMachine', 'stateMachineArn'] as const);
    return [arnAlone(textIn(parameters, key)) ?? make('states', `${kind}:${atRuntime(kind)}`)];
  },
  secretsmanager: ({ parameters, make, world }) => {
    const id = textIn(parameters, 'SecretId', 'Name');
    // AWS puts six characters behind the name: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html
    const isOwn = (text: string): boolean => world.model.resources.has(soleSymbol(text) ?? '');
    return named(id, 'secret', (text) => make('secretsmanager', `secret:${text}${isOwn(text) ? '' : '-AbCdEf'}`));
  },
  ssm: ({ parameters, make, name }) => {
    if (/^(Add|Remove|List)Tags/.test(name))
      return textIn(parameters, 'ResourceType') === 'Parameter'
        ? ssmParameter(textIn(parameters, 'ResourceId'), make)
        : [atRuntime('resource')];
    if (!/Parameter/.test(name)) return byCatalog({ action: `ssm:${name}`, parameters, region: null }, make);
    const names = listIn(fieldIn(parameters, 'Names')).filter((each): each is string => typeof each === 'string');
    const own = textIn(parameters, 'Name', 'Path');
    const all = own === undefined ? names : [own];
    return all.length === 0 ? ssmParameter(undefined, make) : all.flatMap((each) => ssmParameter(each, make));
  },
  kms: ({ parameters, make }) =>
    named(textIn(parameters, 'KeyId'), 'key', (text) => make('kms', text.startsWith('alias/') ? text : `key/${text}`)),
  events: ({ parameters, make, name }) => {
    if (name !== 'PutEvents') return byCatalog({ action: `events:${name}`, parameters, region: null }, make);
    const buses = listIn(fieldIn(parameters, 'Entries')).map(
      (entry) => textIn(entry as GivenRecord, 'EventBusName') ?? 'default',
    );
    const all = buses.length === 0 ? [atRuntime('bus')] : [...new Set(buses)];
    return all.flatMap((bus) => named(bus, 'bus', (text) => make('events', `event-bus/${text}`)));
  },
  kinesis: ({ parameters, make }) =>
    named(textIn(parameters, 'StreamARN', 'StreamName'), 'stream', (text) => make('kinesis', `stream/${text}`)),
  firehose: ({ parameters, make }) =>
    named(textIn(parameters, 'DeliveryStreamName'), 'stream', (text) => make('firehose', `deliverystream/${text}`)),
  'rds-data': ({ parameters }) => [textIn(parameters, 'resourceArn') ?? atRuntime('cluster')],
  s3vectors: ({ parameters, make, name }) => {
    const index = textIn(parameters, 'indexArn');
    if (index !== undefined) return [index];
    const bucket =
      textIn(parameters, 'vectorBucketArn') ??
      make('s3vectors', `bucket/${textIn(parameters, 'vectorBucketName') ?? atRuntime('bucket')}`);
    const hasIndex = actionInfo(`s3vectors:${name}`)?.resourceTypes.some(({ name: type }) => type === 'Index') === true;
    return [hasIndex ? `${bucket}/index/${textIn(parameters, 'indexName') ?? atRuntime('index')}` : bucket];
  },
  logs: ({ parameters, make, name }) => {
    const group = make(
      'logs',
      `log-group:${textIn(parameters, 'logGroupName', 'logGroupIdentifier') ?? atRuntime('group')}`,
    );
    const stream = textIn(parameters, 'logStreamName') ?? atRuntime('stream');
    return [/PutLogEvents|GetLogEvents/.test(name) ? `${group}:log-stream:${stream}` : `${group}:*`];
  },
  sts: ({ parameters, name }) =>
    name.startsWith('AssumeRole') ? [textIn(parameters, 'RoleArn') ?? atRuntime('role')] : ['*'],
  'execute-api': ({ make, name, world }) => [
    make(
      'execute-api',
      `${socketApi(world)}/${atRuntime('stage')}/${name === 'ManageConnections' ? 'POST' : atRuntime('method')}/@connections/x`,
    ),
  ],
  aoss: ({ parameters, make }) =>
    named(textIn(parameters, 'id', 'collectionArn'), 'collection', (text) => make('aoss', `collection/${text}`)),
  es: ({ parameters, make }) => [
    `${make('es', `domain/${textIn(parameters, 'DomainName') ?? atRuntime('domain')}`)}/${atRuntime('path')}`,
  ],
  codebuild: ({ parameters, make }) =>
    named(textIn(parameters, 'projectName', 'ProjectName'), 'project', (text) => make('codebuild', `project/${text}`)),
  scheduler: ({ action, parameters, make, name }) =>
    /Schedule$/.test(name)
      ? [
          make(
            'scheduler',
            `schedule/${textIn(parameters, 'GroupName') ?? 'default'}/${textIn(parameters, 'Name') ?? atRuntime('schedule')}`,
          ),
        ]
      : byCatalog({ action, parameters, region: null }, make),
  'bedrock-agentcore': (making) =>
    agentcoreArns(making) ??
    byCatalog({ action: making.action, parameters: making.parameters, region: null }, making.make),
};

const ssmParameter = (name: string | undefined, make: Making['make']): readonly string[] =>
  named(name, 'parameter', (text) => make('ssm', `parameter/${text.replace(/^\//, '')}`));

/** The one API with sockets of the template is the one that connections are answered through. */
const socketApi = ({ model, scope }: World): string => {
  const sockets = [...model.resources.values()].filter(
    ({ type, properties }) =>
      type === 'AWS::Serverless::WebSocketApi' ||
      (type === 'AWS::ApiGatewayV2::Api' && resolveText(childOf(properties, 'ProtocolType'), scope) === 'WEBSOCKET'),
  );
  const [only] = sockets;
  return only === undefined || sockets.length > 1 ? atRuntime('api') : physicalName(only, scope);
};

/** The catalog's ARN patterns filled with the parameters of the same name. */
const byCatalog = (
  { action, parameters }: Called,
  make: (service: string, rest: string) => string,
): readonly string[] => {
  const info = actionInfo(action);
  if (info === undefined || info.accessLevel === '') return [atRuntime('resource')];
  const service = action.split(':')[0] ?? '';
  const filled = info.resourceTypes.flatMap(
    // Of some older services the reference writes no ARN
    ({ arns: [pattern = ''] }) => (pattern === '' ? [] : (fill(pattern, { parameters, service, make }) ?? [])),
  );
  const [best] = filled.sort((a, b) => a.missing - b.missing);
  return [best === undefined || (best.missing > 0 && best.given === 0) ? atRuntime('resource') : best.arn];
};

type Filled = { readonly arn: string; readonly missing: number; readonly given: number };
type Filling = {
  readonly parameters: GivenRecord;
  readonly service: string;
  readonly make: (service: string, rest: string) => string;
};

const fill = (pattern: string, { parameters, make }: Filling): Filled | null => {
  const { service, region, account, name: form } = readArn(pattern);
  const whole = Object.entries(parameters).find(
    ([key, value]) =>
      typeof value === 'string' &&
      /arn$/i.test(key) &&
      readArn(value).service === service &&
      globsMeet(withPartition(replaceSymbols(value, () => '*')), withPartition(pattern.replaceAll(/\{[^}]+\}/g, '*'))),
  );
  if (whole !== undefined) return { arn: whole[1] as string, missing: 0, given: 1 };
  let missing = 0;
  let given = 0;
  const tail = form.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = parameterFor(name, parameters) ?? onlyOnes[service]?.[name];
    if (value === undefined) missing += 1;
    else given += 1;
    return value ?? atRuntime(name);
  });
  const arn = make(service, tail);
  const noRegion = region === '' ? withParts(arn, { region }) : arn;
  const isGlobal = region === '' && account === '';
  return { arn: isGlobal ? withParts(noRegion, { account }) : noRegion, missing, given };
};

// A partition that is not known is no other part of the ARN
const withPartition = (arn: string): string => withParts(arn, { partition: 'aws' });

// There is one of them in a service, of this name
const onlyOnes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  __proto__: null as never,
  'bedrock-agentcore': { DirectoryId: 'default', TokenVaultId: 'default' },
};

/** `{KnowledgeBaseId}` is `knowledgeBaseId`; `{GuardrailId}` is `guardrailIdentifier`; `{DomainName}` is `DomainName`. */
const parameterFor = (placeholder: string, parameters: GivenRecord): string | undefined => {
  const plain = placeholder.replace(/WithPath$/, '');
  const stem = plain.replace(/(Id|Name|Arn)$/, '');
  const [first = placeholder, ...others] = [plain, `${stem}Identifier`, `${stem}Id`, `${stem}Name`, stem];
  const found = textIn(parameters, first, ...others);
  return found?.startsWith('arn:') === true ? lastPart(found) : found;
};
