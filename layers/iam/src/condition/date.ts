import { isDigits } from './is-digits.ts';

/** Reads a date as seconds since 1970: W3C profile of ISO 8601, or epoch seconds. Undefined when it is neither. */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
export const parseDate = (text: string): number | undefined => {
  const [day = '', time] = splitOnce(text, text.includes('T') ? 'T' : 't');
  if (time === undefined && isEpoch(text)) return Number(text);
  const days = parseDay(day);
  if (days === undefined) return undefined;
  if (time === undefined) return days * SECONDS_A_DAY;
  const seconds = parseTime(time);
  return seconds === undefined ? undefined : days * SECONDS_A_DAY + seconds;
};

const SECONDS_A_DAY = 86_400;

const splitOnce = (text: string, separator: string): readonly string[] => {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
};

// Four digits are a year, as in the W3C profile; every other whole number is seconds.
const isEpoch = (text: string): boolean => {
  const digits = text.startsWith('-') ? text.slice(1) : text;
  const [whole = '', fraction] = splitOnce(digits, '.');
  if (!isDigits(whole) || (fraction !== undefined && !isDigits(fraction))) return false;
  return text.length !== 4;
};

const readNumber = (text: string | undefined, digits: number): number =>
  text?.length === digits && isDigits(text) ? Number(text) : Number.NaN;

// Days since 1970 of YYYY, YYYY-MM or YYYY-MM-DD.
const parseDay = (text: string): number | undefined => {
  const [year, month = '01', day = '01', ...more] = text.split('-');
  const [y, m, d] = [readNumber(year, 4), readNumber(month, 2), readNumber(day, 2)];
  if (more.length > 0 || Number.isNaN(y + m + d)) return undefined;
  const time = new Date(0);
  time.setUTCFullYear(y, m - 1, d);
  if (time.getUTCMonth() !== m - 1 || time.getUTCDate() !== d) return undefined;
  return time.getTime() / 1000 / SECONDS_A_DAY;
};

// Seconds of hh:mm, hh:mm:ss or hh:mm:ss.s with Z, an offset, or nothing (taken as UTC).
const parseTime = (text: string): number | undefined => {
  const { clock, offset } = splitZone(text);
  const [hour, minute, second = '00', ...more] = clock.split(':');
  const [wholeSecond = '', fraction = '0'] = splitOnce(second, '.');
  const [h, m, s] = [readNumber(hour, 2), readNumber(minute, 2), readNumber(wholeSecond, 2)];
  if (more.length > 0 || Number.isNaN(h + m + s) || !isDigits(fraction)) return undefined;
  const shift = readOffset(offset);
  if (h > 24 || m > 59 || s > 60 || shift === undefined) return undefined;
  return h * 3600 + m * 60 + s + Number(`0.${fraction}`) - shift;
};

const splitZone = (text: string): { clock: string; offset: string } => {
  if (text.endsWith('Z') || text.endsWith('z')) return { clock: text.slice(0, -1), offset: '' };
  const at = Math.max(text.indexOf('+'), text.indexOf('-'));
  return at < 0 ? { clock: text, offset: '' } : { clock: text.slice(0, at), offset: text.slice(at) };
};

const readOffset = (offset: string): number | undefined => {
  if (offset === '') return 0;
  const digits = offset.slice(1).replace(':', '');
  const [hours, minutes] = [readNumber(digits.slice(0, 2), 2), readNumber(digits.slice(2), 2)];
  if (Number.isNaN(hours + minutes) || hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
};
