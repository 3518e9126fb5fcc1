import { isAccountId, readArn } from '../../arn/index.ts';
import { operationActions } from '../../catalog/index.ts';
import { isRefused } from '../error/is-refused.ts';
import type { PlacedError } from '../error/placed-error.ts';
import { noDenial } from './no-denial.ts';
import type { PlacedDenial } from './read-sentences.ts';

/**
 * Errors that name an operation, refused it and hold no sentence: the operation's IAM action counts as stated.
 * A validation, a quota, a missing resource, a service or a client that fails is no denial, whatever its status.
 */
export const readOperationDenials = (
  errors: readonly PlacedError[],
  sentences: readonly PlacedDenial[],
): PlacedDenial[] =>
  errors
    .filter(
      ({ error, start, end }) =>
        error.operation !== null &&
        isRefused(error) &&
        !sentences.some((other) => other.start >= start && other.start <= end),
    )
    .flatMap(({ error, start, end }) => {
      const operation = error.operation ?? '';
      const action = actionOf(error.service, operation);
      if (action === null) return [];
      return [
        {
          start,
          end,
          denial: {
            ...noDenial,
            principal: begunWith(error.message),
            action,
            operation,
            errorCode: error.code,
            statedBy: 'operation',
            sentence: error.message,
          } as const,
        },
      ];
    });

/** Who calls, of a sentence that a log cut off behind them: a role is whole where its session begins. */
const begunWith = (message: string): string | null => {
  const [, caller = ''] = /\bUser: (arn:\S+)\s*(?:\.{3}|…)?\s*$/i.exec(message) ?? [];
  const { service, account, type, id } = readArn(caller);
  return service === 'sts' && isAccountId(account) && type === 'assumed-role' && /^[\w+=,.@-]+\/[\w+=,.@-]+$/.test(id)
    ? caller.replace(/\.{2,}$/, '')
    : null;
};

/** The service that an error names may be the one behind it: `Retrieve` fails with what BedrockRuntime said. */
const actionOf = (service: string | null, operation: string): string | null => {
  const own = service === null ? undefined : operationActions({ service, operation });
  const found = own ?? operationActions({ service: null, operation });
  return found?.required[0] ?? null;
};
