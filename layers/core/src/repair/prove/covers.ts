import { type CompiledPolicies, compile, decide, type PolicySet } from '@whydenied/iam';
import type { ChainRequest, Grant } from '../../playbook/index.ts';
import { emptyDocument } from '../document/read-document.ts';
import { statementOfGrant } from '../document/statement-of-grant.ts';
import type { WholeRequest } from './chain.ts';

/** Whether the statement of a grant speaks of a request, whatever else decides. */
export const covers = (grant: Grant, request: WholeRequest<ChainRequest>): boolean => {
  const policies = compiledGrant(grant);
  if (policies === null) return false;
  const { action, resource, context } = request;
  const principal = request.principal ?? 'arn:aws:iam::000000000000:role/DeniedPrincipal';
  const asked = { principal, action, resource, context: { ...conditionContext(grant), ...context } };
  return decide(policies, asked).matchedStatements.length > 0;
};

const compiled = new WeakMap<Grant, CompiledPolicies | null>();

// The same grant is asked about many requests while a fix is narrowed.
const compiledGrant = (grant: Grant): CompiledPolicies | null => {
  const known = compiled.get(grant);
  if (known !== undefined) return known;
  const policies = onlyThis(grant);
  const made = policies === null ? null : compile(policies);
  compiled.set(grant, made);
  return made;
};

const onlyThis = (grant: Grant): PolicySet | null => {
  const policy = [{ name: 'grant', document: { ...emptyDocument, Statement: [statementOfGrant(grant)] } }];
  switch (grant.policyType) {
    case 'identity':
    case 'permissionSet':
      return { identity: policy };
    case 'resource':
      return { resource: policy };
    case 'permissionsBoundary':
      return { permissionsBoundary: policy };
    case 'session':
      return { session: policy };
    case 'vpcEndpoint':
      return { vpcEndpoint: policy };
    case 'serviceControl':
    case 'resourceControl':
    case 'dataAccess':
      return null;
  }
};

// A condition that AWS recommends is exempt: here it always holds.
const conditionContext = (grant: Grant): ChainRequest['context'] =>
  Object.fromEntries(
    Object.values(grant.condition ?? {})
      .flatMap((keys) => Object.entries(keys))
      .map(([key, value]) => [key, (typeof value === 'string' ? value : (value[0] ?? '')).replaceAll('*', 'x')]),
  );
