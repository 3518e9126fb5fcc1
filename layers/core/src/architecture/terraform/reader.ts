import { type Fields, fields, list, type Plan, type PlannedResource } from './plan.ts';

/** What a resource of the plan holds: known values, references where only the deployment knows. */
export type Reader = {
  readonly plan: Plan;
  readonly resource: PlannedResource;
  readonly value: (attribute: string) => unknown;
  /** The address of the resource that an attribute refers to. */
  readonly refersTo: (attribute: string) => string | null;
  /** A value within blocks: the first of each name on the way. */
  readonly inside: (...path: readonly string[]) => unknown;
  /** What an attribute refers to, each as the template writes it. */
  readonly allOf: (attribute: string) => readonly unknown[];
  /** The first block of a name. */
  readonly first: (block: string) => Fields;
  /** The folder of a function's code. */
  readonly code: () => unknown;
};

const id = (address: string): string => address.replaceAll('.', '\u2024');

export const reader = (plan: Plan, resource: PlannedResource): Reader => {
  const expressions = plan.expressions.get(resource.address.replace(/\[[^\]]*\]/g, '')) ?? {};
  const value = (attribute: string): unknown => {
    const known = resource.values[attribute];
    if (known !== undefined && known !== null && known !== '') return known;
    return referenceOf(plan, fields(expressions[attribute]), resource.address);
  };
  const refersTo = (attribute: string): string | null =>
    ownerIn(plan, fields(expressions[attribute]), resource.address)?.address ?? null;
  const first = (block: string): Fields => fields(list(resource.values[block])[0]);
  const inside = (...path: readonly string[]): unknown => {
    const reach = (from: Fields): unknown =>
      path.reduce<unknown>((at, key) => fields(Array.isArray(at) ? at[0] : at)[key], from);
    const known = reach(resource.values);
    return typeof known === 'string' && known !== ''
      ? known
      : referenceOf(plan, fields(reach(expressions)), resource.address);
  };
  const allOf = (attribute: string): readonly unknown[] => {
    const references = list(fields(expressions[attribute])['references']).map(String);
    const longest = references.filter((each) => !references.some((other) => other.startsWith(`${each}.`)));
    return longest.flatMap((each) => referenceOf(plan, { references: [each] }, resource.address) ?? []);
  };
  return { plan, resource, value, refersTo, inside, allOf, first, code: () => codeOf(plan, resource, expressions) };
};

/** A single reference is written as the template would: the ARN, the URL or the name of what it names. */
export const referenceOf = (plan: Plan, expression: Fields, from: string): unknown => {
  if (expression['constant_value'] !== undefined) return expression['constant_value'];
  const owner = ownerIn(plan, expression, from);
  if (owner === null) return undefined;
  const { address, attribute } = owner;
  if (attribute === 'arn' || attribute === 'invoke_arn') return { 'Fn::GetAtt': [id(address), 'Arn'] };
  if (attribute === 'stream_arn') return { 'Fn::GetAtt': [id(address), 'StreamArn'] };
  return { Ref: id(address) };
};

/** `aws_iam_role.chat.arn` before `aws_iam_role.chat`: the longest reference says the attribute. */
const ownerIn = (
  plan: Plan,
  expression: Fields,
  from: string,
): { readonly address: string; readonly attribute: string } | null => {
  const prefix = /^(module\.[^.]+\.)*/.exec(from)?.[0] ?? '';
  for (const reference of list(expression['references']).map(String)) {
    const [type = '', name = '', attribute = 'id'] = reference.split('.');
    const address = `${prefix}${type}.${name}`;
    if (plan.planned.some((each) => each.address === address)) return { address, attribute };
  }
  return null;
};

/** The archive that holds the code is made of a folder or a file that the configuration names. */
const codeOf = (plan: Plan, resource: PlannedResource, expressions: Fields): unknown => {
  const references = list(fields(expressions['filename'])['references']).map(String);
  const archive = references
    .find((reference) => reference.startsWith('data.archive_file.'))
    ?.split('.')
    .slice(0, 3)
    .join('.');
  const declared = plan.expressions.get(archive ?? '') ?? {};
  const read = plan.data.get(archive ?? '') ?? {};
  const folder = read['source_dir'] ?? fields(declared['source_dir'])['constant_value'];
  const file = read['source_file'] ?? fields(declared['source_file'])['constant_value'];
  const found =
    typeof folder === 'string'
      ? folder
      : typeof file === 'string'
        ? file.split('/').slice(0, -1).join('/') || '.'
        : resource.values['filename'];
  return typeof found === 'string'
    ? found.replace(/^\.\//, '').replace(/^.*\$\{path\.module\}\//, '') || '.'
    : undefined;
};
