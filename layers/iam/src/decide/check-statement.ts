import { checkCondition, type Outcome } from '../condition/condition.ts';
import type { PolicyType } from '../contract.ts';
import { isSpared, matchPrincipal, type PrincipalMatch } from '../match/match-principal.ts';
import { fitsResource } from '../match/resource-pattern.ts';
import type { CompiledStatement } from './compiled.ts';
import type { Question } from './question.ts';

/** Asks a statement whose action already covers the request's: does the rest of it apply too? */
export const checkStatement = (statement: CompiledStatement, question: Question): Outcome => {
  if (principalMatch(statement, question) === 'none') return 'unmet';
  let outcome = checkResource(statement, question);
  if (outcome === 'unmet') return 'unmet';
  for (const condition of statement.conditions) {
    const next = checkCondition(condition, question.context);
    if (next === 'unmet') return 'unmet';
    if (next !== 'met' && outcome !== 'unmetForWantOfKey') outcome = next;
  }
  return outcome;
};

/** How a statement names the caller; one without a principal belongs to the caller's own policies. */
export const principalMatch = (statement: CompiledStatement, question: Question): PrincipalMatch => {
  const { principals, source } = statement;
  const { policyType } = statement.matched;
  if (principals === undefined) return 'account';
  if (!principals.isNot) {
    const match = matchPrincipal(principals.pattern, question.caller);
    return match === 'account' && isAtGateway(policyType, question) ? 'none' : match;
  }
  // A Deny with NotPrincipal hits whoever has a boundary: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
  if (source.effect === 'Deny')
    return !question.hasBoundary && isSpared(principals.pattern, question.caller) ? 'none' : 'session';
  return matchPrincipal(principals.pattern, question.caller) === 'none' ? 'session' : 'none';
};

// At a gateway endpoint an account means its root user only: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
const isAtGateway = (policyType: PolicyType, { action }: Question): boolean =>
  policyType === 'vpcEndpoint' && (action.service === 's3' || action.service === 'dynamodb');

/** Whether the resource fits; a variable without a value fits nothing, in `NotResource` too. */
export const checkResource = ({ resources }: CompiledStatement, question: Question): Outcome => {
  if (resources === undefined) return 'met';
  let isUnknown = false;
  for (const pattern of resources.patterns) {
    const fit = fitsResource(pattern, question.resource, question.context.readVariable);
    if (fit === 'yes') return resources.isNot ? 'unmet' : 'met';
    if (fit === 'unknown') isUnknown = true;
  }
  if (isUnknown) return 'unmetForWantOfKey';
  return resources.isNot ? 'met' : 'unmet';
};
