import type * as z from 'zod';
import { limits } from './limits.ts';
import { type FieldError, refusal } from './problem.ts';

/** The body as the schema types it; otherwise the contract's refusal, with the path of each field. */
export const checkBody = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const errors = read.error.issues.flatMap(fieldErrors).slice(0, 20);
  const first = errors[0];
  if (first === undefined) throw new Error('bug: a refused body without an issue');
  if (errors.every((error) => error.message.includes(`${limits.text} bytes`)))
    throw refusal('too-large', sentence(first));
  throw refusal('invalid-request', sentence(first), errors);
};

const sentence = ({ path, message }: FieldError): string =>
  path === '' ? `the body: ${message}` : `\`${path}\`: ${message}`;

const fieldErrors = (issue: z.core.$ZodIssue): readonly FieldError[] => {
  const at = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      message: 'this field is not known: remove it or correct its name',
    }));
  }
  if (issue.code === 'invalid_union') return [{ path: at, message: unionMessage(issue) }];
  return [{ path: at, message: plain(issue.message) }];
};

const unionMessage = (issue: z.core.$ZodIssueInvalidUnion): string => {
  const wants = new Set(issue.errors.flat().flatMap((each) => (each.code === 'invalid_type' ? [each.expected] : [])));
  return wants.size === 0 ? plain(issue.message) : `expected ${[...wants].join(' or ')}`;
};

const plain = (message: string): string => message.replace(/^Invalid input: /, '').replace(/^Too (small|big): /, '');

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
