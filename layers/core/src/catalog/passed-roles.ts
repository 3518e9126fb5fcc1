import { passedRoleLines } from './data/passed-roles.data.ts';
import { handlerPermissions } from './handler-permissions.ts';

/** A parameter of a call that hands a role to a service: the fields on the way to it, through lists where there are some. */
export type PassedRole = { readonly path: readonly string[]; readonly service: string; readonly url: string };

/**
 * The roles that a call hands over when it names them, by the prefix of the call's action and the operation in the SDK's spelling; none where
 * AWS documents none. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const passedRoles = (prefix: string, operation: string): readonly PassedRole[] =>
  table().get(`${prefix}:${operation}`.toLowerCase()) ?? [];

/** The service that gets the role of an operation, whoever calls it so; null where none hands a role over, or several services do under that name. */
export const servicePassedTo = (operation: string): string | null => {
  const ends = `:${operation.toLowerCase()}`;
  const services = new Set(
    [...table()].flatMap(([call, roles]) => (call.endsWith(ends) ? roles.map(({ service }) => service) : [])),
  );
  return services.size === 1 ? ([...services][0] ?? null) : null;
};

/**
 * The service that gets the role when CloudFormation makes a resource of this type, by the calls of its handlers; null where they hand none over,
 * or to several. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resource-type-schemas.html
 */
export const servicePassedToBy = (type: string): string | null => {
  const { create = [], update = [] } = handlerPermissions(type.replace('AWS::Serverless::', 'AWS::Lambda::')) ?? {};
  const passed = [...create, ...update].flatMap((action) => {
    const [prefix = '', operation = ''] = action.split(':');
    return passedRoles(prefix, operation);
  });
  const services = new Set(passed.map(({ service }) => service));
  return services.size === 1 ? ([...services][0] ?? null) : null;
};

let read: ReadonlyMap<string, readonly PassedRole[]> | null = null;

const table = (): ReadonlyMap<string, readonly PassedRole[]> => {
  read ??= readLines();
  return read;
};

const readLines = (): ReadonlyMap<string, readonly PassedRole[]> => {
  const rows = new Map<string, PassedRole[]>();
  for (const line of passedRoleLines.trim().split('\n')) {
    const [prefix, operations = '', paths = '', service = '', page] = line.split('|');
    const url = `https://docs.aws.amazon.com/${page}`;
    for (const operation of operations.split(' ')) {
      const key = `${prefix}:${operation}`.toLowerCase();
      const own = paths.split(' ').map((path) => ({ path: path.split('.'), service, url }));
      rows.set(key, [...(rows.get(key) ?? []), ...own]);
    }
  }
  return rows;
};
