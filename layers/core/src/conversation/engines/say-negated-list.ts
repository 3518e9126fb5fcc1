import { compile, decide } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import { plainLetters } from '../reading/notions-in.ts';

/**
 * "The list is OR, so it is always true, split it": what several values under a negated operator come to, tried out on the condition that
 * is shown, and on it split by its values. Null: none is shown, or that is not asked.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export const sayNegatedList = (text: string): string | null => {
  const message = text.slice(0, longest);
  if (!asks.test(plainLetters(message))) return null;
  const shown = readNegated(message);
  if (shown === null) return null;
  const { effect, operator, key, values } = shown;
  const whole = decider([statement({ effect, operator, key, values })], effect);
  const split = decider(
    values.map((value) => statement({ effect, operator, key, values: [value] })),
    effect,
  );
  const tried = [...values, otherThan(values)];
  const hit = effect === 'Deny' ? 'denied' : 'allowed';
  const rows = tried.map(
    (value, at) =>
      `| ${at < values.length ? codeSpan(value) : `another (${codeSpan(value)})`} | ${whole(key, value)} | ${split(key, value)} |`,
  );
  const everyHit = tried.every((value) => split(key, value) === hit);
  const loss = everyHit
    ? `Split into one statement for each value, every value is ${hit}: each statement is met by the other ones’ values.`
    : 'Split into one statement for each value, it comes to something else.';
  return [
    `**The list is right as it is, do not split it:** under a negated operator (${codeSpan(operator)}) several values are joined as NOR, not as OR: the condition is met only where ${codeSpan(key)} is **none** of them.`,
    loss,
    `Decided by evaluation${effect === 'Deny' ? ', beside an Allow of everything' : ''}:\n\n| ${codeSpan(key)} | as it is | split |\n| --- | --- | --- |\n${rows.join('\n')}`,
    ...(whole(key, null) === hit
      ? [
          `A request that sends no ${codeSpan(key)} is ${hit} by it as well: a negated operator is met where the key is missing.`,
        ]
      : []),
    'AWS: [Conditions with multiple context keys or values](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html)',
  ].join('\n\n');
};

const longest = 6_000;

const asks =
  /\b(?:nor\b|or\b[^.?!\n]{0,60}always|always (?:true|met|matches|denied|denies)|(?:list|values|array)[^.?!\n]{0,40}\b(?:or|and)\b|split|two statements|separate statements|one (?:statement )?(?:per|for each)|lock(?:s|ed)? (?:out|everybody|everyone)|immer (?:wahr|erfullt|zutr\w+)|aufteil\w*|aufgeteilt|zwei statements|getrennt|toujours vrai\w*|separer|scinder|deux statements|siempre (?:se cumple|verdad\w*|ciert\w*)|separar|dividir|dos statements|sempre verdad\w*|duas|sempre vera|dividere|separare|due statement)|常に真|必ず真|分け|分割|总是|始终|拆|分成/;

type Effect = 'Allow' | 'Deny';
type Negated = {
  readonly effect: Effect;
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
};

const negated =
  /"((?:String|Arn)Not(?:Equals|Like)(?:IgnoreCase)?(?:IfExists)?|NotIpAddress)"\s*:\s*\{\s*"([\w:/-]{3,100})"\s*:\s*\[(\s*"[^"|`\n]{1,200}"(?:\s*,\s*"[^"|`\n]{1,200}"){1,19})\s*\]/;

const readNegated = (message: string): Negated | null => {
  const found = negated.exec(message);
  const [, operator, key, list] = found ?? [];
  if (found === null || operator === undefined || key === undefined || list === undefined) return null;
  const values = [...list.matchAll(/"([^"]+)"/g)].map(([, value = '']) => value);
  return { effect: effectAt(message, found.index), operator, key, values };
};

/** The effect of the statement that a condition at a place stands in: of the others before or behind it none counts; a condition alone is taken for a Deny's. */
const effectAt = (message: string, at: number): Effect => {
  const own = [...message.matchAll(/"Effect"\s{0,9}:\s{0,9}"(Allow|Deny)"/gi)].find(({ index }) =>
    index < at ? isWithin(message.slice(index, at), 0) : isWithin(message.slice(at, index), -1),
  );
  return own?.[1]?.toLowerCase() === 'allow' ? 'Allow' : 'Deny';
};

/** Whether a stretch of JSON never leaves the object that it began in, or, of what is nested in it, further than some levels. */
const isWithin = (stretch: string, lowest: number): boolean => {
  let depth = 0;
  for (const letter of stretch) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (depth < lowest) return false;
  }
  return true;
};

const statement = ({ effect, operator, key, values }: Negated): object => ({
  Effect: effect,
  Action: '*',
  Resource: '*',
  Condition: { [operator]: { [key]: values } },
});

const decider = (statements: readonly object[], effect: Effect) => {
  const beside = effect === 'Deny' ? [{ Effect: 'Allow', Action: '*', Resource: '*' }] : [];
  const compiled = compile({
    identity: [{ name: 'shown', document: { Version: '2012-10-17', Statement: [...beside, ...statements] } }],
  });
  return (key: string, value: string | null): 'allowed' | 'denied' | 'not allowed' => {
    const { decision } = decide(compiled, {
      principal: 'arn:aws:iam::111122223333:role/Application',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::any-bucket/any',
      context: value === null ? {} : { [key]: value.replaceAll('*', 'any') },
    });
    return decision === 'allowed' ? 'allowed' : decision === 'explicitDeny' ? 'denied' : 'not allowed';
  };
};

/** A value of the same form that is none of them. */
const otherThan = (values: readonly string[]): string => {
  const [first = ''] = values;
  if (/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(first)) return values.includes('us-east-1') ? 'ap-south-1' : 'us-east-1';
  if (/^\d{12}$/.test(first)) return '999999999999';
  if (/^[\d.]+(?:\/\d+)?$/.test(first)) return '198.51.100.7';
  if (first.startsWith('arn:')) return 'arn:aws:iam::999999999999:role/Other';
  return 'other';
};
