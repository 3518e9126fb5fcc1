import type { ConditionEntry, Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';

/** Whether some condition keeps out everybody but who comes from where it says: a positive operator on a key that the caller cannot choose, and no value that fits anybody. */
export const isClosed = ({ conditions }: Pick<Statement, 'conditions'>): boolean => conditions.some(closesOrigin);

/** The same of one condition. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
export const closesOrigin = (condition: ConditionEntry): boolean => {
  const isClosing = originOf(condition.key);
  return isClosing !== null && isPositive(condition) && closedBy(condition, isClosing);
};

/** Whether a key says where a caller comes from, whatever the condition makes of it. */
export const isOrigin = (key: string): boolean => originOf(key) !== null;

/** Holds only for the values that are written, and not without the key. */
export const isPositive = ({ operator }: ConditionEntry): boolean =>
  /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike)$/i.test(operator);

/** A value that names something before its wildcards. */
export const namesOne = (value: string): boolean => /^[^*?]/.test(value) && !isOwnWord(value);

type Closing = (value: string) => boolean;

const closedBy = ({ operator, values }: ConditionEntry, isClosing: Closing): boolean =>
  values.length > 0 &&
  // A wildcard that is read as a letter fits nobody.
  values.map(String).every((value) => (/StringEquals/i.test(operator) ? !isOwnWord(value) : isClosing(value)));

const originOf = (key: string): Closing | null => origins.find(([keys]) => keys.test(key))?.[1] ?? null;

const isWhole: Closing = (value) => !/[*?]/.test(withoutSymbols(value)) && !isOwnWord(value);

/** An account that is no pattern; of a bucket, whose ARN has none, a name that is no pattern. */
const isArnOfOne: Closing = (value) => {
  if (isWhole(value) || isOwnWord(value)) return !isOwnWord(value);
  const { service, account, name } = readArn(withoutSymbols(value));
  const isPattern = (part: string | undefined): boolean => part === undefined || /^$|[*?]/.test(part);
  return (
    !isPattern(account) || (service === 's3' && !name.startsWith('accesspoint/') && !isPattern(name.split('/')[0]))
  );
};

const isPathOfOne: Closing = (value) => /^[^*?/]+\//.test(withoutSymbols(value)) || isWhole(value);

/** The id of a role, a user or an account, whatever the name of the session. */
const isIdOfOne: Closing = (value) => isWhole(value) || /^[A-Z0-9]{12,}:/.test(value);

const origins: readonly (readonly [RegExp, Closing])[] = [
  [/^aws:(?:principal|source)orgid$/i, isWhole],
  [/^aws:(?:principal|source)account$|^aws:sourceowner$|:calleraccount$|dataaccesspointaccount$/i, isWhole],
  [/^aws:(?:principal|source)arn$|dataaccesspointarn$/i, isArnOfOne],
  [/^aws:(?:principal|source)orgpaths$/i, isPathOfOne],
  [/^aws:sourcevpce?$/i, isWhole],
  [/^aws:userid$/i, isIdOfOne],
  [/:sub$/i, namesOne],
];

/** What is filled in is one name. */
const withoutSymbols = (value: string): string => value.replace(/\$\{[^}]{0,200}\}/g, 'x');

/** A variable that the caller fills in compares him with himself; the account and the organization of the resource do not. */
export const isOwnWord = (value: string): boolean => /\$\{aws:(?!:|resource(?:account|orgid|orgpaths)\b)/i.test(value);
