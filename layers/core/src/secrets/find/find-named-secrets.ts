import type { FoundSecret } from './found-secret.ts';
import { isSecretValue } from './is-secret-value.ts';
import { looksRandom } from './looks-random.ts';
import { nameOfSecret } from './name-of-secret.ts';
import { endsOfRuns, type Runs, readNextOfList, readSecretValue, type SecretValue } from './read-secret-value.ts';
import { type SecretName, secretNames } from './secret-names.data.ts';

/** Credentials that only the name in front of them tells: `aws_secret_access_key = …`, `Authorization: Bearer …`, `"password": "…"`. */
export const findNamedSecrets = (text: string): FoundSecret[] => {
  const found: FoundSecret[] = [];
  const runs = endsOfRuns();
  let behind = 0;
  for (const match of text.matchAll(anyName)) {
    const end = match.index + match[0].length;
    if (match.index < behind) continue;
    const name = nameOfSecret(match[0]);
    if (name === undefined || !standsAlone({ text, start: match.index, end }, name)) continue;
    const stretch = { text, start: match.index, end };
    for (const value of valuesBehind(text, end, runs)) {
      if (!isNamedSecret(stretch, value, name) || isCalled(text, value)) continue;
      behind = value.end;
      found.push(toFound(value, name));
    }
  }
  return found;
};

type Named = SecretValue & { readonly isListed: boolean };

/** What a name gives: a value, or each of a list. */
const valuesBehind = function* (text: string, end: number, runs: Runs): Generator<Named> {
  const first = readSecretValue(text, end, runs);
  const isListed = first !== null && /\[\s*["'`]{1,3}$/.test(text.slice(end, first.start));
  for (let value = first; value !== null; value = isListed ? readNextOfList(text, value, runs) : null)
    yield { ...value, isListed };
};

const isNamedSecret = (stretch: Stretch, value: Named, name: SecretName): boolean => {
  const { text, start, end } = stretch;
  if (isOfCondition(stretch)) return looksRandom(value.text) ? isSecretValue(value, name) : isMadeUp(stretch, value);
  // What is wrong with a field is told in a list, too: `{"password": ["This field is required."]}`.
  if (value.isListed && /\s/.test(value.text)) return false;
  if (!isSecretValue(value, name) || skillKey.test(before(stretch))) return false;
  return (
    !isWithinArn(text, start) ||
    (isAssigned(text, end) && (looksRandom(value.text) || (name.kind === 'password' && isOneWord(value.text))))
  );
};

const between = '[ _.-]?';
const wordsOf = ({ words }: SecretName): string => words.join(between);

// The longest name first, so that `secret_access_key` is not read as `secret`.
const anyName = new RegExp(
  [...secretNames]
    .map(wordsOf)
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'gi',
);

type Stretch = { readonly text: string; readonly start: number; readonly end: number };

const standsAlone = ({ text, start, end }: Stretch, { isWhole }: SecretName): boolean => {
  const rest = /^(?:_?[A-Z0-9]{1,24}(?:_[A-Z0-9]{1,24}){0,4}|\d{1,2}|s)?(?![A-Za-z0-9_-])/.exec(
    text.slice(end, end + 140),
  );
  if (rest === null) return false;
  return isWhole !== true || !/[A-Za-z]/.test(text[start - 1] ?? ' ') || /[A-Z]/.test(text[start] ?? '');
};

/** An ARN names things; what stands in it is judged by its shape alone, unless a run that no thing is named by is assigned in it: `…:function:api_key=…`. */
const isWithinArn = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - longestArn), at);
  const from = before.search(/[^\s"'`,<>()]*$/);
  return before.slice(from).startsWith('arn:');
};

const isAssigned = (text: string, end: number): boolean => /^[A-Z0-9_]{0,40}=/.test(text.slice(end, end + 42));

const longestArn = 400;

/** `password = client.get_secret_value(…)`: code that fetches one. */
const isCalled = (text: string, { text: value, end, isQuoted }: SecretValue): boolean =>
  !isQuoted && text[end] === '(' && /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(value);

/** What a tag is called, or an encryption context, does not make its value a secret: only one that looks like one is. */
const isOfCondition = (stretch: Stretch): boolean => taggedKey.test(before(stretch));

const before = ({ text, start }: Stretch): string => text.slice(Math.max(0, start - longestKey), start);

/** A pass phrase or a password, beside a tag that is called nothing else: `aws:PrincipalTag/password`. */
const isMadeUp = (stretch: Stretch, { text: value }: SecretValue): boolean =>
  wholeTag.test(before(stretch)) &&
  /^["'`\s=:\]]/.test(stretch.text.slice(stretch.end, stretch.end + 1)) &&
  (isPassPhrase(value) || isPassword(value));

// Three words and more; words that a thing is named by make a name of it: `prod-db-password`.
const isPassPhrase = (text: string): boolean =>
  /^\p{L}{2,}(?:[-_. ]\p{L}{2,}){2,}\d*$/u.test(text) && !text.split(/[-_. ]/).some((word) => naming.test(word));

const naming =
  /^(?:prod|production|dev|test|stage|staging|db|database|app|api|web|service|role|team|keys?|secrets?|passwords?|tokens?|credentials?|policy|rotation|users?|admins?|accounts?|bucket|aws|read|write|only|access|and|or|of|the|not|no|is|for)\d*$/i;

// Letters of both cases with a digit: what tells people and teams apart is written otherwise.
const isPassword = (text: string): boolean =>
  text.length >= shortestPassword &&
  /\p{Ll}/u.test(text) &&
  /\p{Lu}/u.test(text) &&
  /\d/.test(text) &&
  !/[/:]/.test(text);

// A name joins its words, and what AWS puts behind it, by signs.
const isOneWord = (text: string): boolean => isPassword(text) && /^[A-Za-z0-9]+$/.test(text);

const shortestPassword = 8;
const longestKey = 160;
const taggedKey =
  /[a-z0-9]:(?:(?:Principal|Request|Resource|RequestObject|ExistingObject)Tag\/|EncryptionContext:)[^\s"'`=]*$/i;
const wholeTag = /(?:Tag\/|EncryptionContext:)$/i;
// The ID of an Alexa skill: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
const skillKey = /\blambda:EventSource[_-]?$/i;

const toFound = ({ text, start, end }: SecretValue, { kind }: SecretName): FoundSecret => ({
  kind,
  longTerm: kind !== 'sessionToken' && kind !== 'bearerToken',
  isExample: text.endsWith('EXAMPLEKEY'),
  start,
  end,
});
