import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { denyPlaces, isSamePlace } from '../../remedies/deny-places.ts';
import { askToExcept } from '../../remedies/mend-deny.ts';
import { claimsToHave } from '../../signs/claims-to-have.ts';
import { sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';
import { shownDeny } from '../../signs/shown-deny.ts';

export const scpDeny: Cause = {
  id: 'SCP_DENY',
  title: 'The service control policies of the organization do not let the action through',
  edge: 'org->any service',
  isPermissionProblem: true,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
  evidence: ['organizations:DescribeEffectivePolicy is not for SCPs: ask the organization admin'],
  pitfalls: [
    'Some services hide it: "The provided execution role does not have permissions ..." although the role has the action',
  ],
  oftenInstead: [{ id: 'PERMISSIONS_BOUNDARY', because: 'a boundary may stand in the way as well' }],
  recognise: (clues) => {
    const because = `a service control policy of the organization stands in the way${conditionOf(clues)}; no policy of the account overrides it`;
    if (clues.layer.policyType === 'serviceControl')
      return found({
        tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
        confidence: sureness(clues),
        because,
      });
    const shown = shownDeny(clues, { policyType: 'serviceControl', because });
    if (shown !== null) return shown;
    const isHidden =
      clues.denial?.statedBy === 'serviceSentence' && (claimsToHave(clues) || says(clues, 'otherAccountWorks'));
    return isHidden
      ? found({
          tier: 'edge',
          confidence: 'possible',
          because:
            'the role is said to have the action, so a layer that the sentence hides denies it: a service control policy or a boundary',
        })
      : null;
  },
  remedy: (clues) => askToExcept(clues, "the organization's administrator"),
};

const conditionOf = (clues: Clues): string => {
  const places = clues.layer.policyType === 'serviceControl' ? denyPlaces(clues) : [];
  const shown = clues.statements.find((statement) => places.some((place) => isSamePlace(place, statement)));
  const keys = [...new Set(shown?.conditions.map(({ key }) => key))].slice(0, 3);
  return keys.length === 0
    ? ''
    : `, by a Deny that asks about ${keys.map((key) => `\`${key.replaceAll('`', '')}\``).join(' and ')}`;
};
