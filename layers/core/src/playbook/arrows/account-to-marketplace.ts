import { derive } from '../requests/derive.ts';
import type { Arrow } from './arrow.ts';

/** Both Marketplace actions that enable a third-party model, once an account. */
export const accountToMarketplace: Arrow = {
  topic: 'account->marketplace',
  requests: (call) =>
    ['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'].map((action) =>
      derive({
        principal: call.denial?.principal ?? null,
        edge: 'account->model',
        action,
        resource: '*',
        context: { 'aws:CalledViaLast': 'bedrock.amazonaws.com' },
        because: 'Bedrock subscribes the account at the first call of a third-party model',
        url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
      }),
    ),
  question: {
    ask: 'Who makes the first call of the model, and with which role?',
    command: 'aws sts get-caller-identity',
  },
  note: 'the first call of a third-party model subscribes the account: whoever makes it needs both Marketplace actions, once',
};
