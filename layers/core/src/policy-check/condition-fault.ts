import type { ConditionEntry, Statement } from '@whydenied/iam';
import type { Found } from './finding.ts';

type Fault = Pick<Found, 'rule' | 'level' | 'text'> & { readonly nearest?: readonly string[] };

/** A finding on a statement's conditions. */
export const conditionFault = ({ pointer }: Pick<Statement, 'pointer'>, { nearest = [], ...fault }: Fault): Found => ({
  ...fault,
  pointer: `${pointer}/Condition`,
  nearest,
});

/** Whether a condition holds for everything but its values. */
export const isNegated = ({ operator }: Pick<ConditionEntry, 'operator'>): boolean =>
  /^\w*$/.test(operatorOf(operator)) && /Not/i.test(operatorOf(operator));

const operatorOf = (operator: string): string => operator.slice(operator.lastIndexOf(':') + 1);

/** The operator that holds for the values that are written, in the place of one that holds for all others. */
export const positiveOf = (operator: string): string =>
  /^arn/i.test(operator)
    ? 'ArnLike'
    : /ip/i.test(operator)
      ? 'IpAddress'
      : /like/i.test(operator)
        ? 'StringLike'
        : 'StringEquals';
