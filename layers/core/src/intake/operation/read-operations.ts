import { operationActions } from '../../catalog/index.ts';
import type { PlacedError } from '../error/placed-error.ts';
import type { StatedOperation } from '../facts.ts';
import { readCodeCalls } from './read-code-calls.ts';
import { readEndpointCalls } from './read-endpoint-calls.ts';
import { readProseCalls } from './read-prose-calls.ts';

/** The SDK operations that errors, URLs, code and prose name, in this order and once each. */
export const readOperations = (plain: string, errors: readonly PlacedError[]): StatedOperation[] => {
  const found = [...fromErrors(errors), ...fromUrls(plain), ...readCodeCalls(plain), ...readProseCalls(plain)];
  const once = new Map(found.map((operation) => [`${operation.name} ${operation.from}`, operation] as const).reverse());
  return [...once.values()].reverse();
};

const fromErrors = (errors: readonly PlacedError[]): StatedOperation[] =>
  errors.flatMap(({ error }) => {
    if (error.operation === null) return [];
    const own =
      error.service === null ? undefined : operationActions({ service: error.service, operation: error.operation });
    const actions = own ?? operationActions({ service: null, operation: error.operation });
    return [
      {
        service: error.service,
        name: error.operation,
        actions: actions?.required ?? [],
        assumed: actions?.assumed ?? true,
        from: 'error',
      },
    ];
  });

const fromUrls = (plain: string): StatedOperation[] =>
  readEndpointCalls(plain).map(({ service, operation, action }) => ({
    service,
    name: operation,
    actions: [action],
    assumed: false,
    from: 'error',
  }));
