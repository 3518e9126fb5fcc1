import type { Evidence, SeenPolicy } from '../../../../layers/core/src/intake/index.ts';
import { checkForm } from '../../../../layers/core/src/repair/judge/check-form.ts';
import type { Need } from '../../../../layers/core/src/repair/judge/need.ts';
import { documentOf, session } from '../architecture.ts';
import { caseOf, requestOf, type StoredPolicy } from '../case-of.ts';

export const remedy = { kind: 'grant' as const, grants: [], actions: [] };
export const evidenceOf = (...policies: readonly StoredPolicy[]): Evidence =>
  caseOf({ policies, requests: [], remedy }).evidence;
export const policyOf = (stored: StoredPolicy): SeenPolicy => evidenceOf(stored).policies[0] as SeenPolicy;
export const needOf = (action: string, resource: string, more: Partial<Need> = {}): Need => ({
  ...requestOf({ principal: session, action, resource, by: 'denied' }),
  action,
  resource,
  decision: null,
  decidedBy: null,
  unseen: [],
  ...more,
});

export const of = (
  policyType: StoredPolicy['policyType'],
  attachTo: string | null,
  ...statements: readonly object[]
): StoredPolicy => ({
  policyType,
  name: 'one',
  attachTo,
  appliesTo:
    policyType === 'identity' || policyType === 'permissionsBoundary' || policyType === 'session' ? attachTo : null,
  document: documentOf(...statements),
});

export const formOf = (
  policyType: StoredPolicy['policyType'],
  attachTo: string | null,
  ...statements: readonly object[]
): readonly string[] =>
  checkForm({ before: evidenceOf(), after: evidenceOf(of(policyType, attachTo, ...statements)), needs: [] });

export const bucket = 'arn:aws:s3:::docs';
export const trustee = { Service: 'bedrock.amazonaws.com' };
export const allow = (Action: unknown, Resource?: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  ...(Resource === undefined ? {} : { Resource }),
  ...more,
});
