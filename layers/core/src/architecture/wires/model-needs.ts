import { readArn } from '../../arn/index.ts';
import { routedRegions } from '../../catalog/index.ts';
import { hasSymbol, soleSymbol, symbolOf } from '../../template/index.ts';
import type { Actor, Need } from '../arrow.ts';
import { isNamedByWildcard } from '../calls/named-alone.ts';
import type { Reached } from '../calls/reach.ts';
import { isFree } from '../judge/overlaps.ts';
import { whyNotAsked } from '../judge/why-not-asked.ts';
import { localArn, regionOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { promptModels } from './prompt-models.ts';

type Asked = {
  readonly actor: Actor;
  /** As the call gives it: an id, a profile's id, an ARN. */
  readonly modelId: string;
  readonly actions: readonly string[];
  /** The Region of the client; null: the function's own. */
  readonly region: string | null;
};

export type ModelRequest = Omit<Reached, 'from'>;

/** Everything that a call of a model asks for: the model, or the profile and the model in each Region it may run in. */
export const modelRequest = (world: World, asked: Asked): ModelRequest => {
  const { modelId } = asked;
  const { service, region, type, id } = readArn(modelId);
  if (['bedrock', 'sagemaker'].includes(service) && id !== '') return byArn(world, asked, { region, type, id });
  if (geographies.test(modelId)) return byProfile(world, asked, { profileId: modelId, arn: null });
  const sole = soleSymbol(modelId);
  if (sole !== null) return unknownModel(world, asked, sole);
  return single(asked, {
    id: modelId,
    resource: modelArn(world, asked.region ?? regionOf(world), modelId),
    type: 'AWS::Bedrock::FoundationModel',
  });
};

const geographies = /^(?:us-gov|us|eu|apac|au|jp|in|ca|sa|me|af|global)\.[a-z0-9-]+\./;

const modelArn = ({ scope }: World, region: string, modelId: string): string =>
  `arn:${scope.partition}:bedrock:${region}::foundation-model/${modelId}`;

type Single = { readonly id: string; readonly resource: string; readonly type: string };

const single = ({ actor, actions }: Asked, { id, resource, type }: Single): ModelRequest => ({
  to: `model:${id}`,
  label: id,
  type,
  needs: actions.map((action) => need(actor, { action, resource, because: 'the model itself is invoked' })),
});

type Part = {
  readonly action: string;
  readonly resource: string;
  readonly because: string;
  readonly context?: Need['context'];
  readonly profile?: string;
};

const need = (actor: Actor, { action, resource, because, context = {}, profile }: Part): Need => ({
  actor,
  action,
  resource,
  context,
  by: 'identity',
  because,
  ...(profile === undefined ? {} : { profile }),
});

/** A model that only the deployment names may be a model or a profile: with the rights for either one it works. */
const unknownModel = (world: World, { actor, actions, region }: Asked, reference: string): ModelRequest => {
  const id = symbolOf(reference);
  const where = region ?? regionOf(world);
  return {
    to: `model:${id}`,
    label: `\${${reference}}`,
    type: 'AWS::Bedrock::FoundationModel',
    needs: actions.map((action) =>
      need(actor, {
        action,
        resource: modelArn(world, where, isFree(reference) && !isNamedByWildcard(id) ? symbolOf('?model') : id),
        because: 'a model is invoked',
      }),
    ),
    open: whyNotAsked(id) ?? 'which model it is, only the deployment knows: a profile needs its models in each Region',
  };
};

type ByArn = { readonly region: string; readonly type: string; readonly id: string };

const byArn = (world: World, asked: Asked, { region, type, id }: ByArn): ModelRequest => {
  if (type === 'inference-profile')
    return byProfile(world, { ...asked, region }, { profileId: id, arn: asked.modelId });
  const own = [...world.ownersByArn].find(([arn]) => arn === asked.modelId)?.[1];
  const node = { id: own ?? id, resource: asked.modelId, type: typeNames[type] ?? 'AWS::Bedrock::Model' };
  const reached = single(asked, node);
  if (type === 'prompt') return byPrompt(world, asked, reached);
  if (type !== 'application-inference-profile') return own === undefined ? reached : { ...reached, to: own };
  return applicationProfile(world, asked, own);
};

/** The prompt, which its own action or that of the call gives, and the models that it is run on. https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-prereq.html */
const byPrompt = (world: World, asked: Asked, reached: ModelRequest): ModelRequest => {
  const behind = promptModels(world, asked.modelId);
  const itself = asked.actions.flatMap((action) =>
    [action, 'bedrock:RenderPrompt'].map((each) => ({
      ...need(asked.actor, { action: each, resource: asked.modelId, because: 'a prompt is run' }),
      anyOf: `${action} ${asked.modelId}`,
    })),
  );
  const models = (behind ?? []).flatMap(({ modelId }) => modelRequest(world, { ...asked, modelId }).needs);
  return {
    ...reached,
    needs: [...itself, ...models],
    ...(behind === null ? { open: 'the model of the prompt is not known here' } : {}),
  };
};

const typeNames: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'foundation-model': 'AWS::Bedrock::FoundationModel',
  'application-inference-profile': 'AWS::Bedrock::ApplicationInferenceProfile',
  prompt: 'AWS::Bedrock::Prompt',
};

/** The profile's own ARN, and the models that it was made from. */
const applicationProfile = (world: World, asked: Asked, own: string | undefined): ModelRequest => {
  const reached = single(asked, {
    id: own ?? asked.modelId,
    resource: asked.modelId,
    type: 'AWS::Bedrock::ApplicationInferenceProfile',
  });
  const properties = own === undefined ? undefined : world.model.resources.get(own)?.properties;
  const source = properties === undefined ? undefined : world.scope.resolve(properties, world.scope);
  const copyFrom = ((source as { ModelSource?: { CopyFrom?: unknown } })?.ModelSource?.CopyFrom ?? '') as string;
  if (typeof copyFrom !== 'string' || copyFrom === '')
    return { ...reached, to: own ?? reached.to, open: 'the models behind the application profile are not known here' };
  const behind = modelRequest(world, { ...asked, modelId: copyFrom });
  const models = behind.needs
    .filter(({ resource }) => resource.includes(':foundation-model/'))
    .map((each) => ({ ...each, context: { ...each.context, 'bedrock:InferenceProfileArn': asked.modelId } }));
  return { ...reached, to: own ?? reached.to, needs: [...reached.needs, ...models] };
};

// Where a profile's Regions are asked for when the template may be deployed anywhere
const sources = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'eu-central-1',
  'eu-west-1',
  'eu-west-3',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-south-1',
  'ca-central-1',
  'us-gov-west-1',
];

type Profile = { readonly profileId: string; readonly arn: string | null };

const byProfile = (world: World, asked: Asked, { profileId, arn }: Profile): ModelRequest => {
  const region = asked.region ?? regionOf(world);
  const known =
    world.scenario.region !== null && region === regionOf(world)
      ? world.scenario.region
      : hasSymbol(region)
        ? null
        : region;
  const resource =
    arn ?? localArn(world, 'bedrock', `inference-profile/${profileId}`).replace(regionOf(world), () => region);
  const label = { to: `model:${profileId}`, label: profileId, type: 'AWS::Bedrock::InferenceProfile' };
  const modelId = profileId.slice(profileId.indexOf('.') + 1);
  const through = { 'bedrock:InferenceProfileArn': resource };
  const first = (action: string): Need =>
    need(asked.actor, {
      action,
      resource,
      because: 'the inference profile is what the call names',
      profile: profileId,
    });
  const behind = (action: string, where: string, requested: string | null): Need =>
    need(asked.actor, {
      action,
      resource: modelArn(world, where, modelId),
      because:
        where === '' ? 'a global profile checks the model without a Region' : 'the profile may run the model there',
      context: requested === null ? through : { ...through, 'aws:RequestedRegion': requested },
      profile: profileId,
    });
  if (profileId.startsWith('global.'))
    return {
      ...label,
      needs: asked.actions.flatMap((action) => [
        first(action),
        behind(action, region, known),
        behind(action, '', 'unspecified'),
      ]),
    };
  return { ...label, ...routedNeeds({ profileId, known, actions: asked.actions, first, behind }) };
};

type Routing = {
  readonly profileId: string;
  readonly known: string | null;
  readonly actions: readonly string[];
  readonly first: (action: string) => Need;
  readonly behind: (action: string, where: string, requested: string | null) => Need;
};

const routedNeeds = ({
  profileId,
  known,
  actions,
  first,
  behind,
}: Routing): Pick<ModelRequest, 'needs' | 'open' | 'elsewhere'> => {
  const regions = routedFrom(profileId, known);
  if (regions !== null)
    return {
      needs: actions.flatMap((action) => [first(action), ...regions.map((each) => behind(action, each, each))]),
    };
  const needs = actions.flatMap((action) => [first(action), behind(action, symbolOf('?region'), null)]);
  return isElsewhere(profileId, known)
    ? { needs, elsewhere: true }
    : { needs, open: 'the Regions behind this profile are not recorded' };
};

/** The Regions from one source, or from any of them; null where nobody recorded them. */
const routedFrom = (profileId: string, sourceRegion: string | null): readonly string[] | null => {
  const all = (sourceRegion === null ? sources : [sourceRegion]).flatMap((source) => {
    const routed = routedRegions({ profileId, sourceRegion: source });
    return routed.kind === 'known' ? [routed.regions] : [];
  });
  return all.length === 0 ? null : [...new Set(all.flat())].sort();
};

// https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html: where the profiles of a geography are called from
const callers: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  us: ['us-', 'ca-'],
  eu: ['eu-', 'il-'],
  apac: ['ap-', 'me-'],
  jp: ['ap-northeast-'],
  au: ['ap-southeast-'],
  'us-gov': ['us-gov-'],
};

const isElsewhere = (profileId: string, region: string | null): boolean => {
  const from = callers[profileId.slice(0, profileId.indexOf('.'))];
  return region !== null && from !== undefined && !from.some((prefix) => region.startsWith(prefix));
};
