import { readArn, withParts } from '../../arn/index.ts';
import { decideRequests, takesPart } from '../../diagnose/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import { holds, isDeniedBy, reaches } from '../candidates/holds.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { valuesOf } from '../document/values-of.ts';
import { type ConditionEntryOf, type Context, entriesOf, meetConditions } from '../judge/meet-conditions.ts';
import { isWhole, type Need } from '../judge/need.ts';
import { cannotMeet } from './cannot-meet.ts';
import { bindsTheNext, controlOf } from './control-of.ts';
import { escapeCondition } from './escape-condition.ts';
import { isPlaceKey } from './is-place-key.ts';
import { isPlaceMeant } from './is-place-meant.ts';
import { namedByVariable } from './named-by-variable.ts';
import { renewedPlace } from './renewed-place.ts';

/** A condition of a shown statement that a call meets or fails by what it brings. */
export type Hinge = {
  readonly policy: SeenPolicy;
  readonly statement: JsonObject;
  readonly entry: ConditionEntryOf;
  /** `unknown`: nobody stated what the call brings; `unmet`: it is stated, and the condition stands against it. */
  readonly state: 'unknown' | 'unmet';
  /** Of a Deny: whether it denies with what is known. */
  readonly bites: boolean;
  /** What the call would bring to pass. */
  readonly context: Context;
};

/** Why a Deny that holds a request back can never be met by it; null: it can, or none does. */
export const neverMet = (need: Need, asked: Asked): string | null => {
  const denies = asked.evidence.policies
    .filter((policy) => takesPart(policy, need))
    .flatMap((policy) => readDocument(policy.document)?.Statement ?? [])
    .filter((statement) => statement['Effect'] === 'Deny' && isDeniedBy(statement, need));
  const reasons = denies.flatMap((statement) =>
    entriesOf(statement['Condition']).flatMap((entry) => cannotMeet(entry, need, asked) ?? []),
  );
  return reasons[0] ?? null;
};

/** The conditions that decide about a request and that it could meet: unknown ones, and controls that it is known to fail. */
export const dependsOn = (need: Need, asked: Asked): readonly Hinge[] =>
  asked.evidence.policies
    .filter((policy) => takesPart(policy, need))
    .flatMap((policy) =>
      (readDocument(policy.document)?.Statement ?? []).flatMap((statement) =>
        hingesOf(statement, policy, { ...asked, need }),
      ),
    );

/** What is asked, as far as conditions depend on it. */
type Asked = Pick<Case, 'facts' | 'evidence'>;

type Asking = Asked & { readonly need: Need };

const hingesOf = (statement: JsonObject, policy: SeenPolicy, asking: Asking): readonly Hinge[] => {
  const { need } = asking;
  // Most statements are about other actions: that is told first.
  if (holds(statement, 'action', need) !== 'yes') return [];
  const reached = reaches(statement, need);
  if (reached === 'elsewhere' && statement['Effect'] === 'Allow') return ofVariables(statement, policy, asking);
  if (reached !== 'yes') return [];
  const states = entriesOf(statement['Condition']).map((entry) => ({ entry, state: stateOf(entry, need) }));
  if (statement['Effect'] !== 'Deny')
    return ofAllow(states, { ...asking, statement }).map((hinge) => ({ ...hinge, policy, statement, bites: false }));
  // What is said to be in use now is let in, not met.
  if (renewedPlace(statement, asking.facts) !== null) return [];
  const bites = isDeniedBy(statement, need);
  return ofDeny(states, asking).map((hinge) => ({ ...hinge, policy, statement, bites }));
};

// A name that holds a variable is a condition: the call brings the value that makes it this resource's, or is not meant.
const ofVariables = (statement: JsonObject, policy: SeenPolicy, asking: Asking): readonly Hinge[] => {
  const { need } = asking;
  const named = namedByVariable(statement, need.resource);
  const states = entriesOf(statement['Condition']).map((entry) => ({ entry, state: stateOf(entry, need) }));
  const open = ofAllow(states, { ...asking, statement });
  if (named.length === 0 || (open.length === 0 && states.some(({ state }) => state !== 'yes'))) return [];
  const brought = new Set(Object.keys(need.context).map((key) => key.toLowerCase()));
  const names = named.map(({ key, value }) => ({
    entry: { operator: 'StringEquals', key, values: [value] },
    state: brought.has(key.toLowerCase()) ? ('unmet' as const) : ('unknown' as const),
    context: { [key]: value },
  }));
  return [...names, ...open].map((hinge) => ({ ...hinge, policy, statement, bites: false }));
};

type Open = Pick<Hinge, 'entry' | 'state' | 'context'>;

type Stated = { readonly entry: ConditionEntryOf; readonly state: 'yes' | 'no' | 'unknown' };

const stateOf = (entry: ConditionEntryOf, need: Need): Stated['state'] =>
  holds({ Condition: { [entry.operator]: { [entry.key]: entry.values } } }, 'condition', need);

// One condition that does not hold takes a Deny away: the first that the call can do something about.
// What it can never bring is no way out: then the Deny has to spare it.
const ofDeny = (states: readonly Stated[], { need, ...asked }: Asking): readonly Open[] => {
  if (states.some(({ state }) => state === 'no')) return [];
  const open = states.filter(
    ({ state, entry }) =>
      (state === 'unknown' || controlOf(entry.key) !== null) && cannotMeet(entry, need, asked) === null,
  );
  return open.flatMap(({ entry, state }) => {
    const context = escapeCondition(entry);
    return context === null ? [] : [{ entry, state: stateName(state), context }];
  });
};

// An Allow needs all of them: those that fail have to be the call's to meet.
// A key that the call does not bring has no value that could be added to the list: the call brings it, or is not meant.
// Where it goes is its writer's to say, unless somebody says that it is wanted there.
const ofAllow = (states: readonly Stated[], { statement, ...asking }: Asking & Of): readonly Open[] => {
  const { need } = asking;
  const brought = new Set(Object.keys(need.context).map((key) => key.toLowerCase()));
  const open = states.filter(({ state }) => state !== 'yes');
  const isTheCalls = ({ entry, state }: Stated): boolean => {
    if (isPlaceKey(entry.key)) return !isPlaceMeant(entry, need, { ...asking, statement });
    const control = controlOf(entry.key);
    return state === 'unknown' || (control !== null && (control.isMetOnly || !brought.has(entry.key.toLowerCase())));
  };
  if (!open.every(isTheCalls)) return [];
  return open.map(({ entry, state }) => {
    const [met] = meetConditions({ [entry.operator]: { [entry.key]: entry.values } });
    return { entry, state: stateName(state), context: met?.context ?? {} };
  });
};

type Of = { readonly statement: JsonObject };

const stateName = (state: Stated['state']): Hinge['state'] => (state === 'unknown' ? 'unknown' : 'unmet');

export type Dependence = {
  readonly hinges: readonly Hinge[];
  /** The request as it would be if it met them. */
  readonly met: Need;
};

const tries = 6;

type Depending = { readonly asked: Asked; readonly isSaidToDeny: boolean };

/**
 * What a denied request depends on: the conditions that it would have to meet, and the request when it does; null: on none.
 * A Deny counts that denies with what is known, or that may be the one AWS speaks of.
 */
export const dependence = (need: Need, { asked, isSaidToDeny }: Depending): Dependence | null => {
  const all = dependsOn(need, asked);
  const denies = onePerStatement(
    all.filter(({ statement, bites }) => statement['Effect'] === 'Deny' && (bites || isSaidToDeny)),
  );
  const allows = Map.groupBy(
    all.filter(({ statement }) => statement['Effect'] !== 'Deny'),
    ({ statement }) => statement,
  );
  const choices = [denies, ...[...allows.values()].slice(0, tries).map((allow) => [...denies, ...allow])];
  const tried = choices
    .filter((choice) => choice.length > 0)
    .map((choice) => ({ hinges: choice, met: meeting(need, choice, asked.evidence) }));
  return tried.find(({ met }) => passes(met)) ?? (denies.length > 0 ? (tried[0] ?? null) : null);
};

/** The controls under which the same principal may do the same to another resource: a grant beside them carries them, and the call has to meet them. */
export const controlsBeside = (need: Need, asked: Asked): Dependence | null => {
  const hinges = asked.evidence.policies
    .filter((policy) => takesPart(policy, need))
    .flatMap((policy) =>
      (readDocument(policy.document)?.Statement ?? [])
        .filter((statement) => statement['Effect'] === 'Allow')
        .filter((statement) => reaches(statement, need) === 'elsewhere' || isOfSameKey(statement, need))
        .flatMap((statement) =>
          ofControls(statement, { ...asked, need }).map((open) => ({ ...open, policy, statement, bites: false })),
        ),
    );
  const [first] = hinges;
  const own = hinges.filter(({ statement }) => statement === first?.statement);
  return own.length === 0 ? null : { hinges: own, met: meeting(need, own, asked.evidence) };
};

const ofControls = (statement: JsonObject, asking: Asking): readonly Open[] =>
  ofAllow(
    entriesOf(statement['Condition'])
      .filter(({ key }) => bindsTheNext(key, statement) || bindsByService(key))
      .map((entry) => ({ entry, state: stateOf(entry, asking.need) })),
    { ...asking, statement },
  );

// Through which service a key is used and to which service a role is passed binds the next key and the next role too.
const bindsByService = (key: string): boolean => ['iam:passedtoservice', 'kms:viaservice'].includes(key.toLowerCase());

// Another use of the same key comes the same way.
const isOfSameKey = (statement: JsonObject, need: Need): boolean =>
  need.action.toLowerCase().startsWith('kms:') &&
  holds(statement, 'action', need) === 'no' &&
  valuesOf(statement['Action']).some((action) => action.toLowerCase().startsWith('kms:')) &&
  holds(statement, 'resource', need) === 'yes' &&
  holds(statement, 'principal', need) === 'yes';

/** The request as it is where no Deny holds whose condition nobody can tell. */
export const escapeUnknownDenies = (need: Need, asked: Asked): Need => {
  const unknown = dependsOn(need, asked).filter(
    ({ statement, state }) => statement['Effect'] === 'Deny' && state === 'unknown',
  );
  return unknown.length === 0 ? need : meeting(need, onePerStatement(unknown), asked.evidence);
};

const onePerStatement = (hinges: readonly Hinge[]): readonly Hinge[] => [
  ...new Map(hinges.toReversed().map((hinge) => [hinge.statement, hinge])).values(),
];

const meeting = (need: Need, hinges: readonly Hinge[], evidence: Evidence): Need => {
  const brought = hinges.flatMap(({ context }) => Object.entries(context));
  const keys = new Set(hinges.map(({ entry }) => entry.key.toLowerCase()));
  const kept = Object.entries(need.context).filter(([key]) => !keys.has(key.toLowerCase()));
  const context = Object.fromEntries([...kept, ...brought]);
  const met = { ...need, resource: inRegion(need.resource, hinges), context };
  const [decided] = decideRequests({ requests: [met], evidence }).filter(isWhole);
  return decided ?? met;
};

// A call in a Region that an Allow keeps to is about what is there; a Deny is no less one for it.
const inRegion = (resource: string, hinges: readonly Hinge[]): string => {
  const kept = hinges.find(
    ({ entry, statement }) => statement['Effect'] === 'Allow' && entry.key.toLowerCase() === 'aws:requestedregion',
  );
  const [region] = Object.values(kept?.context ?? {});
  return region === undefined || readArn(resource).region === ''
    ? resource
    : withParts(resource, { region: String(region) });
};

/** Whether nothing that was shown denies any more: undecided is what a policy that was not seen decides, a key's for example. */
export const passes = ({ decision }: Need): boolean => decision === null || decision.decision === 'allowed';
