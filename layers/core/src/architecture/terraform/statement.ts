import { matchAction } from '@whydenied/iam';
import { actionsOf } from '../../catalog/index.ts';
import { resourceShape } from '../../template/index.ts';
import { patternsOf } from '../rules/fits-action.ts';
import { type Fields, fields, list } from './plan.ts';
import { isTold, nameOf, type Standing, type Target, targetsOf } from './references.ts';
import { resourceTypes } from './resource-types.data.ts';
import { isArn, openEnd, unknownAt, written } from './written-value.ts';

/** A statement of the data source: what the plan knows of it, and what the configuration says. */
export type Stated = {
  readonly known: Fields;
  readonly declared: Fields;
  readonly standing: Standing;
  readonly place: string;
};

/**
 * As IAM writes it. Of a value with a reference the plan tells what is referred to and not what stands around it: an ARN may go on behind it,
 * anything else may be anything. Where it cannot be told what is granted, to whom or when, the whole statement is an unknown.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export const statementOf = (stated: Stated): unknown => {
  const actions = actionsIn(stated);
  const principals = principalsIn(stated);
  const conditions = conditionsIn(stated);
  if (actions === null || principals === null || conditions === null) return unknownAt(stated.place);
  return {
    Sid: constant(stated, 'sid'),
    Effect: constant(stated, 'effect') ?? 'Allow',
    ...actions,
    ...resourcesIn(stated, list(actions['Action']).map(String)),
    ...principals,
    ...conditions,
  };
};

const constant = ({ known, declared }: Pick<Stated, 'known' | 'declared'>, key: string): unknown =>
  known[key] ?? fields(declared[key])['constant_value'];

/** A list that is known whole: null where some of it is not, undefined where there is none. */
const wholeList = (stated: Stated, key: string): readonly unknown[] | null | undefined => {
  const told = known(stated, key);
  if (told.length > 0 && !told.includes(null)) return told;
  const targets = targetsOf(fields(stated.declared[key]), stated.standing);
  if (targets.length === 0) return told.length === 0 ? undefined : null;
  const values = targets.flatMap((target) => (target.kind === 'value' ? list(target.value) : [null]));
  return values.includes(null) ? null : values;
};

const known = ({ known: values, declared }: Stated, key: string): readonly unknown[] => {
  const own = list(values[key]);
  return own.length > 0 ? own : list(fields(declared[key])['constant_value']);
};

const actionsIn = (stated: Stated): Fields | null => {
  const [actions, others] = [wholeList(stated, 'actions'), wholeList(stated, 'not_actions')];
  if (actions === null || others === null) return null;
  if (others !== undefined) return { NotAction: others };
  return actions === undefined ? null : { Action: actions };
};

const resourcesIn = (stated: Stated, actions: readonly string[]): Fields => {
  const others = elementsIn(stated, 'not_resources', actions);
  if (others !== undefined) return { NotResource: others };
  const resources = elementsIn(stated, 'resources', actions);
  return resources === undefined ? {} : { Resource: resources };
};

const elementsIn = (stated: Stated, key: string, actions: readonly string[]): readonly unknown[] | undefined => {
  const told = known(stated, key);
  if (told.length > 0 && !told.includes(null)) return told;
  const targets = targetsOf(fields(stated.declared[key]), stated.standing);
  if (targets.length === 0 && told.length === 0) return undefined;
  const whole = told.filter((each) => each !== null);
  const parts = Map.groupBy(
    // A value that the plan holds is among the elements that it tells, where it tells any
    targets.filter((target) => !isTold(target) || whole.length === 0 || isOwn(target)),
    nameOf,
  );
  const open = [...parts.values()].flatMap(([target, ...again]) =>
    target === undefined
      ? []
      : elementOf(target, { isAlone: again.length === 0, actions, place: `${stated.place}.${key}` }),
  );
  return [...whole, ...(open.length === 0 ? [unknownAt(`${stated.place}.${key}`)] : open)];
};

const isOwn = (target: Target): boolean => target.kind === 'resource';

type About = { readonly isAlone: boolean; readonly actions: readonly string[]; readonly place: string };

/** An ARN that is referred to begins the element; what is put together of anything else may be any ARN. */
const elementOf = (target: Target, { isAlone, actions, place }: About): readonly unknown[] => {
  const value = written(target, true);
  const isWhole = target.kind === 'resource' ? isArn(target.attribute ?? 'arn') : isArnText(value);
  const name = nameOf(target);
  if (value === undefined || !isWhole) return [unknownAt(`${place}.${name}`)];
  if (Array.isArray(value)) return value;
  const longer = openEnd(value, `${place}.${name}`);
  return isAlone && isBelow(target, actions) ? [longer] : [value, longer];
};

const isArnText = (value: unknown): boolean =>
  list(value).length > 0 && list(value).every((each) => typeof each === 'string' && each.startsWith('arn:'));

/** Whether one of the actions is asked for what is inside of the resource alone, as `s3:GetObject` is for a bucket's objects. */
const isBelow = (target: Target, actions: readonly string[]): boolean => {
  if (target.kind !== 'resource') return false;
  const shape = resourceShape(resourceTypes[target.resource.type] ?? '');
  if (shape === undefined) return false;
  const own = plain(shape.arn);
  return actions.flatMap(namedBy).some((action) => {
    const patterns = patternsOf(action).map(plain);
    return patterns.some((pattern) => pattern.startsWith(`${own}/`)) && !patterns.includes(own);
  });
};

const namedBy = (action: string): readonly string[] =>
  /[*?]/.test(action) ? actionsOf(action.split(':')[0] ?? '').filter((each) => matchAction(action, each)) : [action];

const plain = (pattern: string): string => pattern.replaceAll(/\$?\{[^}]+\}/g, 'x');

const principalsIn = (stated: Stated): Fields | null => {
  const all = (['principals', 'not_principals'] as const).flatMap((key) =>
    blocksOf(stated, key).map((block) => ({ key, type: constant(block, 'type'), named: namedIn(block) })),
  );
  if (all.length === 0) return {};
  if (all.some(({ type, named }) => typeof type !== 'string' || named === null)) return null;
  const by = Map.groupBy(all, ({ key }) => (key === 'principals' ? 'Principal' : 'NotPrincipal'));
  return Object.fromEntries([...by].map(([key, each]) => [key, principalOf(each as readonly Named[])]));
};

type Named = { readonly type: string; readonly named: readonly unknown[] };

const principalOf = (all: readonly Named[]): unknown => {
  if (all.some(({ type, named }) => type === '*' && named.includes('*'))) return '*';
  const byType = Map.groupBy(all, ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, each]) => [type, each.flatMap(({ named }) => named)]));
};

const namedIn = (block: Stated): readonly unknown[] | null => {
  const told = known(block, 'identifiers');
  if (told.length > 0 && !told.includes(null)) return told;
  const values = targetsOf(fields(block.declared['identifiers']), block.standing).map((target) =>
    written(target, true),
  );
  return values.length === 0 || values.includes(undefined) ? null : values;
};

const conditionsIn = (stated: Stated): Fields | null => {
  const blocks = blocksOf(stated, 'condition').map((block) => ({
    test: constant(block, 'test'),
    variable: constant(block, 'variable'),
    values: comparedIn(block),
  }));
  if (blocks.length === 0) return {};
  const isWhole = blocks.every(
    ({ test, variable, values }) => typeof test === 'string' && typeof variable === 'string' && values !== null,
  );
  if (!isWhole) return null;
  const byTest = Map.groupBy(blocks, ({ test }) => String(test));
  return {
    Condition: Object.fromEntries(
      [...byTest].map(([test, each]) => [
        test,
        Object.fromEntries(each.map(({ variable, values }) => [String(variable), values])),
      ]),
    ),
  };
};

/** What a condition compares with: one reference is the value itself; more of them make a text that nobody knows. */
const comparedIn = (block: Stated): readonly unknown[] | null => {
  const told = known(block, 'values');
  if (told.length > 0 && !told.includes(null)) return told;
  const targets = targetsOf(fields(block.declared['values']), block.standing);
  const [only, ...others] = targets;
  if (only === undefined || others.length > 0) return null;
  const value = written(only, true);
  if (value === undefined) return null;
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html, ArnEquals takes wildcards too
  const isPattern = /Like|Arn/.test(String(constant(block, 'test')));
  const open = isPattern && only.kind === 'resource' ? [openEnd(value, `${block.place}.values`)] : [];
  return [...list(value), ...open];
};

/** The inner blocks of a name, each with what is known and what is said of it. */
const blocksOf = ({ known: values, declared, standing, place }: Stated, key: string): readonly Stated[] => {
  const [own, said] = [list(values[key]), list(declared[key])];
  const isLoop = own.length > 0 && own.length !== said.length;
  const count = isLoop ? own.length : Math.max(own.length, said.length);
  return Array.from({ length: count }, (_, index) => ({
    known: fields(own[index]),
    declared: isLoop ? {} : fields(said[index]),
    standing,
    place: `${place}.${key}${index}`,
  }));
};
