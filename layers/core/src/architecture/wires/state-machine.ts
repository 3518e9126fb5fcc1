import { namesIn, readArn } from '../../arn/index.ts';
import { childOf, type ModelResource } from '../../template/index.ts';
import type { Actor, Spot, Wire } from '../arrow.ts';
import { atRuntime, fieldIn, type GivenRecord, textIn } from '../calls/given.ts';
import type { Reached } from '../calls/reach.ts';
import { localArn, nodeIdOf, ownArn, textAt } from '../world/look.ts';
import { spotOfResource, type World } from '../world/world.ts';
import { definitionOf } from './definition.ts';
import { functionRole } from './function-role.ts';
import { integrationCall, integrationNeeds } from './integration-calls.ts';
import { givenIn, reachedBy } from './integration-input.ts';
import { roleNeeds } from './role-need.ts';
import { beside, ruleNeeds, waitingNeeds } from './waiting-needs.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Wires of a state machine: each task, whichever way it calls, with the machine's role. https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html */
export const stateMachineWires = (world: World, resource: ModelResource): Wire[] => {
  if (!resource.type.endsWith('::StateMachine')) return [];
  const definition = definitionOf(world, resource);
  const actor = functionRole(world, resource);
  const logging = loggingWire(world, resource, actor);
  if (definition.kind === 'unread')
    return [
      ...logging,
      {
        from: resource.id,
        to: `definition:${resource.id}`,
        because: { kind: 'resource', spot: spotOfResource(world, resource.id), text: 'its definition' },
        needs: [],
        open: definition.because,
      },
    ];
  const machine: Machine = { world, resource, actor, spotOf: definition.spotOf };
  return [...logging, ...statesIn(definition.value, 0).flatMap(([name, state]) => taskWires(machine, name, state))];
};

type Machine = {
  readonly world: World;
  readonly resource: ModelResource;
  readonly actor: Actor;
  readonly spotOf: (state: string) => Spot;
};

/** Every state, also of branches and maps. */
const statesIn = (value: unknown, depth: number): readonly (readonly [string, Fields])[] => {
  if (depth > 12) return [];
  const states = fields(fields(value)['States']);
  return Object.entries(states).flatMap(([name, state]) => {
    const own = fields(state);
    const branches = Array.isArray(own['Branches']) ? own['Branches'] : [];
    const inner = [...branches, own['Iterator'], own['ItemProcessor']].flatMap((each) => statesIn(each, depth + 1));
    return [[name, own] as const, ...inner];
  });
};

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const taskWires = (machine: Machine, name: string, state: Fields): Wire[] => {
  const because = { kind: 'resource' as const, spot: machine.spotOf(name), text: `state ${name}` };
  const reached = [...taskCalls(machine, state), ...mapCalls(machine, state)];
  const actor = state['Credentials'] === undefined ? null : 'the state takes up another role';
  return reached.map(({ from = machine.resource.id, to, needs, open }) => ({
    from,
    to,
    because,
    needs: actor === null ? needs : [],
    ...(actor === null && open === undefined ? {} : { open: actor ?? open ?? '' }),
  }));
};

const taskCalls = (machine: Machine, state: Fields): readonly Reached[] => {
  const { world, actor } = machine;
  const uri = typeof state['Resource'] === 'string' && state['Type'] === 'Task' ? state['Resource'] : '';
  const parameters = givenIn(state['Arguments'] ?? state['Parameters']) as GivenRecord;
  // Region and account may stand there as well
  const arn = readArn(uri);
  const integration = arn.service === 'states' && arn.type !== 'activity' ? arn.name : '';
  if (uri === '') return [];
  if (integration === '') return direct(world, uri, actor);
  const [service = '', operation = '', third = ''] = namesIn(integration);
  if (service === 'aws-sdk') return sdkCall(machine, { service: operation, operation: third, parameters });
  return optimised(machine, {
    service,
    operation: operation.split('.')[0] ?? '',
    isSync: integration.includes('.sync'),
    parameters,
  });
};

const direct = (world: World, uri: string, actor: Actor): readonly Reached[] => {
  const needs = uri.includes(':activity:') ? [] : roleNeeds(actor, ['lambda:InvokeFunction'], uri);
  return [{ to: nodeIdOf(world, uri), label: uri, type: 'AWS::Lambda::Function', needs }];
};

type Sdk = { readonly service: string; readonly operation: string; readonly parameters: GivenRecord };

const sdkCall = ({ world, actor }: Machine, { service, operation, parameters }: Sdk): readonly Reached[] => {
  const name = `${operation.charAt(0).toUpperCase()}${(operation.split('.')[0] ?? '').slice(1)}`;
  return reachedBy(world, { service, operation: name, parameters, region: null, actor });
};

type Optimised = Sdk & { readonly isSync: boolean };

const operations: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'lambda:invoke': 'Invoke',
  'states:startExecution': 'StartExecution',
};

const optimised = (machine: Machine, call: Optimised): readonly Reached[] => {
  const { world, actor } = machine;
  const { isSync } = call;
  const own = integrationNeeds(world, call, actor);
  if (own !== undefined)
    return [{ to: `service:${call.service}`, label: call.service, type: `service ${call.service}`, needs: own }];
  const { service, operation, parameters } = integrationCall(call);
  const name = operations[`${service}:${operation}`] ?? `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
  const client =
    service === 'bedrock' && operation === 'invokeModel'
      ? 'bedrock-runtime'
      : service === 'states'
        ? 'stepfunctions'
        : service;
  if (service === 'http') return [endpoint(machine, parameters)];
  const reached = reachedBy(world, { service: client, operation: name, parameters, region: null, actor });
  if (!isSync) return reached;
  if (service === 'states')
    return reached.map((each) => ({ ...each, needs: [...each.needs, ...nestedNeeds(machine, each)] }));
  const waiting = waitingNeeds(world, { service: client, operation: name, parameters, actor });
  const unknown = waiting === null ? { open: `what waiting for \`${service}\` ${name} takes is not recorded` } : {};
  return reached.map((each, index) =>
    index === 0 ? { ...each, needs: [...each.needs, ...(waiting ?? [])], ...unknown } : each,
  );
};

/** The machine's role is asked for itself, for the connection and for the secret that holds its credentials. https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html */
const endpoint = ({ world, resource, actor }: Machine, parameters: GivenRecord): Reached => {
  const connection = textIn((fieldIn(parameters, 'Authentication') ?? {}) as GivenRecord, 'ConnectionArn');
  const secret = localArn(world, 'secretsmanager', `secret:events!connection/${atRuntime('secret')}`);
  return {
    to: 'service:http',
    label: 'HTTP endpoint',
    type: 'service http',
    needs: [
      ...roleNeeds(actor, ['states:InvokeHTTPEndpoint'], ownArn(world, resource)),
      ...(connection === undefined
        ? []
        : [
            ...roleNeeds(actor, ['events:RetrieveConnectionCredentials'], connection),
            ...roleNeeds(actor, ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'], secret),
          ]),
    ],
  };
};

/** Waiting for a nested execution takes asking for it, and its events. https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html */
const nestedNeeds = ({ world, actor }: Machine, { needs: [first] }: Reached) => {
  const execution = `${(first?.resource ?? '').replace(':stateMachine:', ':execution:')}:${atRuntime('execution')}`;
  return [
    ...roleNeeds(actor, ['states:DescribeExecution'], execution),
    ...beside(roleNeeds(actor, ['states:StopExecution'], execution)),
    ...ruleNeeds(world, actor, 'StepFunctionsGetEventsForStepFunctionsExecutionRule'),
  ];
};

/** A distributed map starts executions of its own machine, and reads and writes S3. https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html */
const mapCalls = ({ world, resource, actor }: Machine, state: Fields): readonly Reached[] => {
  const mode = fields(fields(state['ItemProcessor'])['ProcessorConfig'])['Mode'];
  const reader = fields(state['ItemReader']);
  const writer = fields(state['ResultWriter']);
  const calls = [reader, writer].flatMap((each) => {
    const { type: service, id } = readArn(String(each['Resource'] ?? ''));
    const [operation = ''] = /^[A-Za-z0-9]+/.exec(id) ?? [];
    if (operation === '') return [];
    const parameters = givenIn(each['Arguments'] ?? each['Parameters']) as GivenRecord;
    const name = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
    const prefixed = each === writer ? { ...parameters, Key: atRuntime('result') } : parameters;
    return reachedBy(world, { service, operation: name, parameters: prefixed, region: null, actor });
  });
  if (mode !== 'DISTRIBUTED') return calls;
  const own = ownArn(world, resource);
  return [
    ...calls,
    {
      to: resource.id,
      label: resource.id,
      type: resource.type,
      needs: roleNeeds(actor, ['states:StartExecution'], own),
    },
  ];
};

const delivery = [
  'CreateLogDelivery',
  'GetLogDelivery',
  'UpdateLogDelivery',
  'ListLogDeliveries',
  'PutResourcePolicy',
  'DescribeResourcePolicies',
  'DescribeLogGroups',
].map((name) => `logs:${name}`);

/** https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html */
const loggingWire = (world: World, { id, properties }: ModelResource, actor: Actor): Wire[] => {
  const node = childOf(properties, 'LoggingConfiguration') ?? childOf(properties, 'Logging');
  const level = textAt(world, node, 'Level');
  if (node === undefined || level === undefined || level === 'OFF') return [];
  return [
    {
      from: id,
      to: 'service:logs',
      because: {
        kind: 'resource',
        spot: { kind: 'offset', file: world.file, offset: node.span.start },
        text: 'writes logs',
      },
      needs: roleNeeds(actor, delivery, '*'),
    },
  ];
};
