import { decodeBase64 } from './base64.ts';
import { compareArns } from './compare-arns.ts';
import { compareStrings } from './compare-strings.ts';
import { type Comparison, compareParsed } from './comparison.ts';
import { parseDate } from './date.ts';
import { compareDecimals, type Decimal, parseDecimal } from './decimal.ts';
import { isWithin, parseIpRange } from './ip-range.ts';
import type { OperatorFamily, Order } from './operator.ts';

/** Makes the values of one condition ready, by what its operator compares. */
export const compileComparison = (
  family: OperatorFamily,
  values: readonly string[],
  hasVariables: boolean,
): Comparison => {
  switch (family.kind) {
    case 'string':
      return compareStrings(values, { ...family, hasVariables });
    case 'arn':
      return compareArns(values, hasVariables);
    case 'numeric': {
      const fit = (requested: Decimal, wanted: Decimal) => isInOrder(compareDecimals(requested, wanted), family.order);
      return compareParsed(values, { parse: parseDecimal, fit, because: 'it is no number' });
    }
    case 'date': {
      const fit = (requested: number, wanted: number) => isInOrder(requested - wanted, family.order);
      return compareParsed(values, {
        parse: parseDate,
        fit,
        because: 'it is neither an ISO 8601 date nor epoch seconds',
      });
    }
    case 'bool':
      return compareParsed(values, { parse: parseBoolean, fit: isSame, because: 'it is neither `true` nor `false`' });
    case 'binary':
      return compareParsed(values, { parse: decodeBase64, fit: isSame, because: 'it is no base64' });
    case 'ip':
      return compareParsed(values, {
        parse: parseIpRange,
        fit: isWithin,
        because: 'it is neither an IP address nor a CIDR block',
      });
  }
};

const isInOrder = (difference: number, order: Order): boolean => {
  switch (order) {
    case 'equal':
      return difference === 0;
    case 'less':
      return difference < 0;
    case 'lessOrEqual':
      return difference <= 0;
    case 'greater':
      return difference > 0;
    case 'greaterOrEqual':
      return difference >= 0;
  }
};

// Case is not documented, `True` is read as `true`.
const parseBoolean = (text: string): 'true' | 'false' | undefined => {
  const folded = text.toLowerCase();
  return folded === 'true' || folded === 'false' ? folded : undefined;
};

const isSame = (requested: string, wanted: string): boolean => requested === wanted;
