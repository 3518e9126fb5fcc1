import { readArn } from '../../arn/index.ts';
import { inferenceProfileIds, profileOnly, routedRegions } from '../../catalog/index.ts';
import { nameWord } from '../../repair/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';

/** What a model refused by its own id needs besides where the call passes a profile's, which many models ask for; null: that is known. */
export const sayProfileLine = ({ diagnosis, repair }: Explained): string | null => {
  const { service, region, type, id } = readArn(diagnosis.requests[0]?.resource);
  const isThroughProfile = diagnosis.requests.some(({ context }) => 'bedrock:InferenceProfileArn' in context);
  if (service !== 'bedrock' || type !== 'foundation-model' || isThroughProfile || repair.fix.steps.length === 0)
    return null;
  if (profileOnly(id, region) === 'no') return null;
  const ofModel = inferenceProfileIds().filter((profileId) => profileId.endsWith(`.${id}`));
  const profiles = ofModel.flatMap((profileId) => {
    const routed = routedRegions({ profileId, sourceRegion: region });
    return routed.kind === 'known' || routed.kind === 'pattern'
      ? [{ profileId, regions: routed.regions, isGuessed: routed.kind === 'pattern' }]
      : [];
  });
  const profile = profiles.find(({ isGuessed }) => !isGuessed) ?? profiles[0];
  const others = profile?.regions.filter((one) => one !== region) ?? [];
  if (profile === undefined) return unnamed(id, region);
  if (others.length === 0) return null;
  const guessed = profile.isGuessed
    ? ` (where it goes from ${region} is not recorded: these are taken by the pattern of its geography)`
    : '';
  return `If the code passes an inference profile (${codeSpan(profile.profileId)}), the profile itself and the model in ${others.join(', ')} are needed as well${guessed}: say which id it passes.`;
};

// No profile of its geography is recorded there: the account has the list.
const unnamed = (id: string, region: string): string =>
  `${codeSpan(id)} is offered through inference profiles only where that is recorded, and which one there is in ${region} is not: if \`aws bedrock list-inference-profiles --region ${nameWord(region, 'REGION')}\` shows one and the code passes it, the profile itself and the model in each of its Regions are needed as well.`;
