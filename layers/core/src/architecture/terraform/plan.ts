/** What is used of the JSON of `terraform show -json`. https://developer.hashicorp.com/terraform/internals/json-format */
export type Plan = {
  readonly planned: readonly PlannedResource[];
  /** Expressions of the configuration by address, also of data sources. */
  readonly expressions: ReadonlyMap<string, Fields>;
  /** Values of data sources that the plan could read. */
  readonly data: ReadonlyMap<string, Fields>;
  /** What only applying the plan tells, by address: `true` where a value is left out. */
  readonly unknown: ReadonlyMap<string, Fields>;
  /** The folder of each local module by its path, `module.a.`, as seen from the plan's. */
  readonly modules: ReadonlyMap<string, string>;
};

export type Fields = Readonly<Record<string, unknown>>;

export type PlannedResource = { readonly address: string; readonly type: string; readonly values: Fields };

/** The plan in a text; null for any other JSON. */
export const readPlan = (text: string): Plan | null => {
  if (!text.includes('"planned_values"') || !/^\s*\{/.test(text)) return null;
  try {
    const plan = JSON.parse(text) as Fields;
    const planned = resourcesIn(fields(fields(plan['planned_values'])['root_module'])).map((each) => ({
      address: String(each['address'] ?? ''),
      type: String(each['type'] ?? ''),
      values: fields(each['values']),
    }));
    if (planned.length === 0) return null;
    const declared = declaredIn(fields(fields(plan['configuration'])['root_module']), '');
    const prior = resourcesIn(fields(fields(fields(plan['prior_state'])['values'])['root_module']));
    return {
      planned,
      expressions: new Map(declared),
      unknown: new Map(
        list(plan['resource_changes']).map((each) => {
          const { address, change } = fields(each);
          return [String(address ?? ''), fields(fields(change)['after_unknown'])];
        }),
      ),
      modules: new Map(modulesIn(fields(fields(plan['configuration'])['root_module']), { path: '', folder: '' })),
      data: new Map(prior.map((each) => [String(each['address'] ?? ''), fields(each['values'])])),
    };
  } catch {
    return null;
  }
};

export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const resourcesIn = (module: Fields): readonly Fields[] => [
  ...list(module['resources']).map(fields),
  ...list(module['child_modules']).flatMap((child) => resourcesIn(fields(child))),
];

const declaredIn = (module: Fields, prefix: string): readonly (readonly [string, Fields])[] => [
  ...list(module['resources']).map((each) => {
    const own = fields(each);
    return [`${prefix}${String(own['address'] ?? '')}`, fields(own['expressions'])] as const;
  }),
  ...Object.entries(fields(module['module_calls'])).flatMap(([name, call]) =>
    declaredIn(fields(fields(call)['module']), `${prefix}module.${name}.`),
  ),
];

type At = { readonly path: string; readonly folder: string };

const modulesIn = (module: Fields, { path, folder }: At): readonly (readonly [string, string])[] =>
  Object.entries(fields(module['module_calls'])).flatMap(([name, call]) => {
    const { source, module: inner } = fields(call);
    // Modules of a registry are not beside the plan
    if (typeof source !== 'string' || !source.startsWith('.')) return [];
    const own = { path: `${path}module.${name}.`, folder: `${folder}/${source}` };
    return [[own.path, own.folder] as const, ...modulesIn(fields(inner), own)];
  });
