import { idsIn } from './network-properties.ts';
import { expressionsOf, type Fields, fields, list, type Plan } from './plan.ts';
import type { Reader } from './reader.ts';
import { isTold, onceEach, type Target, targetsOf } from './references.ts';
import { unknownAt, written } from './written-value.ts';

/** A function with its variables and the folder of its code. */
export const functionProperties = (read: Reader): Fields => {
  const { value, name, inside } = read;
  const subnets = idsIn(read, 'vpc_config', 'subnet_ids');
  return {
    FunctionName: name('function_name'),
    Role: value('role'),
    Handler: value('handler'),
    Runtime: value('runtime'),
    PackageType: value('package_type'),
    Code: codeOf(read),
    Environment: { Variables: variablesOf(read) },
    ...(subnets.length === 0
      ? {}
      : { VpcConfig: { SubnetIds: subnets, SecurityGroupIds: idsIn(read, 'vpc_config', 'security_group_ids') } }),
    DeadLetterConfig: { TargetArn: inside('dead_letter_config', 'target_arn') },
  };
};

const variablesOf = ({ plan, resource, standing }: Reader): Fields => {
  const [block] = list(resource.values['environment']).map(fields);
  const [left] = list(plan.unknown.get(resource.address)?.['environment']).map(fields);
  const [declared] = list(expressionsOf(plan, resource.address)['environment']).map(fields);
  return variablesIn({
    known: fields(block?.['variables']),
    unknown: fields(left?.['variables']),
    targets: targetsOf(fields(declared?.['variables']), standing),
    address: resource.address,
  });
};

type Variables = {
  readonly known: Fields;
  readonly unknown: Fields;
  readonly targets: readonly Target[];
  readonly address: string;
};

/**
 * The configuration tells of all variables at once what they refer to. A variable that only applying tells is what is referred to where both
 * are one; where there are more of them, which is which is not told, and each is an unknown of its own.
 */
export const variablesIn = ({ known, unknown, targets, address }: Variables): Fields => {
  const names = [
    ...new Set([
      ...Object.keys(unknown).filter((name) => unknown[name] === true),
      ...Object.keys(known).filter((name) => known[name] === null),
    ]),
  ];
  const [target, ...others] = onceEach(targets).filter((each) => !isTold(each));
  const only = names.length === 1 && others.length === 0 && target !== undefined ? written(target) : undefined;
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    ...Object.fromEntries(names.map((name) => [name, only ?? unknownAt(`${address}.${name}`)])),
  };
};

/** The archive that holds the code is made of a folder or a file that the configuration names. */
const codeOf = ({ plan, resource, standing, value }: Reader): unknown => {
  const declared = fields(expressionsOf(plan, resource.address)['filename']);
  const own = archived(plan, { targets: targetsOf(declared, standing), path: resource.values['filename'] });
  return pathOf(own ?? value('filename'));
};

type Archived = { readonly targets: readonly Target[]; readonly path: unknown };

/** What an archive is made of: one that is referred to, or one that the plan has made already. */
export const archived = (plan: Plan, { targets, path }: Archived): string | undefined =>
  onceEach(targets)
    .map((target) => folderOf(plan, target))
    .find((each) => each !== undefined) ?? archivedBy(plan, path);

/** A path as seen from the folder of the configuration. */
export const pathOf = (path: unknown): string | undefined =>
  typeof path === 'string' ? path.replace(/^\.\//, '').replace(/^.*\$\{path\.module\}\//, '') || '.' : undefined;

const folderOf = (plan: Plan, target: Target): string | undefined =>
  target.kind === 'data' && target.type === 'archive_file'
    ? sourceOf(plan.data.get(target.address) ?? {}, expressionsOf(plan, target.address))
    : undefined;

/** An archive that the plan has made already is known by its path. */
const archivedBy = (plan: Plan, path: unknown): string | undefined => {
  const [found] = [...plan.data].filter(
    ([address, values]) => address.includes('archive_file.') && path !== undefined && values['output_path'] === path,
  );
  return found === undefined ? undefined : sourceOf(found[1], expressionsOf(plan, found[0]));
};

const sourceOf = (read: Fields, declared: Fields): string | undefined => {
  const of = (key: string): unknown => read[key] ?? fields(declared[key])['constant_value'];
  const [folder, file] = [of('source_dir'), of('source_file')];
  if (typeof folder === 'string') return folder;
  return typeof file === 'string' ? file.split('/').slice(0, -1).join('/') || '.' : undefined;
};
