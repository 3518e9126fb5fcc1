import { isDigits } from './is-digits.ts';

/** A decimal number kept exactly: its digits without leading zeros, its fraction without trailing ones. */
export type Decimal = { readonly isNegative: boolean; readonly whole: string; readonly fraction: string };

/** Reads an integer or decimal, all of the text or nothing: `10abc` is no number. */
export const parseDecimal = (text: string): Decimal | undefined => {
  const sign = text[0] === '-' || text[0] === '+' ? 1 : 0;
  const point = text.indexOf('.', sign);
  const whole = text.slice(sign, point < 0 ? undefined : point);
  const fraction = point < 0 ? '' : text.slice(point + 1);
  if (!isDigits(whole) || (point >= 0 && !isDigits(fraction))) return undefined;
  const digits = { whole: withoutLeadingZeros(whole), fraction: withoutTrailingZeros(fraction) };
  return { isNegative: text[0] === '-' && digits.whole + digits.fraction !== '', ...digits };
};

const withoutLeadingZeros = (text: string): string => {
  let start = 0;
  while (text[start] === '0') start++;
  return text.slice(start);
};

const withoutTrailingZeros = (text: string): string => {
  let end = text.length;
  while (text[end - 1] === '0') end--;
  return text.slice(0, end);
};

/** Negative, zero or positive, as `left` is smaller than, equal to or greater than `right`. */
export const compareDecimals = (left: Decimal, right: Decimal): number => {
  if (left.isNegative !== right.isNegative) return left.isNegative ? -1 : 1;
  return left.isNegative ? compareSizes(right, left) : compareSizes(left, right);
};

const compareSizes = (left: Decimal, right: Decimal): number =>
  left.whole.length - right.whole.length ||
  compareTexts(left.whole, right.whole) ||
  compareTexts(left.fraction, right.fraction);

const compareTexts = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};
