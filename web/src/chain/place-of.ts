import type { Place } from '../picture/drawable.ts';

/** The one who asks: a session is its role, so that the arrows of one role meet. */
export const askerPlace = (principal: string | null): Place => withoutBlanks(askerOf(principal));

/** Whether a part of a request names somebody or something, and is not missing or a blank to fill in. */
export const isNamed = (arn: string | null): boolean => arn !== null && !isBlank(arn.split(/[:/]/).at(-1) ?? '');

const isBlank = (name: string): boolean => /^\{[A-Z]\w*\}$/.test(name);

/** A part that nobody named is said in words: the picture holds no `{AgentRole}`. */
const withoutBlanks = (place: Place): Place => ({
  ...place,
  name: isBlank(place.name) ? 'not named' : place.name.replaceAll(/\{[A-Z]\w*\}/g, '…'),
  where: isBlank(place.where) ? '' : place.where,
});

const askerOf = (principal: string | null): Place => {
  if (principal === null) return { id: 'asker:unknown', kind: 'Caller', name: 'not stated', where: '' };
  const parts = principal.split(':');
  if (parts.length < 6) return { id: `asker:${principal}`, kind: isService(principal), name: principal, where: '' };
  const [type = '', ...path] = parts.slice(5).join(':').split('/');
  const name = (type === 'assumed-role' ? path[0] : path.at(-1)) ?? type;
  const kind = askerKinds[type] ?? type;
  const known = type === 'assumed-role' ? 'role' : type;
  return { id: `${known}:${parts[4]}:${name}`, kind, name, where: '' };
};

const isService = (principal: string): string => (principal.endsWith('.amazonaws.com') ? 'AWS service' : 'Caller');

const askerKinds: Readonly<Record<string, string>> = {
  'assumed-role': 'Role',
  role: 'Role',
  user: 'User',
  'federated-user': 'Federated user',
  root: 'Account',
};

/** What is asked for: the resource by its ARN, or all that the action's service has. */
export const resourcePlace = (resource: string | null, action: string | null): Place =>
  withoutBlanks(resourceOf(resource, action));

const resourceOf = (resource: string | null, action: string | null): Place => {
  const service = action?.split(':')[0] ?? '';
  const parts = (resource ?? '').split(':');
  if (resource === null || parts.length < 6) {
    const name = resource === null ? 'not stated' : resource === '*' ? 'the service itself' : resource;
    return { id: `${service}:${name}`, kind: serviceWords(service), name, where: '' };
  }
  if (parts[2] === 'iam' && parts[5]?.startsWith('role/')) return askerPlace(resource);
  return arnPlace(parts);
};

const arnPlace = (parts: readonly string[]): Place => {
  const [, , service = '', region = '', account = ''] = parts;
  const rest = parts.slice(5).join(':');
  // Objects are shown as their bucket: the arrow's request names the object.
  const name = service === 's3' ? (rest.split('/')[0] ?? rest) : nameIn(rest);
  const kind = service === 's3' ? 'S3 bucket' : kindWords(service, typeIn(rest));
  return { id: `${service}:${region}:${account}:${service === 's3' ? name : rest}`, kind, name, where: region };
};

// `foundation-model/x` and `function:x` alike: the type before the first sign, the name behind it.
const cutAt = (rest: string): number => rest.search(/[/:]/);
const nameIn = (rest: string): string => rest.slice(cutAt(rest) + 1) || rest;
const typeIn = (rest: string): string => (cutAt(rest) < 1 ? '' : rest.slice(0, cutAt(rest)).replaceAll('-', ' '));

// Bedrock's own things are known by their type alone.
const kindWords = (service: string, type: string): string => {
  if (type === '') return serviceWords(service);
  return service === 'bedrock' ? capital(type) : `${serviceWords(service)} ${type}`;
};

const serviceWords = (service: string): string => names[service] ?? (service === '' ? 'Resource' : capital(service));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const names: Readonly<Record<string, string>> = {
  s3: 'S3 bucket',
  kms: 'KMS',
  iam: 'IAM',
  sts: 'STS',
  aoss: 'OpenSearch Serverless',
  'execute-api': 'API Gateway',
  secretsmanager: 'Secrets Manager',
  dynamodb: 'DynamoDB',
  logs: 'CloudWatch Logs',
  rds: 'RDS',
  'rds-data': 'RDS Data API',
  s3vectors: 'S3 Vectors',
  sagemaker: 'SageMaker',
  'aws-marketplace': 'AWS Marketplace',
};
