import { Fault } from '../fault.ts';
import { maskOutgoing } from '../secrets/index.ts';

/** The codes of the contract, with the status each one has. */
export const problemStatus = {
  'invalid-json': 400,
  'invalid-request': 400,
  'invalid-policy': 400,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  throttled: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export type FieldError = { readonly path: string; readonly message: string };

/** RFC 9457: `detail` is one sentence that a person can act on. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly instance: string;
  readonly errors?: readonly FieldError[];
};

const titles: Readonly<Record<ProblemCode, string>> = {
  'invalid-json': 'The body is not JSON',
  'invalid-request': 'The request is not understood',
  'invalid-policy': 'A policy cannot be read',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  'method-not-allowed': 'Method not allowed',
  'too-large': 'Too large',
  throttled: 'Too many requests',
  internal: 'Internal error',
  unavailable: 'Not available',
};

/** A fault that becomes a problem document of the contract. */
export const refusal = (code: ProblemCode, detail: string, errors?: readonly FieldError[]): Fault =>
  new Fault(code, detail, { status: problemStatus[code], ...(errors === undefined ? {} : { cause: errors }) });

/** What an error becomes on the wire: a fault says its sentence, anything else is ours and says only the request's id. */
export const problemOf = (error: unknown, requestId: string): Problem => {
  const instance = `urn:request:${requestId}`;
  if (!(error instanceof Fault))
    return describe('internal', `something broke on our side; the request is ${requestId}`, instance);
  return maskOutgoing(told(error, instance));
};

const told = (error: Fault, instance: string): Problem => {
  const code = isProblemCode(error.code) ? error.code : codeOf(error.status);
  const problem = describe(code, error.message, instance);
  return Array.isArray(error.cause) && code.startsWith('invalid-') ? { ...problem, errors: error.cause } : problem;
};

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemStatus, code);

const codeOf = (status: number): ProblemCode =>
  status === 429 ? 'throttled' : status === 403 ? 'forbidden' : 'unavailable';

const describe = (code: ProblemCode, detail: string, instance: string): Problem => ({
  type: `urn:whydenied:problem:${code}`,
  title: titles[code],
  status: problemStatus[code],
  detail,
  code,
  instance,
});
