import { bucketNamed } from '../../arn/index.ts';
import type { Denied } from '../compose/deny-parts.ts';
import type { Granted } from '../compose/granted.ts';
import { modelCalls } from '../compose/model-grants.ts';
import { readCalls } from '../told/read-calls.ts';
import type { Clause } from './read-clauses.ts';

/** What the clauses of a wish ask to be allowed, with what only its other reading knows: models behind their profiles, roles that are passed, actions that are written out. */
export const grantsOfClauses = (
  { facts, grants, named }: Pick<Denied, 'facts' | 'grants' | 'named'>,
  clauses: readonly Clause[],
): readonly Granted[] => {
  const forbidden = new Set(clauses.flatMap(({ effect, action }) => (effect === 'allow' ? [] : [action])));
  const asked = clauses.filter(({ effect }) => effect === 'allow');
  const services = new Set(clauses.map(({ action }) => serviceOf(action)));
  const whole = new Set(asked.flatMap(({ action }) => (action.endsWith(':*') ? [serviceOf(action)] : [])));
  const written = new Set(readCalls(facts));
  const isOnlyThere = (action: string): boolean =>
    !forbidden.has(action) &&
    !whole.has(serviceOf(action)) &&
    (modelCalls.has(action) ||
      action === 'iam:PassRole' ||
      action === 'sts:AssumeRole' ||
      written.has(action) ||
      !services.has(serviceOf(action)));
  const calls = [...new Set(asked.map(({ action }) => action).filter((action) => modelCalls.has(action)))];
  // "No streaming": the models stand where only the streamed call was read.
  const calledInPlace = (actions: readonly string[]): readonly string[] => {
    const read = actions.filter((action) => modelCalls.has(action));
    return read.length > 0 && read.every((action) => forbidden.has(action)) ? calls : [];
  };
  const others = grants.flatMap((each): readonly Granted[] => {
    const actions = [...each.actions.filter(isOnlyThere), ...calledInPlace(each.actions)];
    return actions.length === 0 ? [] : [{ ...each, actions }];
  });
  const known = new Set(others.flatMap(({ actions }) => actions));
  const byPlace = Map.groupBy(
    asked.filter(({ action }) => !(modelCalls.has(action) && [...known].some((each) => modelCalls.has(each)))),
    ({ resource }) => resource,
  );
  const own = [...byPlace].map(
    ([resource, all]): Granted => ({
      actions: [...new Set(all.map(({ action }) => action))],
      resources: [resource],
      ...listed(resource, all, named),
    }),
  );
  return [...own, ...others];
};

const serviceOf = (action: string): string => action.slice(0, action.indexOf(':'));

/** A folder is listed under its prefix. */
const listed = (resource: string, all: readonly Clause[], named: Denied['named']): Pick<Granted, 'condition'> => {
  const isListing = all.every(({ action }) => action === 's3:ListBucket') && bucketNamed(resource) === named.bucket;
  return isListing && named.prefix !== null ? { condition: { StringLike: { 's3:prefix': `${named.prefix}*` } } } : {};
};
