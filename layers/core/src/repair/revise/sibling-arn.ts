/**
 * The resource that a person means by another name of the same kind: `audit-log` beside `table/sessions`, with the rest of the pattern kept.
 * An ARN counts as it stands, save that an object pattern follows its bucket. Null: it is of another kind.
 */
export const siblingArn = (resource: string, name: string): string | null => {
  const parts = resource.split(':');
  const service = parts[2] ?? '';
  if (name.startsWith('arn:')) return ofSameKind(resource, name);
  // A model is named by its maker's id, not as an agent or a knowledge base is.
  if (/:(?:foundation-model|inference-profile)\//.test(resource) && !/[.:]/.test(name)) return null;
  if (service === 's3') {
    const [, ...key] = (parts[5] ?? '').split('/');
    // What lies in another bucket has keys of its own.
    return [...parts.slice(0, 5), key.length === 0 ? name : `${name}/*`].join(':');
  }
  const at = nameAt[service] ?? 'slash';
  const rest = parts.slice(5).join(':');
  if (at === 'colon') {
    const [kind = '', , ...more] = parts.slice(5);
    return [...parts.slice(0, 5), kind, service === 'secretsmanager' ? `${name}-??????` : name, ...more].join(':');
  }
  if (at === 'whole') return [...parts.slice(0, 5), name].join(':');
  if (service === 'dynamodb') return [...parts.slice(0, 5), `table/${name}`].join(':');
  const cut = rest.lastIndexOf('/');
  return cut < 0 ? null : [...parts.slice(0, 5), `${rest.slice(0, cut)}/${name}`].join(':');
};

const nameAt: Readonly<Record<string, 'colon' | 'whole'>> = {
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
  const [, , service = '', , , ...rest] = arn.split(':');
  return service === 's3' || service === 'sqs' || service === 'sns'
    ? service
    : `${service} ${rest.join(':').split(/[/:]/)[0]}`;
};
