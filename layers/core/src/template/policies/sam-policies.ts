import { samPolicyTemplate } from '../../catalog/index.ts';
import { resolve, resolveText } from '../model/resolve.ts';
import type { Scope } from '../model/scope.ts';
import type { ModelResource } from '../model/template-model.ts';
import { nodeOfValue } from '../text/node-of-value.ts';
import { childOf, entriesOf, type TemplateNode } from '../text/template-node.ts';
import { listItems } from './list-items.ts';
import { type Attached, awsManaged, joinAttached, managedPolicy } from './managed-policy.ts';
import { documentOfValue, readDocument } from './read-document.ts';

/**
 * The policies of the role that SAM makes: those that a function's settings imply, then its `Policies`: names, ARNs, policy templates, documents.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export const samPolicies = (resource: ModelResource, scope: Scope): Attached =>
  joinAttached([
    ...impliedNames(resource, scope).map((name) => awsManaged(name)),
    ...destinationsOf(resource, scope),
    ...listItems(childOf(resource.properties, 'Policies'), scope).map((policy, index) =>
      samPolicy(policy, `${resource.id}Role.Policies[${index}]`, scope),
    ),
  ]);

// What SAM attaches for an event that the function polls
const polled: Readonly<Record<string, string>> = {
  __proto__: null as never,
  SQS: 'AWSLambdaSQSQueueExecutionRole',
  DynamoDB: 'AWSLambdaDynamoDBExecutionRole',
  Kinesis: 'AWSLambdaKinesisExecutionRole',
};

const impliedNames = ({ type, properties }: ModelResource, scope: Scope): readonly string[] => {
  const isTraced =
    type === 'AWS::Serverless::StateMachine'
      ? resolveText(childOf(properties, 'Tracing', 'Enabled'), scope) === 'true'
      : resolveText(childOf(properties, 'Tracing'), scope) === 'Active';
  const traced = isTraced ? ['AWSXrayWriteOnlyAccess'] : [];
  if (type === 'AWS::Serverless::StateMachine') return traced;
  const events = entriesOf(childOf(properties, 'Events')).flatMap(
    ({ value }) => polled[resolveText(childOf(value, 'Type'), scope) ?? ''] ?? [],
  );
  return [
    'AWSLambdaBasicExecutionRole',
    ...traced,
    ...(childOf(properties, 'VpcConfig') === undefined ? [] : ['AWSLambdaVPCAccessExecutionRole']),
    ...new Set(events),
  ];
};

const sends: Readonly<Record<string, string>> = {
  __proto__: null as never,
  SQS: 'sqs:SendMessage',
  SNS: 'sns:Publish',
  Lambda: 'lambda:InvokeFunction',
  EventBridge: 'events:PutEvents',
};

/** Dead letters and destinations of asynchronous calls get their statement from SAM. */
const destinationsOf = ({ id, properties }: ModelResource, scope: Scope): Attached[] => {
  const config = childOf(properties, 'EventInvokeConfig', 'DestinationConfig');
  const targets = [
    { node: childOf(properties, 'DeadLetterQueue'), key: 'TargetArn' },
    { node: childOf(config, 'OnSuccess'), key: 'Destination' },
    { node: childOf(config, 'OnFailure'), key: 'Destination' },
  ];
  return targets.flatMap(({ node, key }) => {
    const action = sends[resolveText(childOf(node, 'Type'), scope) ?? ''];
    const target = resolve(childOf(node, key), scope);
    if (node === undefined || action === undefined || typeof target !== 'string') return [];
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: target }] };
    const about = { name: `${id}Role.${key}`, kind: 'generated', span: node.span } as const;
    return [{ documents: [documentOfValue(document, about)], unseen: [] }];
  });
};

const samPolicy = (policy: TemplateNode, name: string, scope: Scope): Attached => {
  const document = childOf(policy, 'Statement') === undefined ? undefined : policy;
  if (document !== undefined)
    return { documents: [readDocument(document, scope, { name, kind: 'inline', span: policy.span })], unseen: [] };
  const [entry] = entriesOf(policy);
  const definition = entry === undefined ? undefined : samPolicyTemplate(entry.key);
  if (entry === undefined || definition === undefined) return managedPolicy(policy, scope);
  // A template's parameters are its own; what they hold belongs to the template around it
  const own = Object.fromEntries(entriesOf(entry.value).map(({ key, value }) => [key, resolve(value, scope)]));
  const value = resolve(nodeOfValue(definition), { ...scope, own: { ...scope.own, ...own } });
  return {
    documents: [documentOfValue(value, { name, kind: 'samTemplate', span: policy.span })],
    unseen: [],
  };
};
