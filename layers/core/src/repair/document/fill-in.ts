import { readArn, withParts } from '../../arn/index.ts';
/** Names of the parts that the person has to fill in: `{AccountId}` in an ARN, never a policy variable `${aws:username}`. */
export const fillInsOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<!\$)\{[A-Za-z][A-Za-z0-9]{0,63}\}/g)].map((match) => match[0])),
];

/** An ARN in which each part that was blacked out in the text is a named part to fill in; other text as it is. */
export const fillable = (arn: string): string => {
  const { partition, service, region, account, name } = readArn(arn);
  return withParts(arn, {
    partition: isBlackedOut(partition) || partition === '' ? '{Partition}' : partition,
    service: isBlackedOut(service) ? '{Service}' : service,
    region: isBlackedOut(region) ? '{Region}' : region,
    account: isAccount(account) ? account : '{AccountId}',
    name: fillableParts(name, service),
  });
};

// API Gateway writes `********9012` for an account; people write `<account>`, `ACCOUNT_ID`, `XXXX`, `...`.
const isAccount = (account: string): boolean =>
  account === '' ||
  account === '*' ||
  account === 'aws' ||
  account === 'cloudfront' ||
  isFillIn(account) ||
  account.startsWith('${') ||
  // What a template leaves to its deployment is that, in a statement too
  /^‹[^›]+›$/.test(account) ||
  /^[0-9?]{12}$/.test(account);

const isFillIn = (text: string): boolean => text.startsWith('{') && text.endsWith('}');

const isBlackedOut = (text: string): boolean =>
  text.includes('<') ||
  text.includes('>') ||
  text.includes('...') ||
  text.includes('…') ||
  text.includes('****') ||
  /(?:^|[^A-Za-z])[Xx]{4,}(?:$|[^A-Za-z])/.test(text) ||
  /^(?:REDACTED|\[.*\])$/i.test(text);

/** The last part of an ARN, its blacked-out pieces named. */
export const fillableParts = (name: string, service: string): string => {
  const parts = name.split(/([/:])/);
  return parts
    .map((part, index) => (isFillIn(part) || !isBlackedOut(part) ? part : nameOfPart(parts[index - 2], service)))
    .join('');
};

/** `knowledge-base/...` becomes `{KnowledgeBaseId}`: the word before says what is missing. */
export const nameOfPart = (kind: string | undefined, service: string): string => {
  if (kind === undefined || !/^[a-z-]+$/.test(kind)) return service === 's3' ? '{BucketName}' : '{Name}';
  const words = kind.split('-').map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  return `{${words.join('')}${namedKinds.has(kind) ? 'Name' : 'Id'}}`;
};

const namedKinds = new Set([
  'role',
  'user',
  'group',
  'policy',
  'function',
  'secret',
  'table',
  'repository',
  'alias',
  'assumed-role',
]);
