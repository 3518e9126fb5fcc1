import type { WireAnswer, WireCall } from './start-aws.ts';

/** What services with paths or JSON answer: the value behind the part of a path, or behind an operation. */
export const restOf =
  (answers: Readonly<Record<string, unknown>>) =>
  ({ path, operation }: WireCall): WireAnswer | null => {
    const found = Object.entries(answers).find(
      ([part]) => operation === part || decodeURIComponent(path).includes(part),
    );
    return found === undefined ? null : jsonOf(found[1]);
  };

/** A value as JSON; a text is an error of that name. */
export const jsonOf = (value: unknown): WireAnswer =>
  typeof value === 'string'
    ? {
        status: value.startsWith('Access') ? 403 : 404,
        type: 'application/x-amz-json-1.1',
        body: `{"__type":"${value}"}`,
      }
    : { status: 200, type: 'application/json', body: JSON.stringify(value) };
