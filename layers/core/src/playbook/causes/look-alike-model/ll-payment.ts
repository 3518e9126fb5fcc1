import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llPayment: Cause = {
  id: 'LL_PAYMENT',
  title: 'The account has no valid means of payment for the model',
  edge: 'look-alike',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['billing console'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['paymentRefused'],
      because: 'the subscription fails on the payment, not on a policy',
      evenWithDenial: true,
    }),
  remedy: () =>
    noChange([
      'correct the payment method of the account (or of the payer account) in the Billing console, then call again',
    ]),
};
