import type { APIGatewayProxyEvent } from 'aws-lambda';
import { countStatements, parseJson } from '../conversation/index.ts';
import { byteLength, limits } from './limits.ts';
import { nestsDeeperThan } from './nesting.ts';
import { refusal } from './problem.ts';

/** The JSON value of a request's body, whatever its content type says; throws the contract's faults. */
export const readBody = (event: APIGatewayProxyEvent, allowed: number = limits.body): unknown => {
  const text = bodyText(event);
  if (text.trim() === '') throw refusal('invalid-json', 'the body is empty: send a JSON object');
  const size = byteLength(text);
  if (size > limits.bodyWithAccount) throw refusal('too-large', tooLargeEvenWithAccount(size));
  if (nestsDeeperThan(text, limits.depth)) {
    throw refusal('invalid-request', `the body is nested deeper than ${limits.depth} levels: send it flatter`);
  }
  const value = parseBody(text);
  checkStatements(value);
  if (size > allowed && sizeWithoutAccount(value, size) > allowed) throw refusal('too-large', tooLarge(size));
  return value;
};

/** Without the byte order mark that PowerShell and editors of Windows write before JSON. */
const bodyText = (event: APIGatewayProxyEvent): string => decoded(event).replace(/^\ufeff/, '');

const decoded = (event: APIGatewayProxyEvent): string => {
  if (typeof event.body !== 'string') return '';
  if (event.isBase64Encoded !== true) return event.body;
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(event.body.replace(/\s/g, ''))) {
    throw refusal('invalid-json', 'the body says it is base64 and is not: send JSON as plain text');
  }
  return Buffer.from(event.body, 'base64').toString('utf8');
};

const parseBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('invalid-json', `the body is not JSON: ${whereItBreaks(text)}`);
  }
};

// V8's message, and the words our reader found, may quote a secret: only what was expected and where is said.
const whereItBreaks = (text: string): string => {
  const read = parseJson(text);
  // Our reader is for what people paste: it takes any white space, and a byte order mark anywhere.
  if (read.kind === 'json') return 'between values only spaces, tabs and line ends may stand';
  const expected = (read.reason.split(', found')[0] ?? '').replace(/`([^`]*)`/g, (mark, inner: string) =>
    inner.length > 1 ? 'a key' : mark,
  );
  return `${expected} (line ${read.line}, column ${read.column})`;
};

const accountIn = (body: unknown): unknown =>
  isObject(body) && isObject(body['evidence']) ? body['evidence']['accountAuthorizationDetails'] : undefined;

/** The larger limit is that of the account alone. */
const sizeWithoutAccount = (body: unknown, size: number): number => {
  if (!isObject(body) || !isObject(body['evidence']) || accountIn(body) === undefined) return size;
  const { accountAuthorizationDetails: _, ...evidence } = body['evidence'];
  return byteLength(JSON.stringify({ ...body, evidence }));
};

/** Bytes say little: a statement may have twenty. */
const checkStatements = (body: unknown): void => {
  const inAccount = countStatements(accountIn(body));
  if (inAccount > limits.statements) throw refusal('too-large', tooManyInAccount(inAccount));
  const { policies, evidence } = isObject(body) ? body : {};
  for (const [name, given] of [
    ['policies', policies],
    ['evidence.policies', isObject(evidence) ? evidence['policies'] : undefined],
  ] as const) {
    const count = countStatements(given);
    if (count > limits.statements) throw refusal('too-large', tooManyInPolicies(name, count));
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tooLarge = (size: number): string =>
  `the body has ${size} bytes, the limit is ${limits.body} (${limits.bodyWithAccount} with \`evidence.accountAuthorizationDetails\`): send only what belongs to the denied call`;

const tooManyInPolicies = (name: string, count: number): string =>
  `\`${name}\` holds ${count} statements, the limit is ${limits.statements}: send only the policies of the denied principal, as \`aws iam get-role-policy --role-name ROLE --policy-name POLICY\` prints one`;

const tooManyInAccount = (count: number): string =>
  `\`evidence.accountAuthorizationDetails\` holds ${count} statements, the limit is ${limits.statements}: cut the account down to one role with ${cutCommand}`;

const tooLargeEvenWithAccount = (size: number): string =>
  `the body has ${size} bytes, the limit is ${limits.bodyWithAccount}: cut the account down to one role with ${cutCommand}`;

const cutCommand =
  '`aws iam get-account-authorization-details --filter Role LocalManagedPolicy --query "{RoleDetailList: RoleDetailList[?RoleName==\'ROLE\'], Policies: Policies}"`';
