import { readArn } from '../arn/index.ts';
import type { Facts, StatedDenial } from '../intake/index.ts';

/** Facts that a person put right, by their names: a part of the request, or a condition key; null: not known after all. */
export type Corrections = Readonly<Record<string, string | null>>;

/** The facts of a text with what was put right: the person's word stands above the reading of the text. */
export const withCorrections = (facts: Facts, corrections: Corrections): Facts => {
  if (Object.keys(corrections).length === 0) return facts;
  const [first = unstated, ...more] = facts.denials;
  return { ...facts, denials: [put(first, corrections), ...more] };
};

const put = (denial: StatedDenial, corrections: Corrections): StatedDenial => {
  const { principal, action, resource, ...keys } = corrections;
  const { meant, ...rest } = denial;
  const isOther = [principal, action, resource].some((value) => value !== undefined);
  return {
    ...rest,
    // What a service's own sentence meant is said again by whoever corrects a part of it.
    ...(meant === undefined || isOther ? {} : { meant }),
    ...(principal === undefined ? {} : { principal, issuer: null, account: accountIn(principal) ?? denial.account }),
    ...(action === undefined ? {} : { action, operation: null, statedBy: 'sentence' as const }),
    ...(resource === undefined ? {} : { resource, region: regionIn(resource) ?? denial.region }),
    context: Object.fromEntries([
      ...Object.entries(denial.context).filter(([key]) => !(key in keys)),
      ...Object.entries(keys).flatMap(([key, value]) =>
        value === null ? [] : [[key, likewise(denial.context[key], value)] as const],
      ),
    ]),
  };
};

type Value = StatedDenial['context'][string];

/** In the type that the value had: a list stays a list. */
const likewise = (before: Value | undefined, value: string): Value => {
  if (Array.isArray(before)) return value.split(',').map((each) => each.trim());
  if (typeof before === 'boolean' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (typeof before === 'number' && Number.isFinite(Number(value))) return Number(value);
  return value;
};

const accountIn = (arn: string | null): string | null => readArn(arn).account || null;
const regionIn = (arn: string | null): string | null => readArn(arn).region || null;

const unstated: StatedDenial = {
  ...{ principal: null, action: null, resource: null, kind: 'unknown', policyType: 'unknown', policyArn: null },
  ...{ statedBy: 'sentence', operation: null, errorCode: null, region: null, account: null, context: {}, sentence: '' },
};
