import { lastPart, readArn } from '../arn/index.ts';
import type { Clues } from '../playbook/index.ts';

/** The role that works for the service under discussion, as it was told; null: nobody told it. */
export const roleToldOf = ({ requests }: Clues): string | null =>
  requests.map(({ principal, from }) => (from === 'derived' ? principal : null)).find(isToldRole) ?? null;

const isToldRole = (arn: string | null): arn is string => {
  const { type, id } = readArn(arn);
  return type === 'role' && !lastPart(id).includes('{');
};
