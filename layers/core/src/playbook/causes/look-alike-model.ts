import type { Cause } from '../cause.ts';
import { noChange } from '../remedies/no-change.ts';
import { sentence } from '../signs/sentence.ts';

export const llModelAccessLegacyText: Cause = {
  id: 'LL_MODEL_ACCESS_LEGACY_TEXT',
  title: 'The account has no access to the model in this Region; IAM has passed',
  edge: 'look-alike',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://repost.aws/knowledge-center/bedrock-invokemodel-api-error',
  evidence: ['bedrock:GetFoundationModelAvailability', 'bedrock:ListFoundationModels in the same region'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        "you don't have access to the model",
        'you do not have access to the model',
        'your account is not authorized to invoke this api operation',
        'not authorized to invoke the rerank operation',
        'does not have an agreement to this model',
        "don't have access to this model",
        'do not have access to this model',
        'not have access to the requested model',
        'no access to the model',
        'access to the model is denied',
        'access to this model is denied',
      ],
      weight: 70,
      because:
        'the sentence names neither principal nor action: IAM has passed, and the account lacks the model in this Region',
    }),
  remedy: () =>
    noChange(
      [
        'see what the account lacks for this model, in the Region of the call',
        'aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION',
      ],
      [
        'enable the model: request access or accept its agreement once as an administrator; a policy on the role changes nothing',
      ],
      ['check that the model is offered in this Region', 'aws bedrock list-foundation-models --region REGION'],
    ),
};

export const llFtuForm: Cause = {
  id: 'LL_FTU_FORM',
  title: 'The use case form of Anthropic has not been submitted for the account',
  edge: 'look-alike',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
  evidence: ['bedrock:GetUseCaseForModelAccess'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['use case details have not been submitted', 'ftuformnotfilled', 'use case details form'],
      weight: 75,
      because: 'Anthropic models ask for a use case form once an account',
    }),
  remedy: () =>
    noChange([
      'submit the use case details once (console: Model access, or the API), then wait up to 15 minutes',
      'aws bedrock get-use-case-for-model-access --region REGION',
    ]),
};

export const llMarketplacePending: Cause = {
  id: 'LL_MARKETPLACE_PENDING',
  title: 'The Marketplace subscription of the model is still being processed',
  edge: 'look-alike',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['bedrock:GetFoundationModelAvailability'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'mpagreementbeingcreated',
        'subscription for this model is still being processed',
        'agreement is being created',
      ],
      weight: 80,
      because: 'the subscription is being made; nothing is missing',
      evenWithDenial: true,
    }),
  remedy: () =>
    noChange([
      'wait up to 15 minutes and call again',
      'aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION',
    ]),
};

export const llPayment: Cause = {
  id: 'LL_PAYMENT',
  title: 'The account has no valid means of payment for the model',
  edge: 'look-alike',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['billing console'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['invalid_payment_instrument', 'valid payment instrument', 'payment instrument'],
      weight: 80,
      because: 'the subscription fails on the payment, not on a policy',
      evenWithDenial: true,
    }),
  remedy: () =>
    noChange([
      'correct the payment method of the account (or of the payer account) in the Billing console, then call again',
    ]),
};

export const llAccountEntitlement: Cause = {
  id: 'LL_ACCOUNT_ENTITLEMENT',
  title: 'The model or feature is not available for this account',
  edge: 'look-alike',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
  evidence: ['contact AWS'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'is not available for this account',
        'access to bedrock models is not allowed for this account',
        'not available for channel program accounts',
        'not authorized to invoke this api operation with a prompt resource',
        'contact aws sales',
        'your account is not authorized to access this model',
        'your account is not authorized to perform this action',
        'please create a support case',
      ],
      weight: 72,
      because: 'the account is not on the allow-list of this model or feature; no policy helps',
    }),
  remedy: () =>
    noChange(
      ['contact AWS Sales or open a support case; no IAM policy changes it'],
      [
        'meanwhile use another model that is available',
        'aws bedrock get-foundation-model-availability --model-id MODEL_ID --region REGION',
      ],
    ),
};

export const llNeedsProfile: Cause = {
  id: 'LL_NEEDS_PROFILE',
  title: 'The model is called through an inference profile only',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
  evidence: ['bedrock:ListInferenceProfiles'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        "on-demand throughput isn't supported",
        'on-demand throughput isn\u2019t supported',
        'on-demand throughput is not supported',
        'with on-demand throughput',
      ],
      weight: 80,
      because: 'the model cannot be called by its own id',
    }),
  remedy: () =>
    noChange(
      [
        'use the id of an inference profile that contains the model (us., eu., apac., global.)',
        'aws bedrock list-inference-profiles --region REGION',
      ],
      ['then allow the profile and the models behind it, in every Region it routes to'],
    ),
};

export const llBadModelId: Cause = {
  id: 'LL_BAD_MODEL_ID',
  title: 'The model id is not valid here',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['bedrock:ListFoundationModels', 'bedrock:ListInferenceProfiles'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'model identifier is invalid',
        'could not resolve the foundation model',
        'invalid model id',
        'invalid model identifier',
        'model id is invalid',
        'model identifier provided is invalid',
      ],
      weight: 75,
      because: 'the id is misspelt, not offered in this Region, or a profile of another geography',
    }),
  remedy: () =>
    noChange(
      ['compare the id with what this Region offers', 'aws bedrock list-foundation-models --region REGION'],
      ['and with its inference profiles', 'aws bedrock list-inference-profiles --region REGION'],
    ),
};
