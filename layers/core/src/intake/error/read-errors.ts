import type { CleanText } from '../clean/clean-text.ts';
import type { StatedError } from '../facts.ts';
import { kindOfError } from './kind-of-error.ts';
import { ownWords } from './own-words.ts';
import { noError, type PlacedError } from './placed-error.ts';
import { readCalling } from './read-calling.ts';
import { readCodes } from './read-codes.ts';
import { readFailures } from './read-failures.ts';
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
  const told = readFailures(text).slice(0, most).reduce(addFailure, suffixed);
  const status = readHttpStatus(text.plain);
  if (told.length === 0 && status !== null) {
    const error = { ...noError, httpStatus: status, message: text.plain };
    return [{ start: 0, end: text.plain.length, error: withKind(error) }];
  }
  return withoutRepeats(told).map((placed) => ({
    ...placed,
    error: withKind({
      ...placed.error,
      message: ownWords(placed.error.message),
      httpStatus: placed.error.httpStatus ?? status,
    }),
  }));
};

/** A sentence inside an error says what it is about; one that stands alone is an error without a code. */
const addFailure = (soFar: PlacedError[], told: PlacedError): PlacedError[] => {
  const around = soFar.findLastIndex(({ start, end }) => start <= told.start && told.start <= end);
  // Ruby and others write the code behind the message
  const at = around === -1 ? soFar.findIndex(({ start }) => told.start < start && start <= told.end) : around;
  const placed = soFar[at];
  if (placed === undefined) return [...soFar, told].sort((a, b) => a.start - b.start);
  if (placed.error.failure !== null) return soFar;
  const { failure, kind } = told.error;
  return soFar.with(at, { ...placed, error: { ...placed.error, failure, kind } });
};

/** The code decides, but where AWS's own sentence under a refusal names a rejected credential or a request it never takes. */
const withKind = (error: StatedError): StatedError => {
  const byCode = kindOfError({ code: error.code, httpStatus: null });
  const told = error.failure === null ? 'unknown' : error.kind;
  const isSharper = byCode === 'refusal' && (told === 'credential' || told === 'validation' || isOfAnother(error));
  const kind = byCode === 'unknown' || isSharper ? told : byCode;
  // A client that failed around a refusal is not what failed
  const isElsewhere = kind === 'refusal' && told !== 'refusal';
  return {
    ...error,
    kind: kind === 'unknown' ? kindOfError({ code: null, httpStatus: error.httpStatus }) : kind,
    failure: isElsewhere ? null : error.failure,
  };
};

// A bare status, or a code that is not AWS's.
const isOfAnother = ({ failure, code }: StatedError): boolean =>
  (failure === 'otherSystem' || failure === 'fileRefused') &&
  !/^(?:AccessDenied(?:Exception)?|UnauthorizedOperation|(?:Unauthorized|Forbidden|NotAuthorized)Exception)$/i.test(
    code ?? '',
  );

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
  ...noError,
  code: codeOf(outer, inner),
  httpStatus: outer.httpStatus ?? inner.httpStatus,
  operation: outer.operation ?? inner.operation,
  service: outer.service ?? inner.service,
  message: inner.message === '' ? outer.message : inner.message,
});

/** A framework's own class around AWS's code says nothing of what AWS answered. */
const codeOf = (outer: StatedError, inner: StatedError): string | null =>
  [outer.code, inner.code].find((code) => kindOfError({ code, httpStatus: null }) !== 'unknown') ??
  outer.code ??
  inner.code;

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
  const coded = placed
    .filter(({ error }) => error.code !== null)
    .map(({ error }) => error.message.slice(0, nearest / 2));
  return placed.filter(({ error }) => {
    if (error.code === null && error.operation === null) {
      const head = error.message.slice(0, 2 * nearest);
      if (coded.some((message) => message !== '' && head.includes(message))) return false;
    }
    const key = `${error.code} ${error.operation ?? ''} ${error.service ?? ''} ${error.failure ?? error.message}`;
    const bare =
      error.message === '' && error.operation === null && [...seen].some((other) => other.startsWith(`${error.code} `));
    if (bare || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
