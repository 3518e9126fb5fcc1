import { tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { roleOr } from '../requests/mentioned.ts';
import { modelChain } from '../requests/model-chain.ts';
import { readModelTarget } from '../requests/model-target.ts';
import type { Arrow } from './arrow.ts';
import { bucketRequests } from './job-to-bucket.ts';

/** Whoever starts a job of Bedrock asks for the job and its model, and hands over the role that the job works with. */
export const callerToJob: Arrow = {
  topic: 'caller->job',
  requests: requestsOf,
  question: {
    ask: 'What does the whole error say, and which role starts the job?',
    command: 'aws sts get-caller-identity',
  },
  note: 'whoever starts a job needs its create action and `iam:PassRole` on the role of the job',
};

function requestsOf(call: Call): ChainRequest[] {
  const isTuning = tells(call.facts, 'tuningJob') && !tells(call.facts, 'batchJob');
  const { action, makes, url } = isTuning ? tuning : batch;
  const { partition, region, account } = call;
  const common = { principal: call.denial?.principal ?? null, by: 'denied' as const, edge: 'caller->job', url };
  const target = readModelTarget(call) ?? { kind: 'model' as const, modelId: '{ModelId}', region };
  const [model] = modelChain({ ...common, target, partition, actions: [action] });
  const role = roleOr(call, [], '{JobRole}');
  return [
    derive({
      ...common,
      action,
      resource: `arn:${partition}:bedrock:${region}:${account}:${makes}/*`,
      because: 'the call makes it, and its id is Bedrock’s to give',
    }),
    // Of a profile AWS names the profile alone
    ...(model === undefined ? [] : [{ ...model, because: 'the job runs this model', url }]),
    derive({
      ...common,
      action: 'iam:PassRole',
      resource: role,
      context: { 'iam:PassedToService': 'bedrock.amazonaws.com' },
      because: 'the call hands the job its role',
    }),
    // The job's own half comes once it runs
    ...bucketRequests(call, role).map((request) => ({ ...request, required: false })),
  ];
}

// What each create call is asked on: https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html
const batch = {
  action: 'bedrock:CreateModelInvocationJob',
  makes: 'model-invocation-job',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-permissions.html',
};
const tuning = {
  action: 'bedrock:CreateModelCustomizationJob',
  makes: 'custom-model',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-iam-role.html',
};
