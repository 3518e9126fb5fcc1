import { isRegion, readArn } from '../../arn/index.ts';
import { inferenceProfileIds, isInferenceProfileId, profileOnly, routedRegions } from '../../catalog/index.ts';
import { readResource, valuesTold } from '../../intake/index.ts';
import type { Call } from '../clues/read-call.ts';
import { routingProfile } from './routing-profile.ts';

/** What a model call is aimed at, as far as the text tells. */
export type ModelTarget =
  | {
      readonly kind: 'profile';
      readonly profileId: string;
      readonly sourceRegion: string;
      readonly account: string;
      /** As the account has them; empty: it was not asked. */
      readonly modelArns: readonly string[];
    }
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
export const readModelTarget = (call: Call): ModelTarget | null => {
  const { resource } = call;
  const profileId = call.facts.mentions.inferenceProfileIds[0] ?? null;
  switch (resource.type) {
    case 'inference-profile':
      return profile(call, { id: resource.id, region: resource.region });
    case 'application-inference-profile':
      return applicationProfile(call, resource.written ?? '');
    case 'foundation-model':
      return routedModel(call, profileId);
    case 'provisioned-model':
    case 'custom-model-deployment':
    case 'imported-model':
    case 'custom-model':
    case 'project':
    case 'async-invoke':
    case 'prompt':
      return { kind: 'other', arn: resource.written ?? '' };
    default:
      return mentionedTarget(call, profileId);
  }
};

/** A model in a Region that the call was not made in was reached through a profile, when the text names one of that model. */
const routedModel = (call: Call, profileId: string | null): ModelTarget => {
  const { resource, facts } = call;
  const isOfProfile = profileId?.endsWith(`.${resource.id}`) === true;
  const application = facts.mentions.arns.find((arn) => readResource(arn).type === 'application-inference-profile');
  if (application !== undefined) return applicationProfile(call, application);
  // The id of a profile where AWS expects a model's: the call named the profile.
  if (isInferenceProfileId(resource.id)) return profile(call, { id: resource.id, region: resource.region });
  if (isOfProfile) return profile(call, { id: profileId, region: sourceRegionOf(call) });
  if (resource.region === '') return profile(call, { id: `global.${resource.id}`, region: sourceRegionOf(call) });
  const geography = valuesTold(facts, 'profileGeography')[0]?.toLowerCase();
  if (geography !== undefined)
    return profile(call, { id: `${geography}.${resource.id}`, region: sourceRegionOf(call) });
  const routing = routingProfile(call);
  if (routing !== null) return profile(call, routing);
  // A Deny that AWS names decides about what it names: what else the profile needs is another question.
  const only = call.denial?.kind === 'explicit' ? null : onlyProfileOf(resource);
  if (only !== null) return profile(call, { id: only, region: resource.region });
  return { kind: 'model', modelId: resource.id, region: resource.region };
};

/** The geographic profile behind a model that is offered through profiles only where it was denied; null: none or several are recorded. */
const onlyProfileOf = ({ id, region }: Call['resource']): string | null => {
  if (profileOnly(id, region) !== 'here') return null;
  const routed = inferenceProfileIds().filter(
    (profileId) => profileId.endsWith(`.${id}`) && routedRegions({ profileId, sourceRegion: region }).kind === 'known',
  );
  return routed.length === 1 ? (routed[0] ?? null) : null;
};

const mentionedTarget = (call: Call, profileId: string | null): ModelTarget | null => {
  const region = call.region;
  if (profileId !== null) return profile(call, { id: profileId, region });
  const arn = call.facts.mentions.arns.find(
    (mention) => readResource(mention).type === 'application-inference-profile',
  );
  if (arn !== undefined) return applicationProfile(call, arn);
  const modelId = modelOf(call);
  return modelId === null ? null : { kind: 'model', modelId, region };
};

const modelOf = ({ facts }: Call): string | null =>
  facts.mentions.modelIds.find((id) => !isInferenceProfileId(id)) ?? null;

const applicationProfile = (call: Call, arn: string): ModelTarget => {
  const known = call.evidence.settings?.find((one) => one.arn === arn);
  return { kind: 'applicationProfile', arn, modelId: modelOf(call), modelArns: known?.uses ?? namedModels(call) };
};

// The text lists them, as `get-inference-profile` prints them, or names the one that was denied.
const namedModels = ({ resource, facts }: Call): readonly string[] => {
  const models = [resource.written ?? '', ...facts.mentions.arns].filter(
    (arn) => readResource(arn).type === 'foundation-model',
  );
  return [...new Set(models)];
};

const profile = (call: Call, { id, region }: { id: string; region: string }): ModelTarget => ({
  kind: 'profile',
  profileId: id,
  sourceRegion: isRegion(region) ? region : '{Region}',
  account: call.account,
  modelArns: modelsBehind(call, { id, region }),
});

/** All that the account says the profile routes to. */
const modelsBehind = ({ evidence }: Call, { id, region }: { id: string; region: string }): readonly string[] =>
  evidence.settings?.find(
    ({ kind, arn }) => kind === 'inferenceProfile' && readArn(arn).region === region && arn.endsWith(`/${id}`),
  )?.uses ?? [];

/** The Region the call was made in: one that the text names besides the routed one. */
const sourceRegionOf = ({ resource, denial, facts }: Call): string => {
  const stated = denial?.region ?? '';
  if (isRegion(stated) && stated !== resource.region) return stated;
  const profileArn = facts.mentions.arns.find((arn) => arn.includes(':inference-profile/'));
  const named = [readArn(profileArn).region, ...facts.mentions.regions].filter(isRegion);
  return named.find((region) => region !== resource.region) ?? (isRegion(stated) ? stated : '{Region}');
};
