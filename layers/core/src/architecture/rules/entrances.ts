import { childOf, entriesOf, itemsOf, type ModelResource, type TemplateNode } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { textAt } from '../world/look.ts';
import { spotAt, type World } from '../world/world.ts';

type Entrance = { readonly id: string; readonly node: TemplateNode | undefined; readonly what: string };

/** Entrances that ask nobody who they are. */
export const entranceRule = ({ first }: Judged): Draft[] =>
  [...first.model.resources.values()].flatMap((resource) =>
    entrancesOf(first, resource).map(({ id, node, what }) => ({
      rule: 'WD011',
      level: 'warning',
      message: `${what} is open to the public: it asks nobody who they are`,
      arrow: null,
      spot: spotAt(first, node?.span.start ?? resource.span.start),
      related: [{ message: resource.id, spot: spotAt(first, resource.span.start) }],
      subject: id,
      denied: [],
    })),
  );

const entrancesOf = (world: World, resource: ModelResource): Entrance[] => {
  const { type, properties, id } = resource;
  const at = (...path: readonly string[]): string | undefined => textAt(world, properties, ...path);
  switch (type) {
    case 'AWS::Lambda::Url':
      return at('AuthType') === 'NONE' ? [{ id, node: properties, what: `the URL \`${id}\`` }] : [];
    case 'AWS::Serverless::Function':
      return functionEntrances(world, resource);
    case 'AWS::Serverless::Api':
    case 'AWS::Serverless::HttpApi':
    case 'AWS::ApiGateway::RestApi':
      return bodyEntrances(world, resource);
    case 'AWS::ApiGateway::Method': {
      const isOpen =
        (at('AuthorizationType') ?? 'NONE') === 'NONE' &&
        at('ApiKeyRequired') !== 'true' &&
        at('HttpMethod') !== 'OPTIONS';
      return isOpen && !hasResourcePolicy(world, at('RestApiId'))
        ? [{ id, node: properties, what: `the method \`${id}\`` }]
        : [];
    }
    case 'AWS::ApiGatewayV2::Route': {
      const key = at('RouteKey') ?? '';
      // A socket is let in where it connects, and nowhere else: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html
      const isLetIn = key.startsWith('$') && key !== '$connect' && (key !== '$default' || isSocket(world, at('ApiId')));
      return !isLetIn && !/^[^/$ ]+$/.test(key) && (at('AuthorizationType') ?? 'NONE') === 'NONE'
        ? [{ id, node: properties, what: `the route \`${key}\` of \`${id}\`` }]
        : [];
    }
    default:
      return [];
  }
};

const isSocket = (world: World, api: string | undefined): boolean =>
  [...world.model.resources.values()].some(
    ({ type, properties, id }) =>
      type === 'AWS::ApiGatewayV2::Api' &&
      api?.includes(id) === true &&
      textAt(world, properties, 'ProtocolType') === 'WEBSOCKET',
  );

const hasResourcePolicy = (world: World, api: string | undefined): boolean =>
  [...world.model.resources.values()].some(
    ({ type, properties, id }) =>
      type === 'AWS::ApiGateway::RestApi' && api?.includes(id) === true && childOf(properties, 'Policy') !== undefined,
  );

/** A function's URL, and its events on the API that SAM makes without an authorizer. */
const functionEntrances = (world: World, { properties, id }: ModelResource): Entrance[] => {
  const url = childOf(properties, 'FunctionUrlConfig');
  const urls =
    textAt(world, url, 'AuthType') === 'NONE' ? [{ id: `${id}Url`, node: url, what: `the URL of \`${id}\`` }] : [];
  const events = entriesOf(childOf(properties, 'Events')).filter(({ value }) => isOpenEvent(world, value));
  const [first] = events;
  if (first === undefined) return urls;
  const paths = events.map(
    ({ value }) =>
      `${(textAt(world, value, 'Properties', 'Method') ?? 'any').toUpperCase()} ${textAt(world, value, 'Properties', 'Path') ?? '$default'}`,
  );
  return [...urls, { id, node: first.value, what: `the API's \`${paths.join('`, `')}\` to \`${id}\`` }];
};

const apiKeys: Readonly<Record<string, string>> = { __proto__: null as never, Api: 'RestApiId', HttpApi: 'ApiId' };

const isOpenEvent = (world: World, event: TemplateNode): boolean => {
  const type = textAt(world, event, 'Type') ?? '';
  const key = apiKeys[type];
  const properties = childOf(event, 'Properties');
  if (key === undefined || textAt(world, properties, 'Method')?.toLowerCase() === 'options') return false;
  const own = childOf(properties, 'Auth');
  const authorizer = textAt(world, own, 'Authorizer');
  if (authorizer !== undefined && authorizer !== 'NONE') return false;
  if (
    own !== undefined &&
    (childOf(own, 'ResourcePolicy') !== undefined || textAt(world, own, 'ApiKeyRequired') === 'true')
  )
    return false;
  if (authorizer === 'NONE') return true;
  return !isGuarded(world, apiOf(world, { type, reference: childOf(properties, key) }));
};

type Referred = { readonly type: string; readonly reference: TemplateNode | undefined };

/** The API's own properties, or the globals that the implicit one gets. */
const apiOf = (world: World, { type, reference }: Referred): TemplateNode | undefined | 'elsewhere' => {
  if (reference === undefined) return childOf(world.model.root, 'Globals', type);
  const id = [...world.model.resources.keys()].find((each) => {
    const name = itemsOf(childOf(reference, 'Ref'))[0];
    return name?.kind === 'scalar' && name.value === each;
  });
  return id === undefined ? 'elsewhere' : world.model.resources.get(id)?.properties;
};

const isGuarded = (world: World, api: TemplateNode | undefined | 'elsewhere'): boolean => {
  // An API that is made elsewhere may have its own authorizer
  if (api === 'elsewhere') return true;
  const auth = childOf(api, 'Auth');
  if (auth === undefined) return false;
  if (childOf(auth, 'ResourcePolicy') !== undefined || textAt(world, auth, 'ApiKeyRequired') === 'true') return true;
  const standard = textAt(world, auth, 'DefaultAuthorizer');
  return standard !== undefined && standard !== 'NONE';
};

const bodyEntrances = (world: World, { properties, id }: ModelResource): Entrance[] => {
  if (isGuarded(world, properties) || childOf(properties, 'Policy') !== undefined) return [];
  const body = childOf(properties, 'DefinitionBody') ?? childOf(properties, 'Body');
  if (childOf(body, 'security') !== undefined || childOf(body, 'x-amazon-apigateway-policy') !== undefined) return [];
  const open = entriesOf(childOf(body, 'paths')).flatMap(({ key: path, value }) =>
    entriesOf(value)
      .filter(
        ({ key, value: operation }) =>
          key !== 'options' && key !== 'parameters' && itemsOf(childOf(operation, 'security')).length === 0,
      )
      .map(({ key }) => `${key.toUpperCase()} ${path}`),
  );
  return open.length === 0
    ? []
    : [{ id, node: body, what: `the API \`${id}\` (\`${open.slice(0, 4).join('`, `')}\`)` }];
};
