import { isRegion, readArn } from '../../arn/index.ts';
import { inferenceProfileIds, routedRegions } from '../../catalog/index.ts';
import type { Call } from '../clues/read-call.ts';
import { readStatements } from '../clues/shown-statement.ts';

/** A geographic inference profile and the Region that it was called in. */
export type RoutingProfile = { readonly id: string; readonly region: string };

/**
 * The geographic profile by which a model was reached that AWS names in another Region: one that a shown policy allows,
 * or a recorded one of the model that routes there from another Region of the text; null: the model itself was called.
 */
export const routingProfile = (call: Call): RoutingProfile | null => {
  const { id: modelId, region } = call.resource;
  const routes = (profile: RoutingProfile): boolean => routesTo(profile, region);
  const shown = readStatements(call.evidence)
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ resources }) => resources.map(profileOf))
    .filter((one) => one !== null)
    .filter(({ id }) => id.endsWith(`.${modelId}`))
    .find(routes);
  if (shown !== undefined) return shown;
  const ids = inferenceProfileIds().filter((id) => id.endsWith(`.${modelId}`) && !id.startsWith('global.'));
  const others = call.facts.mentions.regions.filter((one) => isRegion(one) && one !== region);
  return others.flatMap((from) => ids.map((id) => ({ id, region: from }))).find(routes) ?? null;
};

const routesTo = ({ id, region }: RoutingProfile, to: string): boolean => {
  const routed = routedRegions({ profileId: id, sourceRegion: region });
  return isRegion(region) && routed.kind === 'known' && routed.regions.includes(to);
};

const profileOf = (arn: string): RoutingProfile | null => {
  const { service, region, type, id } = readArn(arn);
  return service === 'bedrock' && type === 'inference-profile' ? { id, region } : null;
};
