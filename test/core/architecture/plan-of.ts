/** A Terraform plan as `terraform show -json` writes it, of the few things that a test says. */
export type Stated = {
  readonly address: string;
  /** What planning knows. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** What the configuration says, `{ references }` or `{ constant_value }` by attribute. */
  readonly expressions?: Readonly<Record<string, unknown>>;
  readonly unknown?: Readonly<Record<string, unknown>>;
};

type Module = {
  readonly given: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly resources: readonly Stated[];
};

/** Each reference is listed with its attribute and without, as Terraform lists it. */
export const refs = (...references: readonly string[]) => ({
  references: references.flatMap((each) => {
    const parts = each.split('.');
    const whole = parts[0] === 'data' ? 3 : 2;
    return parts.length > whole && !['var', 'local', 'each'].includes(parts[0] ?? '')
      ? [each, parts.slice(0, whole).join('.')]
      : [each];
  }),
});

export const trusting = (service: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  });

export const policy = (action: string | readonly string[], resource: string | readonly string[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] });

export const planOf = (resources: readonly Stated[], modules: Readonly<Record<string, Module>> = {}): string => {
  const inner = Object.entries(modules);
  const all = [
    ...resources,
    ...inner.flatMap(([name, module]) =>
      module.resources.map((each) => ({ ...each, address: `module.${name}.${each.address}` })),
    ),
  ];
  return JSON.stringify({
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: resources.map(planned),
        child_modules: inner.map(([name, module]) => ({
          address: `module.${name}`,
          resources: module.resources.map((each) => planned({ ...each, address: `module.${name}.${each.address}` })),
        })),
      },
    },
    resource_changes: all.map(({ address, unknown }) => ({ address, change: { after_unknown: unknown ?? {} } })),
    configuration: {
      root_module: {
        resources: resources.map(declared),
        module_calls: Object.fromEntries(
          inner.map(([name, module]) => [
            name,
            {
              source: `./${name}`,
              expressions: module.given,
              module: {
                resources: module.resources.map(declared),
                outputs: Object.fromEntries(
                  Object.entries(module.outputs).map(([key, expression]) => [key, { expression }]),
                ),
              },
            },
          ]),
        ),
      },
    },
  });
};

const bare = (address: string): string => address.replace(/\[[^\]]*\]$/, '');

const typeOf = (address: string): string => {
  const parts = bare(address).split('.');
  return parts.at(-2) ?? '';
};

const modeOf = (address: string): string => (/(^|\.)data\./.test(address) ? 'data' : 'managed');

const planned = ({ address, values }: Stated) => ({
  address,
  mode: modeOf(address),
  type: typeOf(address),
  values: values ?? {},
});

const declared = ({ address, expressions }: Stated) => ({
  address: bare(address),
  mode: modeOf(address),
  type: typeOf(address),
  expressions: expressions ?? {},
});

export const role = (name: string, service: string): Stated => ({
  address: `aws_iam_role.${name}`,
  values: { name, assume_role_policy: trusting(service) },
});

export const granted = (name: string, known: string): Stated => ({
  address: `aws_iam_role_policy.${name}`,
  values: { name, policy: known },
  expressions: { role: refs(`aws_iam_role.${name}.id`) },
});

export const waiting = (name: string, ...statement: readonly unknown[]): readonly Stated[] => [
  { address: `data.aws_iam_policy_document.${name}`, expressions: { statement } },
  {
    address: `aws_iam_role_policy.${name}`,
    values: { name },
    expressions: {
      role: refs(`aws_iam_role.${name}.id`),
      policy: refs(`data.aws_iam_policy_document.${name}.json`),
    },
  },
];

export const stated = (actions: readonly string[], ...references: readonly string[]) => ({
  actions: { constant_value: actions },
  resources: refs(...references),
});

export const code = (...lines: readonly string[]) => ({
  files: { 'src/app.py': `import os\nimport boto3\n\ndef handler(event, context):\n    ${lines.join('\n    ')}\n` },
});

type Variables = { readonly known?: object; readonly left?: readonly string[]; readonly from?: readonly string[] };

export const lambda = (name: string, { known = {}, left = [], from = [] }: Variables = {}): readonly Stated[] => [
  { address: `data.archive_file.${name}`, expressions: { source_dir: { constant_value: 'src' } } },
  {
    address: `aws_lambda_function.${name}`,
    values: { function_name: name, handler: 'app.handler', runtime: 'python3.13', environment: [{ variables: known }] },
    unknown: { environment: [{ variables: Object.fromEntries(left.map((key) => [key, true])) }] },
    expressions: {
      role: refs(`aws_iam_role.${name}.arn`),
      filename: refs(`data.archive_file.${name}.output_path`),
      environment: [{ variables: refs(...from) }],
    },
  },
];
