import {
  inferenceProfilesAsOf,
  profileLines,
  profilePages,
  profileRegions,
  profilesWithoutRegions,
} from './inference-profiles.data.ts';

export { actionNames } from './action-names.data.ts';
export { actionResources } from './action-resources.data.ts';
export { managedPoliciesSource, managedPolicyLines } from './managed-policies.data.ts';
export { profileOnlyModels } from './profile-only-models.data.ts';
export { samPolicyLines } from './sam-policies.data.ts';
export { serviceBlocks } from './services.data.ts';

/** The recorded facts as the generator made them; for `npm run refresh`, which compares and writes them again. */
export const inferenceProfiles = {
  inferenceProfilesAsOf,
  profileLines,
  profilePages,
  profileRegions,
  profilesWithoutRegions,
};
