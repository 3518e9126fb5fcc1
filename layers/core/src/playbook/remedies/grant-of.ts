import { actionInfo, hasResourceType } from '../../catalog/index.ts';
import { readPrincipal } from '../../intake/index.ts';
import type { DecidedRequest } from '../chain-request.ts';
import type { Clues } from '../clues/clues.ts';
import type { Grant } from '../remedy.ts';
import { conditionOf } from './condition-of.ts';
import { sidOf } from './sid-of.ts';

export type Reason = { readonly text: string; readonly url: string };

/** One request as a grant, in the policy that has to allow it. */
export const grantOf = (request: DecidedRequest, clues: Clues, because: Reason): Grant => {
  const action = spelled(request.action ?? '');
  const isOfResource = request.needsResourcePolicy;
  const isTrust = isOfResource && action.startsWith('sts:AssumeRole');
  const resource = hasResourceType(action) ? (request.resource ?? '*') : '*';
  return {
    policyType: isOfResource ? 'resource' : homeType(clues),
    attachTo: isOfResource ? request.resource : homeOf(request, clues),
    sid: sidOf(request, action),
    actions: [action],
    resources: isTrust ? [] : [resource],
    principal: isOfResource ? principalElement(request.principal) : null,
    condition: conditionOf(request),
    because: request.because ?? because.text,
    url: request.url ?? because.url,
  };
};

/** AWS's spelling of an action, as far as AWS has it. */
export const spelled = (action: string): string => actionInfo(action)?.action ?? action;

/** The Principal element that names who asks. */
export const principalElement = (principal: string | null): Readonly<Record<string, string>> => {
  if (principal === null) return { AWS: '{PrincipalArn}' };
  if (principal === 'anonymous') return { AWS: '*' };
  if (principal === 'cognito-identity.amazonaws.com') return { Federated: principal };
  if (principal.endsWith('.amazonaws.com')) return { Service: principal };
  return principal.includes('-provider/') ? { Federated: principal } : { AWS: principal };
};

/** Roles of Identity Center are written by permission sets. https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html */
const homeType = ({ principal }: Clues): Grant['policyType'] =>
  principal.worksFor === 'identityCenter' ? 'permissionSet' : 'identity';

const homeOf = (request: DecidedRequest, clues: Clues): string | null => {
  if (request.principal === null || request.principal === clues.principal.written) return clues.principal.attachTo;
  if (request.by === 'denied' && isShownUnowned(clues)) return clues.principal.attachTo;
  return readPrincipal(request.principal, clues.evidence).attachTo ?? request.principal;
};

/** Policies were shown for the denied principal, whoever that is: the fix goes into them. */
const isShownUnowned = ({ denial, evidence }: Clues): boolean =>
  denial?.principal == null &&
  evidence.policies.some(({ policyType, appliesTo }) => policyType === 'identity' && appliesTo === null);
