import { bucketNamed } from '../../arn/index.ts';
import type { Denied } from '../compose/deny-parts.ts';
import type { Granted } from '../compose/granted.ts';
import { takesModel } from '../compose/grants-of.ts';
import { modelCalls, ofModel } from '../compose/model-grants.ts';
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
  // Who has a job run on a model hands its id over, and calls it not.
  const isHanded = asked.some(({ action }) => takesModel(action)) && calls.length === 0 && ![...written].some(isCall);
  const others = grants.flatMap((each): readonly Granted[] => {
    const actions = [...each.actions.filter(isOnlyThere), ...calledInPlace(each.actions)].filter(
      (action) => !(isHanded && isCall(action)),
    );
    return actions.length === 0 ? [] : [{ ...each, actions }];
  });
  const known = new Set(others.flatMap(({ actions }) => actions));
  const byPlace = Map.groupBy(
    asked.filter(({ action }) => !(isCall(action) && [...known].some(isCall))),
    ({ resource, action }) => `${resource} ${takesModel(action)}`,
  );
  const own = [...byPlace.values()].map((all): Granted => {
    const [{ resource = '*' } = {}] = all;
    return {
      actions: [...new Set(all.map(({ action }) => action))],
      resources: [resource, ...(all.some(({ action }) => takesModel(action)) ? modelsOf(named) : [])],
      ...listed(resource, all, named),
    };
  });
  return [...own, ...others];
};

const isCall = (action: string): boolean => modelCalls.has(action);

const modelsOf = (named: Denied['named']): readonly string[] => ofModel([], named).resources;

const serviceOf = (action: string): string => action.slice(0, action.indexOf(':'));

/** A folder is listed under its prefix. */
const listed = (resource: string, all: readonly Clause[], named: Denied['named']): Pick<Granted, 'condition'> => {
  const isListing = all.every(({ action }) => action === 's3:ListBucket') && bucketNamed(resource) === named.bucket;
  return isListing && named.prefix !== null ? { condition: { StringLike: { 's3:prefix': `${named.prefix}*` } } } : {};
};
