import type { PolicyType } from '@whydenied/iam';
import { type Reading, valuesTold } from '../../intake/index.ts';
import type { DenyingLayer } from './clues.ts';

/** What the end of AWS's sentence says where its beginning was cut off. */
export const readClause = (facts: Reading): DenyingLayer | null => {
  const [implicit] = valuesTold(facts, 'implicitIn');
  const [explicit] = valuesTold(facts, 'explicitIn');
  const policyType = implicit ?? explicit;
  if (policyType === undefined) return null;
  return {
    kind: implicit === undefined ? 'explicit' : 'implicit',
    policyType: policyType as PolicyType,
    saidBy: 'message',
  };
};
