import { readArn, withParts } from '../../arn/index.ts';
import { expressionsOf, type Fields, fields, list, type Plan, type PlannedResource } from './plan.ts';
import { onceEach, type Standing, standingOf, targetsOf } from './references.ts';
import { written, writtenValue } from './written-value.ts';

/** What a resource of the plan holds: known values, references where only the deployment knows. */
export type Reader = {
  readonly plan: Plan;
  readonly resource: PlannedResource;
  readonly standing: Standing;
  readonly value: (attribute: string) => unknown;
  /** A name that the plan knows: one that is put together of a reference is not that of what it refers to. */
  readonly name: (attribute: string) => unknown;
  /** The address of the one resource that an attribute refers to. */
  readonly refersTo: (attribute: string) => string | null;
  /** A value within blocks: the first of each name on the way. */
  readonly inside: (...path: readonly string[]) => unknown;
  /** What an attribute refers to, each as the template writes it. */
  readonly allOf: (attribute: string) => readonly unknown[];
  /** The blocks of a name, each with a reader of its own attributes. */
  readonly blocks: (name: string) => readonly Block[];
};

export type Block = { readonly inside: (...path: readonly string[]) => unknown };

export const reader = (plan: Plan, resource: PlannedResource): Reader => {
  const expressions = expressionsOf(plan, resource.address);
  const standing = standingOf(plan, resource.address);
  const top: Level = { known: resource.values, declared: expressions, place: resource.address, standing };
  return {
    plan,
    resource,
    standing,
    value: (attribute) => valueIn(top, [attribute]),
    name: (attribute) => (isKnown(resource.values[attribute]) ? resource.values[attribute] : undefined),
    inside: (...path) => valueIn(top, path),
    refersTo: (attribute) => {
      const named = onceEach(targetsOf(fields(expressions[attribute]), standing)).flatMap((target) =>
        target.kind === 'resource' ? [target.resource.address] : [],
      );
      const [first, ...others] = new Set(named);
      return first === undefined || others.length > 0 ? null : first;
    },
    allOf: (attribute) =>
      onceEach(targetsOf(fields(expressions[attribute]), standing)).flatMap((target) => written(target) ?? []),
    blocks: (name) => blocksIn(top, name),
  };
};

type Level = {
  readonly known: Fields;
  readonly declared: Fields;
  readonly place: string;
  readonly standing: Standing;
};

const valueIn = ({ known, declared, place, standing }: Level, path: readonly string[]): unknown => {
  const value = reach(known, path);
  if (isKnown(value)) return asWritten(value, standing.plan);
  const expression = fields(reach(declared, path));
  return writtenValue(expression, standing, `${place}.${path.join('.')}`);
};

/** The ARN of what exists already, as a template writes that of its own: the same thing is one. */
const asWritten = (value: unknown, { account, region }: Plan): unknown => {
  if (typeof value !== 'string') return value;
  const parts = readArn(value);
  const isOurs = account !== null && parts.account === account && (parts.region === '' || parts.region === region);
  if (!isOurs || value.includes('${')) return value;
  const place = parts.region === '' ? {} : { region: '${AWS::Region}' };
  return { 'Fn::Sub': withParts(value, { ...place, account: '${AWS::AccountId}' }) };
};

/** An element that only applying tells is left out of a list as null. */
const isKnown = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.some((each) => each === null));

const reach = (from: Fields, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => fields(Array.isArray(at) ? at[0] : at)[key], from);

/** Blocks that the configuration makes in a loop have no expressions of their own. */
const blocksIn = ({ known, declared, place, standing }: Level, name: string): readonly Block[] => {
  const [own, said] = [list(known[name]), list(declared[name])];
  const isLoop = own.length > 0 && own.length !== said.length;
  const count = isLoop ? own.length : Math.max(own.length, said.length);
  return Array.from({ length: count }, (_, index) => {
    const level: Level = {
      known: fields(own[index]),
      declared: isLoop ? {} : fields(said[index]),
      place: `${place}.${name}${index}`,
      standing,
    };
    return { inside: (...path: readonly string[]) => valueIn(level, path) };
  });
};
