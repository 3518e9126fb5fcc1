import type { Cause } from '../../cause.ts';
import { askFor } from '../../remedies/ask-owner.ts';
import { isAllowed, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';

export const marketplaceSubscribeMissing: Cause = {
  id: 'MARKETPLACE_SUBSCRIBE_MISSING',
  title: 'The account is not subscribed to the model, and the caller may not subscribe it',
  edge: 'account->model',
  isPermissionProblem: true,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
  evidence: [
    'bedrock:GetFoundationModelAvailability (agreementAvailability, authorizationStatus, entitlementAvailability, regionAvailability)',
  ],
  pitfalls: [
    'Better than to let a function subscribe: let an administrator invoke the model once, or accept its agreement',
    'Models of Amazon, DeepSeek, Mistral AI, Meta and Qwen are not sold through AWS Marketplace',
    'The first calls may pass and later ones fail',
    'It takes up to two minutes after the change, fifteen in all',
  ],
  recognise: (clues) => {
    const isNamed = clues.service === 'aws-marketplace' || says(clues, 'subscriptionNeeded');
    if (!isNamed || clues.layer.kind === 'explicit' || isAllowed(clues)) return null;
    return found({
      tier: 'edge',
      confidence: sureness(clues),
      because: 'the first call of a third-party model subscribes the account, with the permissions of whoever calls',
    });
  },
  remedy: (clues) =>
    askFor(clues, {
      owner: 'an administrator of the account',
      actions: ['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'],
      text: 'Please enable the model once for the account: invoke it once, or accept its agreement, as a principal with aws-marketplace:ViewSubscriptions and aws-marketplace:Subscribe. The runtime role needs neither.',
    }),
};
