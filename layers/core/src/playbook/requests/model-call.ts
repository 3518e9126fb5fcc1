import { tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from './derive.ts';
import { modelChain } from './model-chain.ts';
import { readModelTarget } from './model-target.ts';

/** A denied model call: the model or the profile with all behind it, and a guardrail that it names. */
export const modelCall = (call: Call, action: string): ChainRequest[] => {
  const target = readModelTarget(call);
  if (target === null) return [];
  const { worksFor, written } = call.principal;
  const edge =
    worksFor === 'agent' ? 'agent->model' : worksFor === 'agentCore' ? 'agentcore->model' : 'lambda->bedrock';
  const spelled = spelling[action] ?? 'bedrock:InvokeModel';
  const { partition } = call;
  const model = modelChain({ target, principal: written, by: 'denied', edge, partition, actions: [spelled] });
  return [...model, ...guardrail(call)];
};

const spelling: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'bedrock:invokemodel': 'bedrock:InvokeModel',
  'bedrock:invokemodelwithresponsestream': 'bedrock:InvokeModelWithResponseStream',
  'bedrock:counttokens': 'bedrock:CountTokens',
};

/** A guardrail in the call is checked as well; the version is no part of its ARN. */
const guardrail = (call: Call): ChainRequest[] => {
  const arn = call.facts.mentions.arns.find((mention) => mention.includes(':guardrail/'));
  if (arn === undefined && !tells(call.facts, 'guardrailGiven')) return [];
  const { partition, region, account, principal } = call;
  return [
    derive({
      principal: principal.written,
      edge: 'lambda->guardrail',
      action: 'bedrock:ApplyGuardrail',
      resource: arn ?? `arn:${partition}:bedrock:${region}:${account}:guardrail/{GuardrailId}`,
      because: 'the call names a guardrail',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html',
      required: false,
    }),
  ];
};
