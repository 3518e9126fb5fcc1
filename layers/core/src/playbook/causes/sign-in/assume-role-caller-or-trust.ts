import { isAccountId, isPlainName, lastPart, readArn } from '../../../arn/index.ts';
import { valuesTold } from '../../../intake/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { grantChain } from '../../remedies/grant-chain.ts';
import { spelled } from '../../remedies/grant-of.ts';
import { grantTrust } from '../../remedies/grant-trust.ts';
import { onDeniedResource } from '../../remedies/grants.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { noChange } from '../../remedies/no-change.ts';
import type { Remedy } from '../../remedy.ts';
import { asksBootstrapRole } from '../../signs/asks-bootstrap-role.ts';
import { cannotAssume } from '../../signs/cannot-assume.ts';
import { isAction, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { isTrust } from '../../signs/is-trust.ts';
import { says } from '../../signs/says.ts';
import { serviceMeant, trustsAnother } from '../../signs/trusts-another.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html';
// https://docs.aws.amazon.com/eks/latest/userguide/pod-id-association.html
const podIdentity = 'pods.eks.amazonaws.com';

/**
 * AWS’s sentence names the caller’s own policies, within one account, and no trust policy was shown: that one is not rewritten on a guess.
 * Where the trust policy lacks the caller AWS says so. https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
const isOwnPolicySilent = ({ layer, principal, resource, evidence, denial }: Clues): boolean => {
  const { account } = readArn(principal.written);
  return (
    layer.kind === 'implicit' &&
    layer.policyType === 'identity' &&
    denial?.meant == null &&
    isAccountId(account) &&
    readArn(resource.written).account === account &&
    !evidence.policies.some(({ policyType }) => policyType === 'resource')
  );
};

const ownGrant = (clues: Clues): Remedy => {
  const grant = onDeniedResource(spelled(clues.denial?.action ?? 'sts:AssumeRole'), clues, {
    text: 'the caller’s own policies have to allow it where the trust policy leaves it to its account',
    url,
  });
  return { kind: 'grant', grants: [grant], actions: grant.actions };
};

/** A service means to take the role up, and the trust policy that was read does not let it. */
const isRefusedByTrust = ({ main, action }: Clues): boolean =>
  action === null && isTrust(main) && main?.decision != null && main.decision.decision !== 'allowed';

/** The trust policy asks for an external id, as told or as shown, and nothing else keeps the caller out as far as the text tells. */
const lacksExternalId = (clues: Clues): boolean => {
  const { statements, facts, main } = clues;
  if (statements.length === 0) return says(clues, 'externalIdNamed');
  const isAsked = statements.some(({ conditions }) =>
    conditions.some(({ key }) => key.toLowerCase() === 'sts:externalid'),
  );
  const isBrought = main?.context['sts:ExternalId'] !== undefined;
  return (
    isAsked && !isBrought && valuesTold(facts, 'hasActions').some((words) => /sts:(?:AssumeRole\b|\*)/i.test(words))
  );
};

/** The role that is to be taken up, not the one that calls. */
const roleAsked = ({ resource }: Clues): string => {
  const { service, type, id } = readArn(resource.written);
  const name = lastPart(id);
  return service === 'iam' && type === 'role' && isPlainName(name) && name.length <= 64 ? name : 'ROLE_NAME';
};

/** A trust policy that names the caller is enough within one account; whose role it is decides whether the caller’s own policy counts too. */
const accountAsked = (clues: Clues) => {
  const { account } = readArn(clues.principal.written);
  const other = readArn(clues.resource.written);
  if (other.type !== 'role' || !isAccountId(account) || isAccountId(other.account)) return null;
  return {
    ask: 'In which account is the role?',
    because: `in another account than ${account} the caller’s own policy has to allow \`sts:AssumeRole\` on it as well; the trust policy alone is enough within one account`,
    command: `aws iam get-role --role-name ${roleAsked(clues)} --query Role.Arn`,
  };
};

export const assumeRoleCallerOrTrust: Cause = {
  id: 'ASSUME_ROLE_CALLER_OR_TRUST',
  title: 'The caller may not assume the role, or the role does not trust the caller',
  edge: 'principal->role',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetRole (target)', 'CloudTrail AssumeRole both accounts'],
  pitfalls: [
    'Names of roles are case sensitive',
    'A principal that was deleted and made again leaves an id such as AROA… in the trust policy',
    'Between accounts both sides have to allow it',
  ],
  recognise: (clues) => {
    const mistaken = trustsAnother(clues, 'ASSUME_ROLE_CALLER_OR_TRUST');
    if (mistaken !== null && !isRefusedByTrust(clues)) return mistaken;
    if (!isAction(clues, 'sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity') && !isRefusedByTrust(clues))
      return cannotAssume(clues);
    const { kind, policyType } = clues.layer;
    if (kind === 'explicit' && policyType !== 'resource') return null;
    const tier = kind === 'explicit' ? 'explicitDeny' : 'edge';
    if (asksBootstrapRole(clues)) {
      const because =
        'CDK works through the roles that `cdk bootstrap` makes; where it may not take one up it goes on as the caller, and what is refused behind that is only for want of the role';
      return found({ tier: 'sentence', confidence: sureness(clues), because });
    }
    const because = 'assuming a role needs two sides: an Allow of the caller and the trust policy of the role';
    return found({
      tier,
      confidence: sureness(clues),
      because,
      asking: accountAsked(clues) ?? {
        ask: 'What does the trust policy of the role say?',
        because: 'it must name the caller, and its conditions must hold',
        command: `aws iam get-role --role-name ${roleAsked(clues)} --query Role.AssumeRolePolicyDocument`,
      },
    });
  },
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the role')
      : asksBootstrapRole(clues)
        ? grantChain(clues, { text: '`cdk deploy` works through the roles of its bootstrapping', url })
        : clues.denial?.meant?.principal === podIdentity && clues.statements.length === 0
          ? noChange([
              'let the trust policy of the role admit the service pods.eks.amazonaws.com for sts:AssumeRole and sts:TagSession; a statement for the OIDC provider of the cluster is for IRSA and does not count here',
              'aws iam get-role --role-name ROLE_NAME --query Role.AssumeRolePolicyDocument',
            ])
          : // The trust policy asks for an external id: the call meets it, no statement replaces it
            lacksExternalId(clues)
            ? noChange([
                'pass the external id that the trust policy names, exactly as written there, in every call of sts:AssumeRole',
                'aws sts assume-role --role-arn ROLE_ARN --role-session-name NAME --external-id EXTERNAL_ID',
              ])
            : isOwnPolicySilent(clues)
              ? ownGrant(clues)
              : grantTrust(clues, {
                  service: clues.denial?.meant?.principal ?? serviceMeant(clues),
                  text: 'the role is assumed by this principal',
                  url,
                }),
};
