import { profileOnlyModels } from './data/profile-only-models.data.ts';

/**
 * Whether a model is known to be offered through inference profiles only: `here`, in this Region, by `ListFoundationModels` as recorded;
 * `elsewhere`, in another Region, while nobody recorded this one; `no`, neither.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_FoundationModelSummary.html
 */
export const profileOnly = (modelId: string, region: string): 'here' | 'elsewhere' | 'no' => {
  const line = profileOnlyModels.split('\n').find((candidate) => candidate.startsWith(`${modelId} `));
  if (line === undefined) return 'no';
  return line.split(' ').slice(1).includes(region) ? 'here' : 'elsewhere';
};
