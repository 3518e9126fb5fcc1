import { type Fields, fields, list, moduleAt, moduleOf, type Plan, type PlannedResource } from './plan.ts';

/** What an expression of the configuration refers to; how it puts that together, a plan does not tell. */
export type Target =
  | { readonly kind: 'resource'; readonly resource: PlannedResource; readonly attribute: string | null }
  | { readonly kind: 'data'; readonly address: string; readonly type: string; readonly attribute: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unknown'; readonly name: string };

/** Where an expression stands: its module with the instances' keys, and the key of its own resource. */
export type Standing = {
  readonly plan: Plan;
  readonly path: string;
  readonly key: string | null;
  readonly depth: number;
};

export const standingOf = (plan: Plan, address: string): Standing => ({
  plan,
  path: moduleOf(address),
  key: /\[[^\]]*\]$/.exec(address)?.[0] ?? null,
  depth: 0,
});

/** Every thing that is referred to, as often as it is written, through variables and outputs of modules. */
export const targetsOf = (expression: Fields, standing: Standing): readonly Target[] => {
  if (expression['constant_value'] !== undefined) return [{ kind: 'value', value: expression['constant_value'] }];
  const references = list(expression['references']).map(String);
  const isOfEach = references.some((each) => each.startsWith('each.') || each === 'count.index');
  const key = isOfEach ? standing.key : null;
  return whole(references).flatMap((reference) => targetOf(partsOf(reference), { ...standing, key }));
};

/** Each reference is listed with its attribute and without: the longer one is meant. */
const whole = (references: readonly string[]): readonly string[] =>
  references.filter(
    (each) => !references.some((other) => other.startsWith(`${each}.`) || other.startsWith(`${each}[`)),
  );

// A reference may lead through as many modules as there are
const deepest = 12;

const partsOf = (reference: string): readonly string[] => reference.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];

const targetOf = (parts: readonly string[], standing: Standing): readonly Target[] => {
  const [root = '', name = ''] = parts;
  if (standing.depth > deepest) return [{ kind: 'unknown', name: parts.join('.') }];
  switch (root) {
    case 'var':
      return variable(name, standing);
    case 'module':
      return output(parts, standing);
    case 'data':
      return [dataTarget(parts, standing)];
    case 'each':
      return name === 'value' ? [{ kind: 'unknown', name: 'each.value' }] : [];
    case 'local':
      return [{ kind: 'unknown', name: `local.${name}` }];
    // Known before anything is made
    case 'count':
    case 'path':
    case 'terraform':
    case 'self':
      return [];
    default:
      return [resourceTarget(parts, standing)];
  }
};

const variable = (name: string, standing: Standing): readonly Target[] => {
  const { plan, path, depth } = standing;
  const own = moduleAt(plan, path)?.defaults.get(name);
  const byDefault: Target =
    own === undefined || own === null ? { kind: 'unknown', name: `var.${name}` } : { kind: 'value', value: own };
  if (path === '')
    return plan.variables[name] === undefined ? [byDefault] : [{ kind: 'value', value: plan.variables[name] }];
  const [, outer = '', module = '', key] = /^(.*?)module\.([^.[]+)(\[[^\]]*\])?\.$/.exec(path) ?? [];
  const given = moduleAt(plan, outer)?.calls.get(module)?.[name];
  return given === undefined
    ? [byDefault]
    : targetsOf(fields(given), { plan, path: outer, key: key ?? null, depth: depth + 1 });
};

const output = (parts: readonly string[], standing: Standing): readonly Target[] => {
  const { plan, path, key, depth } = standing;
  const [, module = '', next = '', after = ''] = parts;
  const isKeyed = next.startsWith('[');
  const inner = `${path}module.${module}${isKeyed ? next : ''}.`;
  const name = isKeyed ? after : next;
  const own = moduleAt(plan, inner)?.outputs.get(name);
  if (own === undefined) return [{ kind: 'unknown', name: parts.join('.') }];
  return targetsOf(own, { plan, path: inner, key, depth: depth + 1 });
};

const dataTarget = (parts: readonly string[], { plan, path, key }: Standing): Target => {
  const [, type = '', name = '', ...rest] = parts;
  const [first = '', second = 'id'] = rest;
  const bare = `${path}data.${type}.${name}`;
  const isKeyed = first.startsWith('[');
  const keyed = `${bare}${isKeyed ? first : (key ?? '')}`;
  const attribute = isKeyed ? second : first;
  const address = plan.data.has(keyed) ? keyed : bare;
  const value = plan.data.get(address)?.[attribute];
  return value === undefined || value === null ? { kind: 'data', address, type, attribute } : { kind: 'value', value };
};

const resourceTarget = (parts: readonly string[], { plan, path, key }: Standing): Target => {
  const [type = '', name = '', ...rest] = parts;
  const instances = plan.instances.get(`${path}${type}.${name}`) ?? inAnyInstance(plan, path, `${type}.${name}`);
  const isKeyed = rest[0]?.startsWith('[') === true;
  // What stands behind a key that only running tells is not listed
  const attribute = (isKeyed ? rest[1] : rest[0]) ?? null;
  const wanted = isKeyed ? (rest[0] ?? null) : key;
  const resource =
    instances.find(({ address }) => wanted !== null && address.endsWith(wanted)) ??
    (instances.length === 1 ? instances[0] : undefined);
  return resource === undefined
    ? { kind: 'unknown', name: parts.join('.') }
    : { kind: 'resource', resource, attribute };
};

/** Inside of a module that is there once but under a key, which a reference to its output need not tell. */
const inAnyInstance = (plan: Plan, path: string, local: string): readonly PlannedResource[] => {
  if (path === '') return [];
  const bare = path.replace(/\[[^\]]*\]/g, '');
  const found = [...plan.instances].filter(
    ([address]) => address.endsWith(`.${local}`) && moduleOf(address).replace(/\[[^\]]*\]/g, '') === bare,
  );
  return found.flatMap(([, resources]) => resources);
};

/** What is already told by the plan is no reason for a value that it leaves out. */
export const isTold = (target: Target): boolean => {
  switch (target.kind) {
    case 'value':
      return true;
    case 'resource': {
      const value = target.attribute === null ? null : target.resource.values[target.attribute];
      return value !== undefined && value !== null;
    }
    case 'data':
    case 'unknown':
      return false;
  }
};

/** The same thing written twice is one. */
export const onceEach = (targets: readonly Target[]): readonly Target[] => [
  ...new Map(targets.map((target) => [nameOf(target), target])).values(),
];

export const nameOf = (target: Target): string => {
  switch (target.kind) {
    case 'resource':
      return `${target.resource.address}.${target.attribute}`;
    case 'data':
      return `${target.address}.${target.attribute}`;
    case 'value':
      return JSON.stringify(target.value);
    case 'unknown':
      return target.name;
  }
};
