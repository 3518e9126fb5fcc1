import { lastPart, readArn } from '../../arn/index.ts';
import { childOf, entriesOf, entryOf, type ModelResource, symbolOf, type TemplateNode } from '../../template/index.ts';
import type { Need, Wire } from '../arrow.ts';
import { actorOf, because, localArn, nodeIdOf, ownArn, regionOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { dataSourceWires } from './data-sources.ts';
import { functionNamed } from './event-sources.ts';
import { integrationNeeds } from './integration-needs.ts';
import { roleNeeds } from './role-need.ts';
import { serviceNeed } from './service-need.ts';

type Maker = (world: World, resource: ModelResource) => Wire[];

/** Wires of APIs: SAM's events, methods, routes, OpenAPI bodies, function URLs, AppSync. */
export const apiWires: Maker = (world, resource) => makers[resource.type]?.(world, resource) ?? [];

const implicitApis: Readonly<Record<string, string>> = {
  __proto__: null as never,
  Api: 'ServerlessRestApi',
  HttpApi: 'ServerlessHttpApi',
};
const apiKeys: Readonly<Record<string, string>> = { __proto__: null as never, Api: 'RestApiId', HttpApi: 'ApiId' };

/** SAM writes the permission of each event: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html */
const samEvents: Maker = (world, resource) =>
  entriesOf(childOf(resource.properties, 'Events')).flatMap(({ key, value }) => {
    const type = textAt(world, value, 'Type') ?? '';
    const from = eventOrigin(world, { type, value, id: `${resource.id}${key}` });
    if (from === null) return [];
    return [
      { from, to: resource.id, because: because(world, value, `${type} event ${key}`), needs: [], isGiven: true },
    ];
  });

type Event = { readonly type: string; readonly value: TemplateNode; readonly id: string };

const eventOrigin = (world: World, { type, value, id }: Event): string | null => {
  const apiKey = apiKeys[type];
  if (apiKey !== undefined) {
    const reference = childOf(value, 'Properties', apiKey);
    const own = textAt(world, reference);
    return own === undefined ? (implicitApis[type] ?? id) : ownerOfApi(world, own);
  }
  const sources: Readonly<Record<string, string>> = {
    __proto__: null as never,
    S3: 'Bucket',
    SNS: 'Topic',
    CloudWatchLogs: 'LogGroupName',
    Cognito: 'UserPool',
  };
  const key = sources[type];
  const named = key === undefined ? undefined : textAt(world, value, 'Properties', key);
  if (named !== undefined) return resourceNamed(world, named);
  return ['Schedule', 'ScheduleV2', 'EventBridgeRule', 'CloudWatchEvent'].includes(type) ? id : null;
};

const ownerOfApi = (world: World, id: string): string => nodeIdOf(world, localArn(world, 'execute-api', id));

const resourceNamed = (world: World, name: string): string => {
  if (name.startsWith('arn:')) return nodeIdOf(world, name);
  return [...world.ownersByArn].find(([arn]) => arn.endsWith(`:${name}`) || arn.endsWith(`/${name}`))?.[1] ?? name;
};

const method: Maker = (world, { properties, id }) => {
  const api = textAt(world, properties, 'RestApiId') ?? '';
  const integration = childOf(properties, 'Integration');
  const path = id;
  return integrationWires(world, {
    from: ownerOfApi(world, api),
    api,
    node: integration,
    uri: textAt(world, integration, 'Uri'),
    credentials: textAt(world, integration, 'Credentials'),
    label: path,
  });
};

type Integration = {
  readonly from: string;
  readonly api: string;
  readonly node: TemplateNode | undefined;
  readonly uri: string | undefined;
  readonly credentials: string | undefined;
  readonly label: string;
  /** Of the second version: the source ends in the key of a route, `$connect` or `GET /path`. */
  readonly hasRoutes?: true;
};

/** A function is invoked by API Gateway itself, or with the integration's role; another service always with the role. */
const integrationWires = (world: World, integration: Integration): Wire[] => {
  const { from, api, node, uri, credentials, label, hasRoutes } = integration;
  if (uri === undefined) return [];
  const target = functionIn(uri);
  if (target !== null) {
    // The stage, the method and the path of a call fit whatever the permission says of them
    const called = hasRoutes === true ? ['?stage', '?route'] : ['?stage', '?method', '?path'];
    const source = [localArn(world, 'execute-api', api), ...called.map(symbolOf)].join('/');
    const need: Need =
      credentials === undefined
        ? serviceNeed(world, {
            service: 'apigateway.amazonaws.com',
            action: 'lambda:InvokeFunction',
            resource: target,
            source,
          })
        : (roleNeeds(actorOf(world, credentials), ['lambda:InvokeFunction'], target)[0] as Need);
    return [
      {
        from,
        to: functionNamed(world, target)?.id ?? nodeIdOf(world, target),
        because: because(world, node, label),
        needs: [need],
      },
    ];
  }
  return integrationNeeds(world, { uri, node, actor: actorOf(world, credentials) }).map(({ to, needs, open }) => ({
    from,
    to,
    because: because(world, node, label),
    needs,
    ...(open === undefined ? {} : { open }),
  }));
};

/** `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations` (or `response-streaming-invocations`), or the function's ARN. */
const functionIn = (uri: string): string | null => {
  const inside = /\/functions\/(arn:.+?)\/(?:response-streaming-)?invocations/.exec(uri)?.[1];
  if (inside !== undefined) return inside;
  const { service, type } = readArn(uri);
  return service === 'lambda' && type === 'function' ? uri : null;
};

/** The integrations of an OpenAPI body, whose `uri` and `credentials` are the person's own lines. */
const bodyWires =
  (key: string): Maker =>
  (world, resource) => {
    const api = lastPart(ownArn(world, resource));
    return entriesOf(childOf(resource.properties, key, 'paths')).flatMap(({ key: path, value }) =>
      entriesOf(value).flatMap(({ key: verb, value: operation }) => {
        const node = entryOf(operation, 'x-amazon-apigateway-integration')?.value;
        return integrationWires(world, {
          from: resource.id,
          api,
          node,
          uri: textAt(world, node, 'uri'),
          credentials: textAt(world, node, 'credentials'),
          label: `${verb.toUpperCase()} ${path}`,
        });
      }),
    );
  };

const httpIntegration: Maker = (world, { properties, id }) => {
  const api = textAt(world, properties, 'ApiId') ?? '';
  const subtype = textAt(world, properties, 'IntegrationSubtype');
  const from = ownerOfApi(world, api);
  const credentials = textAt(world, properties, 'CredentialsArn');
  if (subtype === undefined)
    return integrationWires(world, {
      from,
      api,
      node: properties,
      uri: textAt(world, properties, 'IntegrationUri'),
      credentials,
      label: id,
      hasRoutes: true,
    });
  const [service = '', operation = ''] = subtype.split('-');
  const uri = `arn:aws:apigateway:${regionOf(world)}:${service.toLowerCase()}:action/${operation}`;
  return integrationNeeds(world, { uri, node: properties, actor: actorOf(world, credentials) }).map(
    ({ to, needs, open }) => ({
      from,
      to,
      because: because(world, properties, subtype),
      needs,
      ...(open === undefined ? {} : { open }),
    }),
  );
};

/** A function URL that asks for no signature needs a permission for everyone: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
const functionUrl: Maker = (world, resource) => {
  const target = functionNamed(world, textAt(world, resource.properties, 'TargetFunctionArn') ?? '');
  if (target === undefined) return [];
  const isOpen = textAt(world, resource.properties, 'AuthType') === 'NONE';
  const arn = ownArn(world, target);
  const need: Need = {
    actor: { kind: 'service', name: 'anonymous' },
    action: 'lambda:InvokeFunctionUrl',
    resource: arn,
    context: { 'lambda:FunctionUrlAuthType': 'NONE' },
    by: 'resource',
    because: 'the URL asks for no signature, so everyone has to be let in',
  };
  return [
    {
      from: resource.id,
      to: target.id,
      because: because(world, resource.properties, 'the function has a URL'),
      needs: isOpen ? [need] : [],
      isGiven: !isOpen,
    },
  ];
};

const samUrl: Maker = (world, resource) => {
  const node = childOf(resource.properties, 'FunctionUrlConfig');
  if (node === undefined) return [];
  return [
    {
      from: `${resource.id}Url`,
      to: resource.id,
      because: because(world, node, 'the function has a URL'),
      needs: [],
      isGiven: true,
    },
  ];
};

const samFunction: Maker = (world, resource) => [...samEvents(world, resource), ...samUrl(world, resource)];

/** The events of a state machine bring their role with them. */
const samMachine: Maker = (world, resource) =>
  entriesOf(childOf(resource.properties, 'Events')).flatMap(({ key, value }) => {
    const type = textAt(world, value, 'Type') ?? '';
    const from = eventOrigin(world, { type, value, id: `${resource.id}${key}` });
    if (from === null || textAt(world, value, 'Properties', 'RoleArn') !== undefined) return [];
    return [
      { from, to: resource.id, because: because(world, value, `${type} event ${key}`), needs: [], isGiven: true },
    ];
  });

const makers: Readonly<Record<string, Maker>> = {
  __proto__: null as never,
  'AWS::Serverless::Function': samFunction,
  'AWS::Serverless::StateMachine': samMachine,
  'AWS::ApiGateway::Method': method,
  'AWS::ApiGateway::RestApi': bodyWires('Body'),
  'AWS::Serverless::Api': bodyWires('DefinitionBody'),
  'AWS::Serverless::HttpApi': bodyWires('DefinitionBody'),
  'AWS::ApiGatewayV2::Api': bodyWires('Body'),
  'AWS::ApiGatewayV2::Integration': httpIntegration,
  'AWS::Lambda::Url': functionUrl,
  'AWS::AppSync::DataSource': dataSourceWires,
};
