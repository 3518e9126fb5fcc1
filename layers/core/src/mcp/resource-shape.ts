import { readArn } from '../arn/index.ts';
import { actionInfo } from '../catalog/index.ts';

/** The ARNs that an action is asked for, the plainest first: of an object and an object behind an access point, the object. */
export const shapesOf = (action: string): readonly string[] =>
  (actionInfo(action)?.resourceTypes ?? []).flatMap(({ arns }) => arns).sort((one, other) => one.length - other.length);

/** Whether an ARN is of a shape: `arn:…:table/{TableName}`; a pattern of somebody's own is, where what stands around its stars is. */
export const fitsShape = (shape: string, arn: string): boolean => {
  const [form, given] = [readArn(shape), readArn(arn)];
  const parts = form.name.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // A name may hold slashes: a key of a bucket, a path of a role.
  return form.service === given.service && new RegExp(`^${parts.join('.+')}$`, 's').test(given.name);
};

/** The shape with the name that was given in its first place: `docs` or the ARN of the bucket, where an object of it is asked for. */
export const fillName = (shape: string, given: string): string => {
  const name = nameIn(given, shape);
  return name === null ? shape : shape.replace(firstName, `$1${name}`);
};

// Behind the five colons of an ARN and the name of its type.
const firstName = /^((?:[^:]*:){5}(?:[\w-]+[/:])?)\{\w+\}/;

const nameIn = (given: string, shape: string): string | null => {
  if (!given.startsWith('arn:')) return /^[\w.-]+$/.test(given) ? given : null;
  const [form, arn] = [readArn(shape), readArn(given)];
  return form.service === arn.service && /^\{/.test(form.name) && /^[\w.-]+$/.test(arn.name) ? arn.name : null;
};
