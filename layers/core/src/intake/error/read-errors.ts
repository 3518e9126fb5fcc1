import type { CleanText } from '../clean/clean-text.ts';
import type { StatedError } from '../facts.ts';
import { noError, type PlacedError } from './placed-error.ts';
import { readCalling } from './read-calling.ts';
import { readCodes } from './read-codes.ts';
import { readHttpStatus } from './read-http-status.ts';
import { readOperationErrors } from './read-operation-errors.ts';
import { readSuffixes } from './read-suffixes.ts';

const nearest = 80;
const gap = 24;
// A log repeats itself; nobody reads the answer to its thousandth error
const most = 200;

/** Every error that a text reports, in order, each with what all its wrappers say of it. */
export const readErrors = (text: CleanText): PlacedError[] => {
  const wrappers = [...readCalling(text), ...readOperationErrors(text), ...readCodes(text)].slice(0, most);
  const merged = wrappers.sort((a, b) => a.start - b.start || b.end - a.end).reduce(addWrapper, []);
  const suffixed = readSuffixes(text).slice(0, most).reduce(addSuffix, merged);
  const status = readHttpStatus(text.plain);
  if (suffixed.length === 0 && status !== null) {
    return [{ start: 0, end: text.plain.length, error: { ...noError, httpStatus: status, message: text.plain } }];
  }
  return withoutRepeats(suffixed).map((placed) => ({
    ...placed,
    error: { ...placed.error, httpStatus: placed.error.httpStatus ?? status },
  }));
};

/** A wrapper that begins where another's message begins is the same error, peeled further; later it is the next one. */
const addWrapper = (soFar: PlacedError[], next: PlacedError): PlacedError[] => {
  const last = soFar.at(-1);
  if (last === undefined || next.start > last.end) return append(soFar, next);
  const messageStart = last.end - last.error.message.length;
  if (next.start - messageStart > nearest && next.error.message !== '') return append(cutLast(soFar, next.start), next);
  soFar[soFar.length - 1] = {
    start: last.start,
    end: Math.max(last.end, next.end),
    error: peel(last.error, next.error),
  };
  return soFar;
};

const append = (soFar: PlacedError[], next: PlacedError): PlacedError[] => {
  soFar.push(next);
  return soFar;
};

const cutLast = (soFar: PlacedError[], at: number): PlacedError[] => {
  const last = soFar.at(-1);
  if (last === undefined) return soFar;
  const kept = Math.max(0, last.error.message.length - (last.end - at));
  soFar[soFar.length - 1] = {
    ...last,
    end: at,
    error: { ...last.error, message: last.error.message.slice(0, kept).trim() },
  };
  return soFar;
};

const peel = (outer: StatedError, inner: StatedError): StatedError => ({
  code: outer.code ?? inner.code,
  httpStatus: outer.httpStatus ?? inner.httpStatus,
  operation: outer.operation ?? inner.operation,
  service: outer.service ?? inner.service,
  message: inner.message === '' ? outer.message : inner.message,
});

/** Belongs to the error whose message it ends, or to the suffix right before it; the first of several is the innermost. */
const addSuffix = (soFar: PlacedError[], suffix: PlacedError): PlacedError[] => {
  const at = soFar.findLastIndex(({ start, end }) => start <= suffix.start && suffix.start <= end + gap);
  const placed = soFar[at];
  if (placed === undefined) return [...soFar, suffix].sort((a, b) => a.start - b.start);
  const error = { ...peel(placed.error, suffix.error), message: placed.error.message || suffix.error.message };
  return soFar.with(at, { ...placed, end: Math.max(placed.end, suffix.end), error });
};

/** A code that only stands there again says nothing new. */
const withoutRepeats = (placed: readonly PlacedError[]): PlacedError[] => {
  const seen = new Set<string>();
  return placed.filter(({ error }) => {
    const key = `${error.code} ${error.operation ?? ''} ${error.service ?? ''} ${error.message}`;
    const bare =
      error.message === '' && error.operation === null && [...seen].some((other) => other.startsWith(`${error.code} `));
    if (bare || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
