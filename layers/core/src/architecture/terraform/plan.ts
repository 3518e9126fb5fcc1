import { isAccountId } from '../../arn/index.ts';

/** What is used of the JSON of `terraform show -json`. https://developer.hashicorp.com/terraform/internals/json-format */
export type Plan = {
  readonly planned: readonly PlannedResource[];
  /** The same by address without the last instance key. */
  readonly instances: ReadonlyMap<string, readonly PlannedResource[]>;
  /** What the configuration says, by the path of the module, `module.a.`. */
  readonly modules: ReadonlyMap<string, Module>;
  /** Values of the root module's variables. */
  readonly variables: Fields;
  /** Values of data sources, as far as the plan could read them. */
  readonly data: ReadonlyMap<string, Fields>;
  /** What only applying the plan tells, by address: `true` where a value is left out. */
  readonly unknown: ReadonlyMap<string, Fields>;
  /** Where the provider deploys, if the plan says so. */
  readonly account: string | null;
  readonly region: string | null;
};

export type Module = {
  /** The folder as seen from the plan's; null for a module of a registry. */
  readonly folder: string | null;
  /** By address inside the module, also of data sources. */
  readonly expressions: ReadonlyMap<string, Fields>;
  /** What each of its modules is given. */
  readonly calls: ReadonlyMap<string, Fields>;
  readonly outputs: ReadonlyMap<string, Fields>;
  /** Defaults of its variables. */
  readonly defaults: ReadonlyMap<string, unknown>;
};

export type Fields = Readonly<Record<string, unknown>>;

export type PlannedResource = { readonly address: string; readonly type: string; readonly values: Fields };

/** The plan in a text; null for any other JSON. */
export const readPlan = (text: string): Plan | null => {
  if (!text.includes('"planned_values"') || !/^\s*\{/.test(text)) return null;
  try {
    return planOf(JSON.parse(text) as Fields);
  } catch {
    return null;
  }
};

const planOf = (plan: Fields): Plan | null => {
  const all = resourcesIn(fields(fields(plan['planned_values'])['root_module']));
  const planned = all
    .filter(({ mode }) => mode !== 'data')
    .map((each) => ({
      address: String(each['address'] ?? ''),
      type: String(each['type'] ?? ''),
      values: fields(each['values']),
    }));
  if (planned.length === 0) return null;
  const prior = resourcesIn(fields(fields(fields(plan['prior_state'])['values'])['root_module']));
  const known = [...all.filter(({ mode }) => mode === 'data'), ...prior];
  const data = new Map(known.map((each) => [String(each['address'] ?? ''), fields(each['values'])]));
  const given = Object.entries(fields(plan['variables'])).map(([name, each]) => [name, fields(each)['value']]);
  const variables = Object.fromEntries(given);
  return {
    planned,
    instances: Map.groupBy(planned, ({ address }) => withoutKey(address)),
    modules: new Map(modulesIn(fields(fields(plan['configuration'])['root_module']), { path: '', folder: '' })),
    variables,
    data,
    unknown: new Map(
      list(plan['resource_changes']).map((each) => {
        const { address, change } = fields(each);
        return [String(address ?? ''), fields(fields(change)['after_unknown'])];
      }),
    ),
    account: accountIn(data),
    region: regionIn(data) ?? regionOfProvider(plan, variables),
  };
};

export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** `aws_x.a[0]` is one of `aws_x.a`. */
export const withoutKey = (address: string): string => address.replace(/\[[^\]]*\]$/, '');

/** The module of an address, with the keys of its instances: `module.a["x"].`. */
export const moduleOf = (address: string): string => /^(module\.[^.[]+(\[[^\]]*\])?\.)*/.exec(address)?.[0] ?? '';

const withoutKeys = (address: string): string => address.replace(/\[[^\]]*\]/g, '');

/** What the configuration says of a module, whichever instance of it. */
export const moduleAt = (plan: Plan, path: string): Module | undefined => plan.modules.get(withoutKeys(path));

/** The expressions of a resource or a data source. */
export const expressionsOf = (plan: Plan, address: string): Fields => {
  const path = moduleOf(address);
  return moduleAt(plan, path)?.expressions.get(withoutKeys(address.slice(path.length))) ?? {};
};

const resourcesIn = (module: Fields): readonly Fields[] => [
  ...list(module['resources']).map(fields),
  ...list(module['child_modules']).flatMap((child) => resourcesIn(fields(child))),
];

type At = { readonly path: string; readonly folder: string | null };

const modulesIn = (module: Fields, { path, folder }: At): readonly (readonly [string, Module])[] => {
  const calls = Object.entries(fields(module['module_calls'])).map(([name, call]) => [name, fields(call)] as const);
  const own: Module = {
    folder,
    expressions: new Map(
      list(module['resources'])
        .map(fields)
        .map((each) => [String(each['address'] ?? ''), fields(each['expressions'])]),
    ),
    calls: new Map(calls.map(([name, call]) => [name, fields(call['expressions'])])),
    outputs: new Map(
      Object.entries(fields(module['outputs'])).map(([name, each]) => [name, fields(fields(each)['expression'])]),
    ),
    defaults: new Map(
      Object.entries(fields(module['variables'])).map(([name, each]) => [name, fields(each)['default']]),
    ),
  };
  return [
    [path, own],
    ...calls.flatMap(([name, { source, module: inner }]) => {
      // Modules of a registry are not beside the plan
      const isBeside = folder !== null && typeof source === 'string' && source.startsWith('.');
      return modulesIn(fields(inner), {
        path: `${path}module.${name}.`,
        folder: isBeside ? `${folder}/${source}` : null,
      });
    }),
  ];
};

const ofType = (data: ReadonlyMap<string, Fields>, type: string): readonly Fields[] =>
  [...data].flatMap(([address, values]) => (address.includes(`data.${type}.`) ? [values] : []));

const accountIn = (data: ReadonlyMap<string, Fields>): string | null => {
  const accounts = ofType(data, 'aws_caller_identity').map((values) => String(values['account_id'] ?? ''));
  return accounts.find(isAccountId) ?? null;
};

const regionIn = (data: ReadonlyMap<string, Fields>): string | null => {
  const found = ofType(data, 'aws_region').flatMap(
    (values) => values['region'] ?? values['name'] ?? values['id'] ?? [],
  );
  return only(found);
};

const only = (values: readonly unknown[]): string | null => {
  const [first, ...others] = [...new Set(values)];
  return typeof first === 'string' && others.length === 0 ? first : null;
};

/** Several providers may deploy to several Regions: then none is the plan's. */
const regionOfProvider = (plan: Fields, variables: Fields): string | null => {
  const providers = Object.values(fields(fields(plan['configuration'])['provider_config']))
    .map(fields)
    .filter(({ name }) => name === 'aws');
  return only(
    providers.map((each) => {
      const { constant_value: constant, references } = fields(fields(each['expressions'])['region']);
      const [variable = ''] = list(references).map(String);
      return constant ?? variables[variable.replace(/^var\./, '')] ?? null;
    }),
  );
};
