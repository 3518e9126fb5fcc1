import type { Cause } from '../../cause.ts';
import { askOwner } from '../../remedies/ask-owner.ts';
import { sentence } from '../../signs/sentence.ts';
import { setsProductUp } from '../../signs/sets-product-up.ts';

export const productSubscriptionMissing: Cause = {
  id: 'PRODUCT_SUBSCRIPTION_MISSING',
  title: 'The user has no subscription in the Q application',
  edge: 'user->Amazon Q',
  isPermissionProblem: true,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/subscribe-users.html',
  evidence: ['Q subscriptions of the Identity Center instance'],
  pitfalls: [],
  recognise: (clues) =>
    setsProductUp(clues)
      ? null
      : sentence(clues, {
          signs: ['productSubscription'],
          because: 'Amazon Q answers this to users without a subscription',
        }),
  remedy: () =>
    askOwner({
      owner: 'the administrator of the Q subscriptions',
      actions: [],
      text: 'Please subscribe the user or group in the Q application of the Identity Center instance.',
    }),
};
