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
  return table === undefined ? [] : [tableWire(world, resource, { actor, table })];
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
  const written = [...code.matchAll(/["']?operation["']?\s*:\s*["'](\w+)["']/g)].map(([, name = '']) => name);
  const [, whole, some = ''] =
    /import\s*(?:\*\s*as\s+(\w+)|\{([^}]*)\})\s*from\s*["']@aws-appsync\/utils\/dynamodb["']/.exec(code) ?? [];
  const called = Object.keys(helpers).filter((name) =>
    whole === undefined ? isCalled(code, some, name) : new RegExp(`\\b${whole}\\.${name}\\(`).test(code),
  );
  const names = [...written, ...called.map((name) => helpers[name] ?? name)];
  if (names.some((name) => !Object.hasOwn(operations, name)) || /\btransact(Get|Write)\w*\s*\(/.test(code)) return [];
  const [, index = null] = /["']?index["']?\s*:\s*["']([\w.-]+)["']/.exec(code) ?? [];
  return names.flatMap((name) =>
    (operations[name] ?? []).map((action) => ({
      action: `dynamodb:${action}`,
      index: /^(Query|Scan)$/.test(name) ? index : null,
    })),
  );
};

/** `import { get, put as keep }` and a call of it by its name there. */
const isCalled = (code: string, imported: string, name: string): boolean =>
  imported.split(',').some((each) => {
    const [from = '', as = from] = each.trim().split(/\s+as\s+/);
    return from === name && new RegExp(`\\b${as}(<[^>]*>)?\\(`).test(code);
  });
