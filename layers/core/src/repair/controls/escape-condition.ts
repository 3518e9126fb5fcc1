import { type ConditionEntryOf, type Context, meetConditions } from '../judge/meet-conditions.ts';

/** A context under which this one condition of a Deny does not hold, so that the Deny lets the call pass; null where no value does that. */
export const escapeCondition = ({ operator, key, values }: ConditionEntryOf): Context | null => {
  const other = inverse(operator);
  if (other === null) return null;
  const flipped = isTruth(operator)
    ? values.map((value) => (value.toLowerCase() === 'true' ? 'false' : 'true'))
    : values;
  const [met] = meetConditions({ [other]: { [key]: flipped } });
  return met === undefined ? null : met.context;
};

const isTruth = (operator: string): boolean => /^(?:bool|null)/i.test(operator);

const inverses: readonly (readonly [RegExp, string])[] = [
  [/^(.*)NotEquals(.*)$/i, '$1Equals$2'],
  [/^(.*)NotLike(.*)$/i, '$1Like$2'],
  [/^NotIpAddress(.*)$/i, 'IpAddress$1'],
  [/^IpAddress(.*)$/i, 'NotIpAddress$1'],
  [/^(Bool|Null)(.*)$/i, '$1$2'],
  [/^(Numeric|Date)LessThan(?:Equals)?(.*)$/i, '$1GreaterThan$2'],
  [/^(Numeric|Date)GreaterThan(?:Equals)?(.*)$/i, '$1LessThan$2'],
  [/^(.*)Equals(.*)$/i, '$1NotEquals$2'],
  [/^(.*)Like(.*)$/i, '$1NotLike$2'],
];

const inverse = (operator: string): string | null => {
  const bare = operator.replace(/IfExists$/i, '').replace(/^For(?:Any|All)Values?:/i, '');
  const found = inverses.find(([pattern]) => pattern.test(bare));
  return found === undefined ? null : bare.replace(found[0], found[1]);
};
