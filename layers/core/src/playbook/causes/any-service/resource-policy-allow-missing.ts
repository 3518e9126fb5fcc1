import { isAccountId, readArn } from '../../../arn/index.ts';
import { tells, valuesTold } from '../../../intake/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { grantInLayer } from '../../remedies/grant-in-layer.ts';
import type { Remedy } from '../../remedy.ts';
import { isAllowed, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { isCrossAccount } from '../../signs/is-cross-account.ts';
import { isTrust } from '../../signs/is-trust.ts';
import { says } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html';

export const resourcePolicyAllowMissing: Cause = {
  id: 'RESOURCE_POLICY_ALLOW_MISSING',
  title: 'The policy of the resource does not admit the principal',
  edge: 'cross-account->resource',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['the resource policy: lambda:GetPolicy / lambda:GetLayerVersionPolicy / secretsmanager:GetResourcePolicy'],
  pitfalls: [
    'Cross-account needs both sides',
    'A layer of AWS or of a vendor: only the owner can change it; check the account id and Region of the ARN',
  ],
  recognise: (clues) => {
    const isSilent = clues.layer.kind === 'implicit' && clues.layer.policyType === 'resource' && !isTrust(clues.main);
    const because = 'the resource insists on its own policy, which does not admit this principal';
    if (says(clues, 'imageAccess'))
      return found({ tier: 'edge', because: 'Lambda pulls the image by the policy of the repository' });
    if (isSilent && !isAllowed(clues)) return found({ tier: 'edge', confidence: sureness(clues), because });
    return clues.layer.kind !== 'explicit' && isCrossAccount(clues) && clues.action !== null && !isAllowed(clues)
      ? found({
          tier: 'generic',
          confidence: 'possible',
          because: 'the resource belongs to another account, whose policy has to admit the principal too',
        })
      : null;
  },
  remedy: (clues) =>
    isOfStranger(clues)
      ? askToAdmit(clues)
      : grantInLayer(clues, 'resource', {
          text: 'the resource admits principals by its own policy',
          url,
        }),
};

/** The resource names its account, and neither the denied principal nor what was shown or said names it too. */
const isOfStranger = ({ resource, principal, facts, evidence, statements, service, main }: Clues): boolean =>
  isAccountId(resource.account) &&
  !isAccountId(principal.account) &&
  principal.kind !== 'service' &&
  main?.principal?.endsWith('.amazonaws.com') !== true &&
  service !== 'kms' &&
  !tells(facts, 'allOurs') &&
  !valuesTold(facts, 'ownAccount').includes(resource.account) &&
  !evidence.principals.some(({ arn }) => readArn(arn).account === resource.account) &&
  !statements.some(({ policyType }) => policyType === 'resource');

const askToAdmit = ({ resource, denial }: Clues): Remedy => ({
  kind: 'askOwner',
  owner: `the owner of account ${resource.account}`,
  text: `Please decide whether ${denial?.principal ?? 'this principal'} may do ${denial?.action ?? 'this'} on ${resource.written ?? 'the resource'}: only its own policy can let another account in, and nobody but its account can write that.`,
  denies: [],
  actions: denial?.action == null ? [] : [denial.action],
});
