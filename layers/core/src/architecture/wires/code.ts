import { hasSymbol, type ModelResource } from '../../template/index.ts';
import type { Actor, Need, Wire } from '../arrow.ts';
import { callActions } from '../calls/call-actions.ts';
import { callNeeds } from '../calls/call-needs.ts';
import { type FunctionCalls, functionCalls } from '../calls/function-calls.ts';
import { atRuntime, fieldIn, type Given, type GivenRecord } from '../calls/given.ts';
import type { Reached } from '../calls/reach.ts';
import { toGiven } from '../calls/to-given.ts';
import { standingOf } from '../network/standing-of.ts';
import { unseenWay, type Way } from '../network/way.ts';
import { waysOfCall } from '../network/ways-of-call.ts';
import type { SourceCall, Value } from '../source/index.ts';
import { actorOf, regionOf } from '../world/look.ts';
import type { Memory } from '../world/memory.ts';
import { leftWords } from '../world/scan-work.ts';
import { spotOfResource, type World } from '../world/world.ts';
import { functionRole } from './function-role.ts';

export type CodeWires = {
  readonly wires: readonly CodeWire[];
  /** Why not all of the function's use of AWS is known. */
  readonly open: FunctionCalls['open'];
  /** Actions that the code may use although no request is asked for: once a parameter names the target, with a role that is handed over, in functions of its file that nothing is seen to call. */
  readonly idle: readonly string[];
};

/** A wire from code; `elsewhere`: the profile cannot be called from this Region; `label` and `type` name a node outside the template. */
export type CodeWire = Wire & { readonly label: string; readonly type: string; readonly elsewhere?: boolean };

/** The wires of a function's code, each call with all that it asks for. */
export const codeWires = (world: World, resource: ModelResource, memory: Memory): CodeWires => {
  const read = functionCalls(world, resource, memory);
  const alike = new Map<string, readonly CodeWire[]>();
  const wiresOf = (call: SourceCall): readonly CodeWire[] => {
    const key = askedBy(call);
    const known = alike.get(key);
    if (known !== undefined) return known.map((wire) => ({ ...wire, because: becauseOf(call, read) }));
    const wires = callWires(world, { resource, call, read });
    alike.set(key, wires);
    return wires;
  };
  const calls = read.calls.filter(() => memory.work.step()).map((call) => ({ call, wires: wiresOf(call) }));
  const left = read.calls.length - calls.length;
  memory.work.left.calls += left;
  return {
    wires: calls.flatMap(({ wires }) => wires),
    open: left === 0 ? read.open : [...read.open, { because: leftWords, spot: spotOfResource(world, resource.id) }],
    idle: [
      ...calls.flatMap(({ call, wires }) => (wires.length === 0 ? actionsOf(call) : [])),
      ...(read.calls.some(({ parameters }) => handsRole(parameters)) ? ['iam:PassRole'] : []),
      ...(read.calls.some(({ parameters }) => takesGuardrail(parameters)) ? ['bedrock:ApplyGuardrail'] : []),
      ...read.uncalled.flatMap(actionsOf),
    ],
  };
};

/** What a call asks for, in one text: calls that ask for the same are worked out once a function, each with its own place. */
const askedBy = (call: SourceCall): string => {
  const known = asking.get(call);
  if (known !== undefined) return known;
  const { service, operation, parameters, isPartial, region, as, isGuarded, isRescue, isUnset } = call;
  const key = JSON.stringify([service, operation, parameters, isPartial, region, as, isGuarded, isRescue, isUnset]);
  asking.set(call, key);
  return key;
};

const asking = new WeakMap<SourceCall, string>();

const becauseOf = (call: SourceCall, read: FunctionCalls) =>
  ({ kind: 'code', spot: read.spotOf(call.at), text: call.text, isGuarded: call.isGuarded }) as const;

const actionsOf = ({ service, operation, iamActions }: SourceCall): readonly string[] => {
  const { required, used } = callActions(service, operation);
  return [...iamActions, ...required, ...used];
};

// `RoleArn`, `role`, `executionRoleArn`: whoever hands a role to a service needs `iam:PassRole`, also where it is not known which
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
const role = /role(_?arn)?$/i;

/** Which one, a parameter may say that is empty by default. */
const takesGuardrail = (fields: Readonly<Record<string, Value>>): boolean =>
  Object.keys(fields).some((name) => /^guardrail(Identifier|Config|Configuration)$/.test(name));

const handsRole = (fields: Readonly<Record<string, Value>>): boolean =>
  Object.entries(fields).some(
    ([name, value]) => role.test(name) || (value.kind === 'record' && handsRole(value.fields)),
  );

type Read = { readonly resource: ModelResource; readonly call: SourceCall; readonly read: FunctionCalls };

const callWires = (world: World, { resource, call, read }: Read): CodeWire[] => {
  const reading = { world, environment: read.environment };
  const because = becauseOf(call, read);
  const actor = actorOfCall(world, { resource, call, read });
  const wire = { from: resource.id, because };
  const ways = waysIn(world, { resource, call });
  const alternatives = told(
    toGiven({ kind: 'record', fields: call.parameters }, reading).filter((each) => !isForNothing(each)),
  );
  if (alternatives.length === 0) return [];
  const regions = toGiven(call.region, reading);
  const reached = alternatives.flatMap((parameters) =>
    regions.flatMap((region) =>
      callNeeds(world, {
        service: call.service,
        operation: call.operation,
        parameters: parameters as GivenRecord,
        ...(call.isPartial === true ? { isPartial: true as const } : {}),
        region: elsewhere(world, region),
        actor,
      }),
    ),
  );
  if (reached.length === 0)
    return [
      {
        ...wire,
        to: `service:${call.service}`,
        label: call.service,
        type: `service ${call.service}`,
        needs: [],
        open: `which action \`${call.service}\` ${call.operation} is authorised by is not recorded`,
      },
    ];
  return hereOf(reached).map(({ from, to, needs, open, label, type, elsewhere }) => ({
    ...wire,
    ...(from === undefined ? {} : { from }),
    to,
    label,
    type,
    needs: needs.map((need) => ({ ...asked(world, call, need), ...(isItself(call, need) ? { ways } : {}) })),
    ...(open === undefined ? {} : { open }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
  }));
};

/** A signed URL is called by whoever gets it, from where that is; a client for a host of its own, or for another Region, may go another way. */
const waysIn = (world: World, { resource, call }: Pick<Read, 'resource' | 'call'>): readonly Way[] => {
  if (/signed/i.test(call.text)) return [unseenWay];
  const { service, operation, region } = call;
  const isHere = region.kind === 'environment' && /^AWS_(DEFAULT_)?REGION$/.test(region.name);
  return waysOfCall(world, standingOf(world, resource), {
    service,
    operation,
    isUsual: isHere && call.hasOwnHost !== true,
  });
};

/** What the service does beside the call, as whoever calls, comes from the service. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html */
const isItself = ({ service, operation, iamActions }: SourceCall, { action }: Need): boolean =>
  action !== 'iam:PassRole' && [...iamActions, ...callActions(service, operation).required].includes(action);

/** Another Region than the one deployed in; null: there, or not known. */
const elsewhere = (world: World, region: Given): string | null =>
  typeof region === 'string' && region !== regionOf(world) && !hasSymbol(region) && region !== '' ? region : null;

/** A need with what is known of when it is asked for. */
const asked = (world: World, call: SourceCall, need: Need): Need => ({
  ...need,
  ...(call.isRescue || (call.isGuarded && makesOwn(world, call, need)) ? { isRescue: true as const } : {}),
  ...(call.isUnset ? { isUnset: true as const } : {}),
});

/** Behind a test, the code makes what the template makes: it is there already when the code runs. */
const makesOwn = ({ ownersByArn }: World, { operation }: SourceCall, { resource }: Need): boolean =>
  operation.startsWith('Create') && ownersByArn.has(resource);

/** Of the profiles that the code chooses from, those for other places are for other places. */
const hereOf = (reached: readonly Reached[]): readonly Reached[] =>
  reached.some(isCallable) ? reached.filter(({ elsewhere }) => elsewhere !== true) : reached;

const isCallable = ({ type, elsewhere }: Reached): boolean =>
  elsewhere !== true && (type === 'AWS::Bedrock::InferenceProfile' || type === 'AWS::Bedrock::FoundationModel');

// A loop goes over so many; what may be more is a table that the code fills, and each of its values would be one of any call
const mostTold = 4;

/** The alternatives of a call's parameters; of too many, what they have in common. */
const told = (alternatives: readonly Given[]): readonly Given[] => {
  const [first] = alternatives;
  if (alternatives.length <= mostTold || typeof first !== 'object' || Array.isArray(first)) return alternatives;
  const common = Object.entries(first as GivenRecord).map(([key, value]) => {
    const isSame = alternatives.every((each) => JSON.stringify(fieldIn(each, key)) === JSON.stringify(value));
    return [key, isSame ? value : atRuntime('it is one of several')] as const;
  });
  return [Object.fromEntries(common)];
};

// What a call cannot do without
const targets =
  /^(function|queue|topic|table|bucket|knowledgeBase|model|agent|agentAlias|stateMachine|secret|flow|agentRuntime|stream|prompt|name)(Name|Id|Arn|Url)?$/i;

/** A call whose target is the empty text is not made where the template sets it so. */
const isForNothing = (given: Given): boolean =>
  typeof given === 'object' &&
  !Array.isArray(given) &&
  Object.entries(given as GivenRecord).some(([key, value]) =>
    value === '' ? targets.test(key) : typeof value === 'object' && /configuration$/i.test(key) && isForNothing(value),
  );

/** The function's own role, or the one that the code takes up. */
const actorOfCall = (world: World, { resource, call, read }: Read): Actor => {
  if (call.as === null) return functionRole(world, resource);
  const [taken] = toGiven(call.as, { world, environment: read.environment });
  return typeof taken === 'string' && taken.startsWith('arn:')
    ? actorOf(world, taken)
    : { kind: 'unseen', arn: '', because: "the call is made with credentials that are not the function's" };
};
