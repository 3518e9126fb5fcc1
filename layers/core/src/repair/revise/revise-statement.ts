import { readArn } from '../../arn/index.ts';
import { actionInfo, hasResourceType, routedRegions } from '../../catalog/index.ts';
import { findDanger } from '../../danger/index.ts';
import type { Case } from '../apply/case.ts';
import { cannotMeetNetwork } from '../controls/cannot-meet.ts';
import { dangerOf } from '../danger/dangerous.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { lettersAndDigits } from '../document/statement-of-grant.ts';
import { elementOf, valuesOf } from '../document/values-of.ts';
import type { Need } from '../judge/need.ts';
import { actionsAfter } from './actions-after.ts';
import type { AskedCondition, FixChange } from './fix-change.ts';
import { resourcesAfter } from './resources-after.ts';

/** One statement after a wish: what takes its place (none: it says nothing any more), or why it stays as it is; null: the wish is not about it. */
export type Revised =
  | { readonly kind: 'made'; readonly statements: readonly JsonObject[] }
  | { readonly kind: 'refused'; readonly because: string };

type Asking = { readonly asked: Case; readonly needs: readonly Need[] };

/** Makes a statement of the fix as a person wants it; what hands out more than a person may be given by asking is refused. */
export const reviseStatement = (statement: JsonObject, change: FixChange, asking: Asking): Revised | null => {
  const { needs } = asking;
  const vain = otherGeography(statement, change) ?? otherNetwork(change, asking);
  if (vain !== null) return { kind: 'refused', because: vain };
  const made = statementsAfter(statement, change, needs);
  if (made === null) return null;
  const because = made.map((one) => refusalOf(one, statement, asking)).find((each) => each !== null);
  return because === undefined || because === null ? { kind: 'made', statements: made } : { kind: 'refused', because };
};

/** A profile belongs to its geography: called from another one it is another profile. */
const otherGeography = (statement: JsonObject, change: FixChange): string | null => {
  if (change.kind !== 'regions') return null;
  const profiles = valuesOf(statement['Resource'])
    .map(readArn)
    .flatMap(({ type, id }) => (type === 'inference-profile' && id !== '' ? [id] : []));
  for (const profileId of profiles)
    for (const sourceRegion of change.regions)
      if (routedRegions({ profileId, sourceRegion }).kind === 'unknown')
        return `the profile \`${profileId}\` cannot be called from \`${sourceRegion}\`: a profile belongs to its geography, and there it has another prefix; name that profile, and its statement is made`;
  return null;
};

/** A service that calls from AWS's own network is denied by a condition on another for good. */
const otherNetwork = (change: FixChange, { asked, needs }: Asking): string | null => {
  const [need] = needs;
  if (change.kind !== 'onlyWhen' || need === undefined) return null;
  return cannotMeetNetwork(change.condition.key, need.principal, asked.evidence);
};

const statementsAfter = (
  statement: JsonObject,
  change: FixChange,
  needs: readonly Need[],
): readonly JsonObject[] | null => {
  if (statement['Effect'] !== 'Allow') return null;
  if (change.kind === 'onlyWhen') return [withCondition(statement, change.condition)];
  const resources = valuesOf(statement['Resource']);
  const actions = valuesOf(statement['Action']);
  const others = resourcesAfter(change, resources, needs);
  if (others !== null) return [{ ...statement, Resource: elementOf(others) }];
  // A list of a bucket has no path: the folder is a condition. https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html
  if (change.kind === 'onlyUnder' && actions.includes('s3:ListBucket')) return [inFolder(statement, change, needs)];
  // Where no ARN holds a Region, the request does.
  if (change.kind === 'regions' && change.only && statement['Principal'] === undefined)
    return [withCondition(statement, { operator: 'StringEquals', key: 'aws:RequestedRegion', values: change.regions })];
  if (change.kind === 'alsoDo') return withActions(statement, change.actions);
  const left = actionsAfter(change, actions);
  if (left === null || left.length === actions.length) return null;
  return left.length === 0 ? [] : [{ ...statement, Action: elementOf(left) }];
};

const inFolder = (
  statement: JsonObject,
  change: Extract<FixChange, { kind: 'onlyUnder' }>,
  needs: readonly Need[],
): JsonObject => {
  const [bucket = ''] = valuesOf(statement['Resource']);
  const [object] = resourcesAfter(change, [`${bucket}/*`], needs) ?? [];
  const prefix = object?.slice(bucket.length + 1) ?? '*';
  return withCondition(statement, { operator: 'StringLike', key: 's3:prefix', values: [prefix] });
};

/** The condition beside those that are there; one that says the same is not said twice. */
const withCondition = (statement: JsonObject, { operator, key, values }: AskedCondition): JsonObject => {
  const before = isJsonObject(statement['Condition']) ? statement['Condition'] : {};
  const keys = isJsonObject(before[operator]) ? before[operator] : {};
  const isThere = Object.values(before).some(
    (each) => isJsonObject(each) && Object.keys(each).some((name) => name.toLowerCase() === key.toLowerCase()),
  );
  if (isThere) return statement;
  return { ...statement, Condition: { ...before, [operator]: { ...keys, [key]: elementOf(values) } } };
};

/** More actions: in the same statement where they are asked of the same resources, else in one of their own. */
const withActions = (statement: JsonObject, added: readonly string[]): readonly JsonObject[] | null => {
  const resources = valuesOf(statement['Resource']);
  const actions = valuesOf(statement['Action']);
  const service = actions[0]?.split(':')[0] ?? '';
  const own = added.filter((one) => one.split(':')[0] === service && !actions.includes(one));
  // Every action of a service is no wish that anybody is given; it is said why.
  const wide = added.filter((one) => /[*?]/.test(one));
  if (wide.length > 0) return [{ ...statement, Action: elementOf([...actions, ...wide]) }];
  if (own.length === 0) return null;
  const fitting = own.filter((one) => resources.length === 0 || takes(one, resources));
  const apart = own.filter((one) => !fitting.includes(one));
  return [
    fitting.length === 0 ? statement : { ...statement, Action: elementOf([...actions, ...fitting]) },
    ...apart.map((one) => ({
      ...statement,
      Sid: `Allow${lettersAndDigits(one.split(':')[1] ?? '')}`,
      Action: one,
      Resource: elementOf(resourcesFor(one, resources)),
    })),
  ];
};

const takes = (action: string, resources: readonly string[]): boolean => {
  if (/^s3:(?:ListBucket|GetBucket|PutBucket)/i.test(action)) return resources.every((one) => !one.includes('/'));
  if (action.startsWith('s3:')) return resources.every((one) => one.includes('/'));
  if (!hasResourceType(action)) return resources.includes('*');
  const types = actionInfo(action)?.resourceTypes ?? [];
  const kinds = types.flatMap(({ arns }) => arns.map(kindOf));
  return kinds.length === 0 || resources.every((one) => kinds.includes(kindOf(one)));
};

const kindOf = (arn: string): string => readArn(arn).type;

const resourcesFor = (action: string, resources: readonly string[]): readonly string[] => {
  if (!action.startsWith('s3:')) return ['*'];
  const isOfBucket = /^s3:(?:ListBucket|GetBucket|PutBucket)/i.test(action);
  return [...new Set(resources.map((one) => (isOfBucket ? (one.split('/')[0] ?? one) : `${one}/*`)))];
};

/** What is not handed out by asking: a service whole, everything, and what is dangerous in itself. */
const refusalOf = (made: JsonObject, before: JsonObject, { asked, needs }: Asking): string | null => {
  const [actions, known] = [valuesOf(made['Action']), valuesOf(before['Action'])];
  const [resources, had] = [valuesOf(made['Resource']), valuesOf(before['Resource'])];
  const wide = actions.find((one) => /[*?]/.test(one) && !known.includes(one));
  if (wide !== undefined)
    return `\`${wide}\` is many actions at once, and the call needs the few that are named; say which others are used, and they are added`;
  if (resources.includes('*') && !had.includes('*') && actions.some(hasResourceType))
    return '`"Resource": "*"` is everything of that kind, in every Region; AWS knows an ARN for this action, so name what is used';
  // Whose statement it is, its own request tells.
  const need = needs.find(({ action }) => known.includes(action)) ?? needs[0];
  for (const action of actions)
    for (const resource of resources.length === 0 ? ['*'] : resources) {
      if (known.includes(action) && had.includes(resource)) continue;
      const danger =
        need === undefined ? findDanger({ action, resource }) : dangerOf({ ...need, action, resource }, asked);
      if (danger !== null)
        return `\`${action}\` on \`${resource}\` is not handed out ready to run: ${danger.means}; ${danger.instead}`;
    }
  return null;
};
