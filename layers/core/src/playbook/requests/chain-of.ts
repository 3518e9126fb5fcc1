import { arrowOf } from '../arrows/arrow-of.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { serviceTopic } from '../clues/topic.ts';
import { bootstrapChain } from './bootstrap-roles.ts';
import { callChains } from './call-chains.ts';
import { modelActions } from './complete-request.ts';
import { modelCall } from './model-call.ts';

/** The rest of the chain: by the denied action, else by what the text is about. */
export const chainOf = (call: Call): ChainRequest[] => {
  const { action, topic, denial } = call;
  const bootstrapping = bootstrapChain(call);
  if (bootstrapping.length > 0) return bootstrapping;
  // An operation that was called says less than the service's own sentence about what failed behind it.
  const behind = denial?.statedBy === 'sentence' ? null : serviceTopic(call.facts);
  if (behind !== null && behind !== 'account->marketplace') return arrowOf(behind).requests(call);
  if (action !== null && modelActions.has(action)) return modelCall(call, action);
  const known = action === null ? undefined : callChains[action];
  if (known !== undefined) return known(call);
  if (action !== null && denial?.statedBy === 'sentence') return [];
  return topic === null ? [] : arrowOf(topic).requests(call);
};
