import { parsePolicyDocument, type Statement } from '@whydenied/iam';
import type { SeenPolicy } from '../../intake/index.ts';

/** The statements of a shown policy; none: it cannot be read. */
export const statementsOf = ({ document }: Pick<SeenPolicy, 'document'>): readonly Statement[] => {
  const parsed = parsePolicyDocument(document);
  return parsed.kind === 'unreadable' ? [] : parsed.statements;
};
