import { type ConditionEntry, compile, decide } from '@whydenied/iam';
import { coversValue } from './covers-pattern.ts';

type Versioned = { readonly hasVariables: boolean };

/** Whether a request that meets the one condition always meets the other; where it cannot be shown, no. */
export const impliesCondition = (narrow: ConditionEntry & Versioned, wide: ConditionEntry & Versioned): boolean => {
  if (narrow.key.toLowerCase() !== wide.key.toLowerCase()) return false;
  const [one, other] = [operatorOf(narrow.operator), operatorOf(wide.operator)];
  if (one.isOptional && !other.isOptional) return false;
  if (!sameText(narrow, wide)) return false;
  const isNegated = other.name.includes('not');
  if (isNegated) return one.name === other.name && negatedImplies(narrow.values, wide.values, one.isOfSet);
  return narrow.values.every((value) =>
    wide.values.some((its) => holdsFor({ name: one.name, value }, { name: other.name, value: its }, { narrow, wide })),
  );
};

const operatorOf = (written: string) => {
  const lower = written.toLowerCase();
  const isOptional = lower.endsWith('ifexists');
  const name = (isOptional ? lower.slice(0, -'ifexists'.length) : lower).replace(/^arn(not)?equals$/, 'arn$1like');
  return { isOptional, name, isOfSet: name.startsWith('for') };
};

// Where one takes variables and the other does not, the same text is not the same value.
const sameText = (narrow: ConditionEntry & Versioned, wide: ConditionEntry & Versioned): boolean =>
  narrow.hasVariables === wide.hasVariables ||
  ![...narrow.values, ...wide.values].some((value) => value.includes('${'));

const negatedImplies = (narrow: readonly string[], wide: readonly string[], isOfSet: boolean): boolean =>
  wide.every((value) => narrow.includes(value)) && (!isOfSet || narrow.every((value) => wide.includes(value)));

type Compared = { readonly name: string; readonly value: string };
type Entries = { readonly narrow: ConditionEntry & Versioned; readonly wide: ConditionEntry & Versioned };

const holdsFor = (one: Compared, other: Compared, { narrow, wide }: Entries): boolean => {
  if (one.name === other.name && one.value === other.value) return true;
  const texts = [
    { text: other.value, hasVariables: wide.hasVariables },
    { text: one.value, hasVariables: narrow.hasVariables },
  ] as const;
  if (one.name === other.name && /^(?:for(?:any|all)values?:)?stringlike$/.test(one.name))
    return coversValue(...texts, { isLiteral: false });
  if (one.name === 'stringequals' && other.name === 'stringlike') return coversValue(...texts, { isLiteral: true });
  if (one.name === 'ipaddress' && other.name === 'ipaddress') return isWithin(one.value, other.value);
  return isOrdered(one, other);
};

const isWithin = (inner: string, outer: string): boolean => {
  const statement = {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { IpAddress: { 'aws:SourceIp': outer } },
  };
  const policies = compile({ identity: [{ document: { Version: '2012-10-17', Statement: statement } }] });
  const asked = { principal: 'arn:aws:iam::111122223333:role/Compared', action: 's3:GetObject', resource: '*' };
  return decide(policies, { ...asked, context: { 'aws:SourceIp': inner } }).decision === 'allowed';
};

const isOrdered = (one: Compared, other: Compared): boolean => {
  const [, kind = '', order = '', orEqual] = /^(numeric|date)(lessthan|greaterthan)(equals)?$/.exec(one.name) ?? [];
  const isSame = one.name === other.name || (orEqual === undefined && other.name === `${one.name}equals`);
  if (order === '' || !isSame) return false;
  const [inner, outer] = [one.value, other.value].map((value) => numberOf(value, kind)) as [number, number];
  return order === 'lessthan' ? inner <= outer : inner >= outer;
};

// Of dates only those with a day: IAM and JavaScript read others differently.
const numberOf = (value: string, kind: string): number => {
  if (kind === 'date') return /^\d{4}-\d\d-\d\d(?:T[\d:]+Z)?$/.test(value) ? Date.parse(value) : Number.NaN;
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
};
