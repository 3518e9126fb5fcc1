import { readArn } from '../../arn/index.ts';
import { inferenceProfileIds, routedRegions } from '../../catalog/index.ts';
import type { Clues } from '../clues/clues.ts';
import type { ShownStatement } from '../clues/shown-statement.ts';
import { readModelTarget } from '../requests/model-target.ts';
import { nearMisses } from './near-misses.ts';

export type Through =
  | { readonly kind: 'no' }
  | { readonly kind: 'stated' }
  /** The text names another Region of the geography and the model has such a profile. */
  | { readonly kind: 'guessed' }
  /** A shown statement allows the same model in another Region. */
  | { readonly kind: 'seen'; readonly places: readonly ShownStatement[]; readonly isStated: boolean };

/** Whether a model call went through a geographic inference profile. */
export const reachedThroughProfile = (clues: Clues): Through => {
  const { resource } = clues;
  const target = readModelTarget(clues);
  const isStated = target?.kind === 'profile' && !target.profileId.startsWith('global.');
  if (resource.type === 'inference-profile') return isStated ? { kind: 'stated' } : { kind: 'no' };
  if (resource.type !== 'foundation-model' && !(resource.written === null && isStated)) return { kind: 'no' };
  const places = elsewhereInGeography(clues);
  if (places.length > 0) return { kind: 'seen', places, isStated };
  if (isStated) return { kind: 'stated' };
  const others = clues.facts.mentions.regions.filter((region) => region !== resource.region);
  return others.some((region) => isRouted(resource.id, region, resource.region)) ? { kind: 'guessed' } : { kind: 'no' };
};

const elsewhereInGeography = (clues: Clues): readonly ShownStatement[] => {
  const { region, id } = clues.resource;
  return nearMisses(clues, 'resource').filter((statement) =>
    statement.resources.some((arn) => {
      const { service, region: from, name } = readArn(arn);
      const isSameModel = name === `foundation-model/${id}` || name.startsWith('foundation-model/*');
      return service === 'bedrock' && isSameModel && from !== region && isRouted(id, from, region);
    }),
  );
};

/** Whether a recorded profile of the model, called in one Region, may run in the other. */
const isRouted = (modelId: string, from: string, to: string): boolean =>
  inferenceProfileIds()
    .filter((id) => id.endsWith(`.${modelId}`) && !id.startsWith('global.'))
    .some((profileId) => {
      const routed = routedRegions({ profileId, sourceRegion: from });
      return routed.kind === 'known' && routed.regions.includes(to);
    });
