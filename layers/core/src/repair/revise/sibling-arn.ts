import { readArn, withParts } from '../../arn/index.ts';
/**
 * The resource that a person means by another name of the same kind: `audit-log` beside `table/sessions`, with the rest of the pattern kept.
 * An ARN counts as it stands, save that an object pattern follows its bucket. Null: it is of another kind.
 */
export const siblingArn = (resource: string, name: string): string | null => {
  const { service, name: old, type, id } = readArn(resource);
  if (name.startsWith('arn:')) return ofSameKind(resource, name);
  // A model is named by its maker's id, not as an agent or a knowledge base is.
  if (['foundation-model', 'inference-profile'].includes(type) && !/[.:]/.test(name)) return null;
  const called = (whole: string): string => withParts(resource, { name: whole });
  // What lies in another bucket has keys of its own.
  if (service === 's3') return called(old.includes('/') ? `${name}/*` : name);
  const at = nameAt[service] ?? 'slash';
  if (at === 'colon') {
    // An alias, a stream: what stands behind the name is kept.
    const more = id.includes(':') ? id.slice(id.indexOf(':')) : '';
    return called(`${type}:${service === 'secretsmanager' ? `${name}-??????` : name}${more}`);
  }
  if (at === 'whole') return called(name);
  if (service === 'dynamodb') return called(`table/${name}`);
  const cut = old.lastIndexOf('/');
  return cut < 0 ? null : called(`${old.slice(0, cut)}/${name}`);
};

const nameAt: Readonly<Record<string, 'colon' | 'whole'>> = {
  __proto__: null as never,
  lambda: 'colon',
  logs: 'colon',
  secretsmanager: 'colon',
  states: 'colon',
  sqs: 'whole',
  sns: 'whole',
};

const ofSameKind = (resource: string, arn: string): string | null => {
  if (kindOf(resource) !== kindOf(arn)) return null;
  const isObjects = resource.includes(':s3:::') && resource.includes('/');
  return isObjects && !arn.includes('/') ? `${arn}/*` : arn;
};

const kindOf = (arn: string): string => {
  const { service, type } = readArn(arn);
  return service === 's3' || service === 'sqs' || service === 'sns' ? service : `${service} ${type}`;
};
