import { childOf, type ModelResource, soleSymbol } from '../../template/index.ts';
import type { Actor, Wire } from '../arrow.ts';
import { actorOf, because, localArn, nodeIdOf, textAt } from '../world/look.ts';
import { pathBeside } from '../world/path-beside.ts';
import type { World } from '../world/world.ts';
import { roleNeeds } from './role-need.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/attaching-a-data-source.html */
export const dataSourceWires = (world: World, resource: ModelResource): Wire[] => {
  const { properties, id } = resource;
  const actor = actorOf(world, textAt(world, properties, 'ServiceRoleArn'));
  const target = textAt(world, properties, 'LambdaConfig', 'LambdaFunctionArn');
  if (target !== undefined)
    return [
      {
        from: id,
        to: nodeIdOf(world, target),
        because: because(world, childOf(properties, 'LambdaConfig'), 'resolves with a function'),
        needs: roleNeeds(actor, ['lambda:InvokeFunction'], target),
      },
    ];
  const bus = textAt(world, properties, 'EventBridgeConfig', 'EventBusArn');
  if (bus !== undefined)
    return [
      {
        from: id,
        to: nodeIdOf(world, bus),
        because: because(world, properties, 'sends events'),
        needs: roleNeeds(actor, ['events:PutEvents'], bus),
      },
    ];
  const table = textAt(world, properties, 'DynamoDBConfig', 'TableName');
  return table === undefined ? otherSource(world, resource, actor) : [tableWire(world, resource, { actor, table })];
};

/** Databases by the Data API, and what only a resolver's code says: models, searches, signed requests. */
const otherSource = (world: World, { properties, id }: ModelResource, actor: Actor): Wire[] => {
  const wire = (to: string, text: string, needs: Wire['needs'] | null): Wire => ({
    from: id,
    to,
    because: because(world, properties, text),
    needs: needs ?? [],
    ...(needs === null ? { open: 'what its resolvers ask was not read' } : {}),
  });
  const cluster = textAt(world, properties, 'RelationalDatabaseConfig', 'RdsHttpEndpointConfig', 'DbClusterIdentifier');
  const secret = textAt(world, properties, 'RelationalDatabaseConfig', 'RdsHttpEndpointConfig', 'AwsSecretStoreArn');
  const signed = textAt(world, properties, 'HttpConfig', 'AuthorizationConfig', 'AwsIamConfig', 'SigningServiceName');
  const kind = textAt(world, properties, 'Type');
  return [
    // https://docs.aws.amazon.com/appsync/latest/devguide/tutorial-rds-resolvers.html
    ...(cluster === undefined
      ? []
      : [wire(nodeIdOf(world, cluster), 'asks a database', roleNeeds(actor, ['rds-data:ExecuteStatement'], cluster))]),
    ...(secret === undefined
      ? []
      : [wire(nodeIdOf(world, secret), 'signs in', roleNeeds(actor, ['secretsmanager:GetSecretValue'], secret))]),
    ...(signed === undefined ? [] : [wire(`service:${signed}`, 'signs its requests', null)]),
    // https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-bedrock-js.html
    ...(kind === 'AMAZON_BEDROCK_RUNTIME' ? [wire('service:bedrock', 'asks a model', null)] : []),
    ...(kind === 'AMAZON_OPENSEARCH_SERVICE' ? [wire('service:es', 'searches', null)] : []),
  ];
};

type OfTable = { readonly actor: Actor; readonly table: string };

const tableWire = (world: World, { id, properties }: ModelResource, { actor, table }: OfTable): Wire => {
  const arn = localArn(world, 'dynamodb', `table/${table}`);
  const asked = askedBy(world, { id, name: textAt(world, properties, 'Name') });
  return {
    from: id,
    to: nodeIdOf(world, arn),
    because: because(world, properties, 'resolves with a table'),
    needs: (asked ?? []).flatMap(({ action, index }) =>
      roleNeeds(actor, [action], index === null ? arn : `${arn}/index/${index}`),
    ),
    ...(asked === null ? { open: 'what the resolvers do with the table was not read' } : {}),
  };
};

type AskedOfTable = { readonly action: string; readonly index: string | null };

type Source = { readonly id: string; readonly name: string | undefined };

const isNamed = (named: string | undefined, { id, name }: Source): boolean =>
  named !== undefined && (named === name || [id, `${id}.Name`].includes(soleSymbol(named) ?? ''));

/** What the resolvers and functions of a source ask of its table; null where one of them cannot be read. */
const askedBy = (world: World, source: Source): readonly AskedOfTable[] | null => {
  const own = [...world.model.resources.values()].filter(
    ({ type, properties }) =>
      /^AWS::AppSync::(Resolver|FunctionConfiguration)$/.test(type) &&
      isNamed(textAt(world, properties, 'DataSourceName'), source),
  );
  const asked = own.map((resolver) => operationsIn(codeOf(world, resolver)));
  const isRead = asked.length > 0 && asked.every((each) => each.length > 0);
  const all = asked.flat();
  return isRead ? [...new Map(all.map((each) => [JSON.stringify(each), each])).values()] : null;
};

/** The code or the template of a resolver, in the template or in a file beside it. */
const codeOf = (world: World, { properties }: ModelResource): string => {
  const text = textAt(world, properties, 'Code') ?? textAt(world, properties, 'RequestMappingTemplate');
  if (text !== undefined) return text;
  const named =
    textAt(world, properties, 'CodeS3Location') ?? textAt(world, properties, 'RequestMappingTemplateS3Location');
  const path = named === undefined ? null : pathBeside(world.file, named);
  return world.input.files?.find((file) => file.path === path)?.text ?? '';
};

// https://docs.aws.amazon.com/appsync/latest/devguide/js-resolver-reference-dynamodb.html
const operations: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  GetItem: ['GetItem'],
  PutItem: ['PutItem'],
  UpdateItem: ['UpdateItem'],
  DeleteItem: ['DeleteItem'],
  Query: ['Query'],
  Scan: ['Scan'],
  BatchGetItem: ['BatchGetItem'],
  BatchPutItem: ['BatchWriteItem'],
  BatchDeleteItem: ['BatchWriteItem'],
};

// https://docs.aws.amazon.com/appsync/latest/devguide/built-in-modules-js.html
const helpers: Readonly<Record<string, string>> = {
  __proto__: null as never,
  get: 'GetItem',
  put: 'PutItem',
  update: 'UpdateItem',
  remove: 'DeleteItem',
  query: 'Query',
  scan: 'Scan',
  batchGet: 'BatchGetItem',
  batchPut: 'BatchPutItem',
  batchDelete: 'BatchDeleteItem',
};

/** Empty where a text does something with the table that is not known. */
const operationsIn = (code: string): readonly AskedOfTable[] => {
  const written = textsGiven(code, 'operation');
  const imported = importedFrom(code);
  if (imported === null || /\btransact(Get|Write)\w*\s*\(/.test(code)) return [];
  const names = [...written, ...calledIn(code).flatMap((name) => imported.get(name) ?? [])];
  const read = names.filter((name): name is string => name !== null && Object.hasOwn(operations, name));
  const index = indexAsked(code, read.filter(takesIndex).length);
  if (read.length < names.length || index === undefined) return [];
  return read.flatMap((name) =>
    (operations[name] ?? []).map((action) => ({
      action: `dynamodb:${action}`,
      index: takesIndex(name) ? index : null,
    })),
  );
};

const takesIndex = (name: string): boolean => name === 'Query' || name === 'Scan';

/** The one index of so many operations; null: they take none, undefined: which of them takes which is not known. */
const indexAsked = (code: string, count: number): string | null | undefined => {
  const indexes = count === 0 ? [] : textsGiven(code, 'index');
  const [index = null] = indexes;
  if (indexes.length === 0) return null;
  return index === null || indexes.length !== count || indexes.some((each) => each !== index) ? undefined : index;
};

/** What stands under a name each time, as a text; null for each that is none. */
const textsGiven = (code: string, name: 'operation' | 'index'): readonly (string | null)[] => {
  const given = code.matchAll(new RegExp(`(?<![\\w$])["']?${name}["']?\\s*:\\s*(?:["']([\\w.-]+)["'])?`, 'g'));
  const byItself = code.matchAll(new RegExp(`[{,]\\s*${name}\\s*[,}]`, 'g'));
  return [...[...given].map(([, text = null]) => text), ...[...byItself].map(() => null)];
};

/** The operations of the library by the names that the code calls them; null where an import of it cannot be read. */
const importedFrom = (code: string): ReadonlyMap<string, string> | null => {
  const imports = [
    ...code.matchAll(
      /import\s*(type\s+)?(?:\*\s*as\s+([A-Za-z_$][\w$]*)|\{([^}]{0,2000})\})\s*from\s*["']@aws-appsync\/utils\/dynamodb["']/g,
    ),
  ];
  const all = imports.flatMap(([, type, whole, some = '']) => {
    if (type !== undefined) return [];
    return whole === undefined
      ? some.split(',').flatMap(operationBy)
      : Object.entries(helpers).map(([name, operation]) => [`${whole}.${name}`, operation] as const);
  });
  const isRead = imports.length === code.split('@aws-appsync/utils/dynamodb').length - 1;
  return isRead && !all.includes(null) ? new Map(all.filter((each) => each !== null)) : null;
};

/** `get`, `put as keep`; null for what is neither, and for what asks for several things at once. */
const operationBy = (text: string): readonly (readonly [string, string] | null)[] => {
  const name = text.trim();
  if (name === '' || /^type\s/.test(name)) return [];
  const [, from, as = from] = /^([A-Za-z_$][\w$]*)(?:\s+as\s+([A-Za-z_$][\w$]*))?$/.exec(name) ?? [];
  if (from === undefined || as === undefined || from.startsWith('transact')) return [null];
  const operation = Object.hasOwn(helpers, from) ? helpers[from] : undefined;
  return operation === undefined ? [] : [[as, operation]];
};

/** `get(`, `ddb.get<Row>(`, and not `rows.ddb.get(`: the names, each time. */
const calledIn = (code: string): readonly string[] =>
  [...code.matchAll(/(?<![\w$]|(?<!\.\.)\.)([A-Za-z_$][\w$]*(?:\.\w+)?)(?:<[^>]{0,200}>)?\(/g)].map(
    ([, name = '']) => name,
  );
