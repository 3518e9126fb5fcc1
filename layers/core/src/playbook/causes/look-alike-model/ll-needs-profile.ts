import { inferenceProfileIds, routedRegions } from '../../../catalog/index.ts';
import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llNeedsProfile: Cause = {
  id: 'LL_NEEDS_PROFILE',
  title: 'The model is called through an inference profile only',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
  evidence: ['bedrock:ListInferenceProfiles'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['needsProfile'],
      because: 'the model cannot be called by its own id',
    }),
  remedy: ({ facts: { mentions } }) =>
    noChange(
      [
        `use the id of an inference profile that contains the model (${profilesOf(mentions.modelIds[0], mentions.regions[0])})`,
        'aws bedrock list-inference-profiles --region REGION',
      ],
      ['then allow the profile and the models behind it, in every Region it routes to'],
    ),
};

/** The profiles that hold a model and can be called in a Region, by their ids; without both their beginnings only. */
const profilesOf = (model: string | undefined, region: string | undefined): string => {
  if (model === undefined) return 'us., eu., apac., global.';
  const all = inferenceProfileIds().filter((id) => id.endsWith(`.${model}`));
  const here =
    region === undefined
      ? all
      : all.filter((id) => routedRegions({ profileId: id, sourceRegion: region }).kind === 'known');
  return (here.length > 0 ? here : all).slice(0, 4).join(', ') || 'us., eu., apac., global.';
};
