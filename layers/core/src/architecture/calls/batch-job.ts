import { modelRequest } from '../wires/model-needs.ts';
import { localArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { atRuntime, textIn } from './given.ts';
import { type AwsCall, needOf, type Reached } from './reach.ts';

const action = 'bedrock:CreateModelInvocationJob';

/** A batch job is asked for itself and for its model. https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-permissions.html */
export const batchJob = (world: World, call: AwsCall): readonly Reached[] => {
  const { actor, region, parameters } = call;
  const modelId = textIn(parameters, 'modelId') ?? atRuntime('model');
  const model = modelRequest(world, { actor, modelId, actions: [action], region });
  const job = localArn(world, 'bedrock', `model-invocation-job/${atRuntime('job')}`);
  // Of a profile the page names the profile alone
  const named = model.needs.filter(({ profile, resource }) => profile === undefined || resource.includes('-profile/'));
  return [{ ...model, needs: [needOf(call, { action, resource: job }), ...named] }];
};
