import { isRegion, readArn } from '../../arn/index.ts';
import { type RoutedRegions, routedRegions } from '../../catalog/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { askedRegion } from '../clues/asked-region.ts';
import { derive } from './derive.ts';
import type { ModelTarget } from './model-target.ts';

/** Who calls a model, where, and with which actions. */
export type ModelCall = {
  readonly target: ModelTarget;
  readonly principal: string | null;
  readonly by: 'denied' | 'other';
  readonly edge: string;
  readonly partition: string;
  readonly actions: readonly string[];
};

const geographic = 'https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html';
const global = 'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html';
const prerequisites = 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html';
const inference = 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html';

/** All access requests of one model call: the model, or the profile and every model behind it. */
export const modelChain = (call: ModelCall): ChainRequest[] =>
  call.actions.flatMap((action) => requestsOf(call, action));

const requestsOf = (call: ModelCall, action: string): ChainRequest[] => {
  const { target, partition } = call;
  switch (target.kind) {
    case 'model':
      return [
        ask(call, action, {
          resource: modelArn(partition, target.region, target.modelId),
          because: 'the model itself is invoked',
          url: inference,
          context: isRegion(target.region) ? { 'aws:RequestedRegion': target.region } : {},
        }),
      ];
    case 'other':
      return [
        ask(call, action, {
          resource: target.arn,
          because: 'the call names this resource',
          url: inference,
          context: {},
        }),
      ];
    case 'applicationProfile':
      return applicationProfile(call, action, target);
    case 'profile':
      return systemProfile(call, action, target);
  }
};

type Part = Pick<ChainRequest, 'because' | 'url' | 'context'> & { readonly resource: string };

const ask = ({ principal, by, edge }: ModelCall, action: string, part: Part): ChainRequest =>
  derive({ principal, by, edge, action, ...part });

export const modelArn = (partition: string, region: string, modelId: string): string =>
  `arn:${partition}:bedrock:${region}::foundation-model/${modelId}`;

const applicationProfile = (
  call: ModelCall,
  action: string,
  target: Extract<ModelTarget, { kind: 'applicationProfile' }>,
): ChainRequest[] => {
  const context = { 'bedrock:InferenceProfileArn': target.arn };
  const assumed = modelArn(call.partition, '*', target.modelId ?? '{ModelId}');
  const models = target.modelArns.length > 0 ? target.modelArns : [assumed];
  return [
    ask(call, action, {
      resource: target.arn,
      because: 'the application profile is what the call names',
      url: prerequisites,
      context: {},
    }),
    ...models.map((resource) =>
      ask(call, action, {
        resource,
        because: 'the models behind the application profile are checked too',
        url: prerequisites,
        context: { ...context, ...askedRegion(resource) },
      }),
    ),
  ];
};

const systemProfile = (
  call: ModelCall,
  action: string,
  target: Extract<ModelTarget, { kind: 'profile' }>,
): ChainRequest[] => {
  const { profileId, sourceRegion, account } = target;
  const profileArn = `arn:${call.partition}:bedrock:${sourceRegion}:${account}:inference-profile/${profileId}`;
  const through = { 'bedrock:InferenceProfileArn': profileArn };
  const first = ask(call, action, {
    resource: profileArn,
    because: 'the inference profile is what the call names',
    url: geographic,
    context: {},
  });
  const behind: Behind = (region, part, requested) =>
    ask(call, action, {
      ...part,
      resource: modelArn(call.partition, region, modelId),
      context: requested === null ? through : { ...through, 'aws:RequestedRegion': requested },
    });
  if (target.modelArns.length > 0) return [first, ...modelsSetUp(call, action, { through, models: target.modelArns })];
  const routed = routedRegions({ profileId, sourceRegion });
  const modelId = routed.modelId ?? '{ModelId}';
  switch (routed.kind) {
    case 'known': {
      const because = `the profile may run the model there (Regions as of ${routed.asOf})`;
      return [first, ...routed.regions.map((region) => behind(region, { because, url: geographic }, region))];
    }
    case 'global':
      return [first, ...everywhere(behind, sourceRegion)];
    case 'pattern':
      return [first, ...byPattern(behind, routed)];
    case 'unknown': {
      const because =
        'the Regions behind this profile are not recorded, so the model is named with a Region wildcard and bound to the profile';
      return [first, behind('*', { because, url: prerequisites }, null)];
    }
  }
};

type Behind = (region: string, part: Pick<ChainRequest, 'because' | 'url'>, requested: string | null) => ChainRequest;

const everywhere = (behind: Behind, sourceRegion: string): ChainRequest[] => [
  behind(
    sourceRegion,
    { because: 'a global profile checks the model in the Region of the call', url: global },
    isRegion(sourceRegion) ? sourceRegion : null,
  ),
  behind('', { because: 'a global profile checks the model without a Region', url: global }, 'unspecified'),
];

const byPattern = (
  behind: Behind,
  { prefix, regions, asOf }: Extract<RoutedRegions, { kind: 'pattern' }>,
): ChainRequest[] => {
  const because = `the Regions behind this profile are not recorded: most \`${prefix}.\` profiles called from there run in this one (data of ${asOf})`;
  return regions.map((region) => ({ ...behind(region, { because, url: prerequisites }, region), byPattern: true }));
};

type SetUp = { readonly through: ChainRequest['context']; readonly models: readonly string[] };

/** The models behind a profile as the live account has them, all of them. */
const modelsSetUp = (call: ModelCall, action: string, { through, models }: SetUp): ChainRequest[] =>
  models.map((resource) =>
    ask(call, action, {
      ...{ resource, because: 'the profile may run the model there, as the account has it', url: geographic },
      context: { ...through, 'aws:RequestedRegion': readArn(resource).region || 'unspecified' },
    }),
  );
