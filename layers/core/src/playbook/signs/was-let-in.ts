import type { Reading } from '../../intake/index.ts';

/** A service that finds fault with the request, or reports what another service said to it, has let the caller in before: its own operation is not what is refused. */
export const wasLetIn = ({ denials, errors }: Pick<Reading, 'denials' | 'errors'>): boolean => {
  const [denial] = denials;
  return (
    denial?.statedBy === 'operation' &&
    errors.some(
      ({ kind, operation }) => kind === 'validation' && (operation === denial.operation || operation === null),
    )
  );
};
