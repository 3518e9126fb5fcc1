import type { Clues } from '../clues/clues.ts';
import type { Remedy } from '../remedy.ts';
import { denyPlaces } from './deny-places.ts';
import { spelled } from './grant-of.ts';

/** An explicit deny is never answered with an Allow: an exception in the shown statement, else what to ask its owner. */
export const mendDeny = (clues: Clues, owner: string): Remedy => {
  const denies = denyPlaces(clues);
  return denies.length > 0 ? { kind: 'exceptFromDeny', denies, actions: [] } : askToExcept(clues, owner);
};

/** What the owner of a policy that the asker cannot edit has to change. */
export const askToExcept = (clues: Clues, owner: string): Remedy => {
  const { denial, principal, resource, layer } = clues;
  const policy = denial?.policyArn ? `\`${denial.policyArn}\`` : `the ${words[layer.policyType]}`;
  const who = exempted(principal);
  const what = denial?.action ? `\`${spelled(denial.action)}\`` : 'the call';
  const where = resource.written === null ? '' : ` on \`${resource.written}\``;
  return {
    kind: 'askOwner',
    owner,
    text: isOfNoAllow(layer)
      ? `Please let ${who} do ${what}${where}: no ${words[layer.policyType]} allows it. Each level, from the root through the organizational units to the account, has to allow it; an Allow in the account’s own policies is not enough.`
      : `Please except ${who} from the Deny of ${what}${where} in ${policy}; an added Allow cannot override it.`,
    denies: denyPlaces(clues),
    actions: [],
  };
};

// "because no service control policy allows": nothing denies it, and no list of what is allowed holds it.
const isOfNoAllow = ({ kind, policyType }: Clues['layer']): boolean =>
  kind === 'implicit' && (policyType === 'serviceControl' || policyType === 'resourceControl');

/** A policy tells a session by its role, `aws:PrincipalArn`: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const exempted = ({ written, attachTo, worksFor }: Clues['principal']): string => {
  if (written === null) return 'the denied principal';
  // The path of a permission set's role is not in its session's name.
  const isOfRole = attachTo !== null && attachTo !== written && worksFor !== 'identityCenter';
  return isOfRole ? `the role \`${attachTo}\` (it called as \`${written}\`)` : `\`${written}\``;
};

const words = {
  unknown: 'policy',
  identity: 'identity policy',
  resource: 'resource policy',
  permissionsBoundary: 'permissions boundary',
  session: 'session policy',
  serviceControl: 'service control policy',
  resourceControl: 'resource control policy',
  vpcEndpoint: 'VPC endpoint policy',
} as const;
