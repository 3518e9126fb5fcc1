import type { FoundSecret } from './found-secret.ts';
import { isSecretValue } from './is-secret-value.ts';
import { looksRandom } from './looks-random.ts';
import { nameOfSecret } from './name-of-secret.ts';
import { readSecretValue, type SecretValue } from './read-secret-value.ts';
import { type SecretName, secretNames } from './secret-names.data.ts';

/** Credentials that only the name in front of them tells: `aws_secret_access_key = …`, `Authorization: Bearer …`, `"password": "…"`. */
export const findNamedSecrets = (text: string): FoundSecret[] => {
  const found: FoundSecret[] = [];
  let behind = 0;
  for (const match of text.matchAll(anyName)) {
    const end = match.index + match[0].length;
    if (match.index < behind) continue;
    const name = nameOfSecret(match[0]);
    if (name === undefined || !standsAlone({ text, start: match.index, end }, name)) continue;
    const value = readSecretValue(text, end);
    if (value === null || !isSecretValue(value, name) || isOfCondition(text, match.index, value)) continue;
    if (isCalled(text, value)) continue;
    if (isWithinArn(text, match.index) && !(isAssigned(text, end) && looksRandom(value.text))) continue;
    behind = value.end;
    found.push(toFound(value, name));
  }
  return found;
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
const isOfCondition = (text: string, at: number, value: SecretValue): boolean => {
  const before = text.slice(Math.max(0, at - longestKey), at);
  return skillKey.test(before) || (taggedKey.test(before) && !looksRandom(value.text));
};

const longestKey = 160;
const taggedKey =
  /[a-z0-9]:(?:(?:Principal|Request|Resource|RequestObject|ExistingObject)Tag\/|EncryptionContext:)[^\s"'`=]*$/i;
// The ID of an Alexa skill: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
const skillKey = /\blambda:EventSource[_-]?$/i;

const toFound = ({ text, start, end }: SecretValue, { kind }: SecretName): FoundSecret => ({
  kind,
  longTerm: kind !== 'sessionToken' && kind !== 'bearerToken',
  isExample: text.endsWith('EXAMPLEKEY'),
  start,
  end,
});
