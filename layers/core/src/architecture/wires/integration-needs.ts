import { findArn, readArn } from '../../arn/index.ts';
import { isAction } from '../../catalog/index.ts';
import type { TemplateNode } from '../../template/index.ts';
import type { Actor, Need } from '../arrow.ts';
import { localArn, nodeIdOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { roleNeeds } from './role-need.ts';
import { sourceText } from './source-text.ts';

type Integration = { readonly uri: string; readonly node: TemplateNode | undefined; readonly actor: Actor };
type Reached = { readonly to: string; readonly needs: readonly Need[]; readonly open?: string };

/**
 * What API Gateway asks of another service: `arn:aws:apigateway:REGION:SERVICE:action/ACTION`, or `…:path/…`.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri
 */
export const integrationNeeds = (world: World, { uri, node, actor }: Integration): readonly Reached[] => {
  // What stands for the account is the service, with a subdomain before a dot where it has one.
  const { service: gateway, account, type: kind, id: rest } = readArn(uri);
  const service = account.slice(account.indexOf('.') + 1);
  if (gateway !== 'apigateway' || service === '' || !['action', 'path'].includes(kind)) return [];
  const prefix = prefixes[service] ?? service;
  if (service === 'sqs' && kind === 'path') {
    const queue = localArn(world, 'sqs', rest.split('/').at(-1) ?? '');
    return [{ to: nodeIdOf(world, queue), needs: roleNeeds(actor, [queueAction(textIn(world, node))], queue) }];
  }
  if (service === 's3' && kind === 'path')
    return [{ to: 'service:s3', needs: [], open: 'the objects it reaches depend on the call' }];
  if (kind === 'path') return [{ to: `service:${service}`, needs: [], open: 'the path of the service was not read' }];
  const action = `${prefix}:${rest.split('?')[0]}`;
  const resource = resourceIn(world, prefix, textIn(world, node));
  if (resource === null)
    return [{ to: `service:${service}`, needs: [], open: 'the resource of the integration depends on the call' }];
  return [{ to: nodeIdOf(world, resource), needs: roleNeeds(actor, [action], resource) }];
};

/** The query's `Action`, in a request template or as a parameter; a bare path sends. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html */
const queueAction = (text: string): string => {
  const named = text.match(/[A-Za-z]+/g)?.find((word) => isAction(`sqs:${word.replace(/Batch$/, '')}`));
  return `sqs:${named?.replace(/Batch$/, '') ?? 'SendMessage'}`;
};

const prefixes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  stepfunctions: 'states',
  eventbridge: 'events',
};

/** All text of an integration, resolved: the request templates hold the ARN of what is called. */
const textIn = (world: World, node: TemplateNode | undefined): string =>
  sourceText(node, (each) => textAt(world, each));

const resourceIn = (world: World, prefix: string, text: string): string | null => {
  const at = findArn(text, prefix);
  const [arn] = at === -1 ? [] : (/^[^\s"'\\,}]+/.exec(text.slice(at)) ?? []);
  if (arn !== undefined) return arn;
  if (prefix === 'events') {
    const bus = /"EventBusName"\s*:\s*"([^"]+)"/.exec(text.replaceAll('\\"', '"'))?.[1] ?? 'default';
    return bus.startsWith('arn:') ? bus : localArn(world, 'events', `event-bus/${bus}`);
  }
  if (prefix === 'dynamodb') {
    const table = /"TableName"\s*:\s*"([^"]+)"/.exec(text.replaceAll('\\"', '"'))?.[1];
    return table === undefined ? null : localArn(world, 'dynamodb', `table/${table}`);
  }
  return null;
};
