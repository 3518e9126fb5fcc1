import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { reachedThroughProfile } from '../../signs/reached-through-profile.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html';

export const bedrockGeoProfileDestRegion: Cause = {
  id: 'BEDROCK_GEO_PROFILE_DEST_REGION',
  title: 'A geographic inference profile needs the profile and the model in every Region it routes to',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: [
    'bedrock:GetInferenceProfile -> models[].modelArn lists every destination ARN',
    'iam:GetAccountAuthorizationDetails',
  ],
  pitfalls: [
    'The Region in the error is where Bedrock routed the call, not where it was made',
    'Where only some of the Regions are missing, the denial comes and goes',
    'The condition key is bedrock:InferenceProfileArn; aws:InferenceProfileArn, which some pages name, does not exist',
  ],
  oftenInstead: [{ id: 'BEDROCK_WRONG_ARN_SHAPE', because: 'the ARN in the policy may be misshapen' }],
  recognise: (clues) => {
    if (!isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream')) return null;
    const through = reachedThroughProfile(clues);
    return whenDenied(clues, {
      fits: through.kind !== 'no',
      tier: through.kind === 'seen' ? 'defect' : 'edge',
      places: through.kind === 'seen' ? through.places : [],
      because:
        'the call goes through a geographic inference profile, and the model behind it is checked in each Region it may run in',
    });
  },
  remedy: grants('the profile routes the call to this Region', url),
};
