import type { EvaluationResult, ResourceSpecificResult, Statement } from '@aws-sdk/client-iam';
import type { AccessRequest, DecisionKind, PolicyType } from '@whydenied/iam';
import type { Simulated } from '../../conversation/index.ts';

/**
 * The decision on one resource. Since 2026-07-30 an action has one result, whose top level is the strictest over all resources, and the
 * decision on a resource stands in `ResourceSpecificResults` alone; before, each resource had a result that was named after it.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export const readResults = (results: readonly EvaluationResult[], { action, resource }: AccessRequest): Simulated => {
  const own = results.filter(({ EvalActionName }) => EvalActionName?.toLowerCase() === action.toLowerCase());
  const specific = own.flatMap((result) => (result.ResourceSpecificResults ?? []).map((found) => ({ result, found })));
  const exact =
    specific.find(({ found }) => found.EvalResourceName === resource) ??
    spelledOtherwise(specific, ({ found }) => found.EvalResourceName, resource);
  if (exact !== undefined) return toDecided(exact.found, exact.found.EvalResourceDecision, exact.result);
  if (specific.length > 0) return other(resource);
  const named = own.find(({ EvalResourceName }) => EvalResourceName === resource);
  const [only] = own;
  const whole = named ?? (own.length === 1 ? only : undefined);
  return whole === undefined ? other(resource) : toDecided(whole, whole.EvalDecision, whole);
};

/** IAM may spell a name as it stores it, in another case: of one resource that is asked about, the one that is the same but for that. */
const spelledOtherwise = <T>(
  found: readonly T[],
  nameOf: (one: T) => string | undefined,
  resource: string,
): T | undefined => {
  const alike = found.filter((one) => nameOf(one)?.toLowerCase() === resource.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
};

const other = (resource: string): Simulated => ({
  kind: 'undecided',
  reason: 'unsupported',
  because: `IAM’s simulator answered nothing on \`${resource}\``,
});

const toDecided = (
  found: Pick<
    ResourceSpecificResult,
    'MatchedStatements' | 'MissingContextValues' | 'PermissionsBoundaryDecisionDetail'
  >,
  decision: string | undefined,
  { OrganizationsDecisionDetail }: EvaluationResult,
): Simulated => {
  const kind = decisions[decision ?? ''];
  if (kind === undefined)
    return { kind: 'undecided', reason: 'unreachable', because: 'IAM’s simulator answered no decision we know' };
  return {
    kind: 'decided',
    decision: kind,
    matched: (found.MatchedStatements ?? []).map(toMatched),
    missingContextKeys: found.MissingContextValues ?? [],
    isAllowedByBoundary: found.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary ?? null,
    isAllowedByOrganization: OrganizationsDecisionDetail?.AllowedByOrganizations ?? null,
  };
};

const decisions: Readonly<Record<string, DecisionKind>> = {
  __proto__: null as never,
  allowed: 'allowed',
  implicitDeny: 'implicitDeny',
  explicitDeny: 'explicitDeny',
};

type Matched = { readonly policy: string; readonly policyType: PolicyType | 'unknown' };

/** The simulator names where a policy hangs, not its kind; a boundary is managed too. */
const toMatched = ({ SourcePolicyId, SourcePolicyType }: Statement): Matched => {
  const isResource = SourcePolicyType === 'resource' || SourcePolicyId === 'ResourcePolicy';
  const isOwn = ['user', 'group', 'role'].includes(SourcePolicyType ?? '');
  return { policy: SourcePolicyId ?? '', policyType: isResource ? 'resource' : isOwn ? 'identity' : 'unknown' };
};
