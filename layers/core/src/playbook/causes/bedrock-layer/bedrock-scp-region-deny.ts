import { profileOnly } from '../../../catalog/index.ts';
import { valuesTold } from '../../../intake/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { denyPlaces, isSamePlace } from '../../remedies/deny-places.ts';
import { askToExcept } from '../../remedies/mend-deny.ts';
import { isAction } from '../../signs/denied-action.ts';
import { reachedThroughProfile } from '../../signs/reached-through-profile.ts';
import { says } from '../../signs/says.ts';
import { whenExplicit } from '../../signs/when-explicit.ts';

export const bedrockScpRegionDeny: Cause = {
  id: 'BEDROCK_SCP_REGION_DENY',
  title: 'A service control policy denies the inference, mostly one that restricts Regions',
  edge: 'org->bedrock',
  isPermissionProblem: true,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html',
  evidence: [
    'organizations:DescribePolicy / ListPoliciesForTarget (management or delegated-admin account only)',
    'policy ARN in the message',
  ],
  pitfalls: [
    'No policy of the account helps, and the account does not see the one that denies',
    'Control Tower managed SCPs must not be hand-edited',
    'Or call a model or profile that stays inside the allowed Regions',
  ],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['serviceControl'],
      fits: isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') && isAboutRegions(clues),
      because:
        'a service control policy denies the model call, usually by aws:RequestedRegion where a profile routed it',
    }),
  remedy: (clues) => askToExcept(clues, "the organization's administrator"),
};

// The Deny that is shown says what it is about; where none is, a call that goes to several Regions, or words about them.
const isAboutRegions = (clues: Clues): boolean => {
  const places = denyPlaces(clues);
  const shown = clues.statements.filter((statement) => places.some((place) => isSamePlace(place, statement)));
  if (shown.length > 0)
    return shown.some(({ conditions }) => conditions.some(({ key }) => key.toLowerCase() === 'aws:requestedregion'));
  const { resource, facts } = clues;
  return (
    says(clues, 'regionLimit') ||
    reachedThroughProfile(clues).kind !== 'no' ||
    facts.mentions.inferenceProfileIds.length > 0 ||
    valuesTold(facts, 'profileGeography').length > 0 ||
    facts.mentions.regions.some((region) => region !== resource.region) ||
    (resource.type === 'foundation-model' &&
      (resource.region === '' || profileOnly(resource.id, resource.region) === 'here'))
  );
};
