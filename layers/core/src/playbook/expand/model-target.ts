import { isInferenceProfileId } from '../../catalog/index.ts';
import { readResource } from '../clues/resource-clue.ts';
import { isRegion, type Setting } from './setting.ts';

/** What a model call is aimed at, as far as the text tells. */
export type ModelTarget =
  | { readonly kind: 'profile'; readonly profileId: string; readonly sourceRegion: string; readonly account: string }
  | {
      readonly kind: 'applicationProfile';
      readonly arn: string;
      readonly modelId: string | null;
      /** As the account has them; empty: it was not asked. */
      readonly modelArns: readonly string[];
    }
  | { readonly kind: 'model'; readonly modelId: string; readonly region: string }
  | { readonly kind: 'other'; readonly arn: string };

/** The target of the denied model call: its resource, or the model that the text mentions. */
export const readModelTarget = (setting: Setting): ModelTarget | null => {
  const { resource } = setting;
  const profileId = setting.facts.mentions.inferenceProfileIds[0] ?? null;
  switch (resource.type) {
    case 'inference-profile':
      return profile(setting, { id: resource.id, region: resource.region });
    case 'application-inference-profile':
      return applicationProfile(setting, resource.written ?? '');
    case 'foundation-model':
      return routedModel(setting, profileId);
    case 'provisioned-model':
    case 'custom-model-deployment':
    case 'imported-model':
    case 'custom-model':
    case 'project':
    case 'async-invoke':
    case 'prompt':
      return { kind: 'other', arn: resource.written ?? '' };
    default:
      return mentionedTarget(setting, profileId);
  }
};

/** A model in a Region that the call was not made in was reached through a profile, when the text names one of that model. */
const routedModel = (setting: Setting, profileId: string | null): ModelTarget => {
  const { resource, text } = setting;
  const isOfProfile = profileId?.endsWith(`.${resource.id}`) === true;
  // The id of a profile where AWS expects a model's: the call named the profile.
  if (isInferenceProfileId(resource.id)) return profile(setting, { id: resource.id, region: resource.region });
  if (isOfProfile) return profile(setting, { id: profileId, region: sourceRegionOf(setting) });
  if (resource.region === '') return profile(setting, { id: `global.${resource.id}`, region: sourceRegionOf(setting) });
  const geography = geographies.find((prefix) => text.includes(` ${prefix}. `) || text.includes(`${prefix}. profile`));
  if (geography !== undefined)
    return profile(setting, { id: `${geography}.${resource.id}`, region: sourceRegionOf(setting) });
  return { kind: 'model', modelId: resource.id, region: resource.region };
};

const geographies = ['us-gov', 'us', 'eu', 'apac', 'jp', 'au', 'global'];

const mentionedTarget = (setting: Setting, profileId: string | null): ModelTarget | null => {
  const region = setting.region;
  if (profileId !== null) return profile(setting, { id: profileId, region });
  const arn = setting.facts.mentions.arns.find(
    (mention) => readResource(mention).type === 'application-inference-profile',
  );
  if (arn !== undefined) return applicationProfile(setting, arn);
  const modelId = modelOf(setting);
  return modelId === null ? null : { kind: 'model', modelId, region };
};

const modelOf = ({ facts }: Setting): string | null =>
  facts.mentions.modelIds.find((id) => !isInferenceProfileId(id)) ?? null;

const applicationProfile = (setting: Setting, arn: string): ModelTarget => {
  const known = setting.evidence.settings?.find((one) => one.arn === arn);
  return { kind: 'applicationProfile', arn, modelId: modelOf(setting), modelArns: known?.uses ?? [] };
};

const profile = (setting: Setting, { id, region }: { id: string; region: string }): ModelTarget => ({
  kind: 'profile',
  profileId: id,
  sourceRegion: isRegion(region) ? region : '{Region}',
  account: setting.account,
});

/** The Region the call was made in: one that the text names besides the routed one. */
const sourceRegionOf = ({ resource, denial, facts }: Setting): string => {
  const stated = denial?.region ?? '';
  if (isRegion(stated) && stated !== resource.region) return stated;
  const profileArn = facts.mentions.arns.find((arn) => arn.includes(':inference-profile/'));
  const named = [profileArn?.split(':')[3] ?? '', ...facts.mentions.regions].filter(isRegion);
  return named.find((region) => region !== resource.region) ?? (isRegion(stated) ? stated : '{Region}');
};
