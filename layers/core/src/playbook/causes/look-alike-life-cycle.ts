import type { Cause } from '../cause.ts';
import { noChange } from '../remedies/no-change.ts';
import { blockedPublic } from '../signs/blocked-public.ts';
import { sentence } from '../signs/sentence.ts';

export const llLegacy: Cause = {
  id: 'LL_LEGACY',
  title: 'The model is marked as Legacy and was not used recently',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'public reports',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html',
  evidence: ['bedrock:GetFoundationModel -> modelLifecycle'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['marked by provider as legacy', 'model is marked as legacy'],
      weight: 80,
      because: 'the life cycle of the model, not a policy',
      evenWithDenial: true,
    }),
  remedy: () =>
    noChange([
      'move to an active model',
      'aws bedrock get-foundation-model --model-identifier MODEL_ID --region REGION',
    ]),
};

export const llEol: Cause = {
  id: 'LL_EOL',
  title: 'The model version has reached the end of its life',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'public reports',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html',
  evidence: ['bedrock:GetFoundationModel'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['reached the end of its life', 'end of its life'],
      weight: 80,
      because: 'the life cycle of the model, not a policy',
    }),
  remedy: () => noChange(['move to an active model', 'aws bedrock list-foundation-models --region REGION']),
};

export const llAgentsMaintenance: Cause = {
  id: 'LL_AGENTS_MAINTENANCE',
  title: 'Bedrock Agents is closed to new accounts',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-classic-maintenance-mode.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['maintenance mode'],
      weight: 75,
      because: 'Bedrock Agents takes no new accounts; no policy helps',
    }),
  remedy: () => noChange(['use AgentCore for new agents']),
};

export const llOperationNotAllowed: Cause = {
  id: 'LL_OPERATION_NOT_ALLOWED',
  title: 'The account is blocked for this operation',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'public reports',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['AWS Support'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['operation not allowed'],
      weight: 60,
      because: 'reported with full IAM access: the account itself is blocked',
    }),
  remedy: () => noChange(['open a support case with AWS, category account']),
};

export const llUnsupportedCountry: Cause = {
  id: 'LL_UNSUPPORTED_COUNTRY',
  title: 'The call comes from a place that the model provider does not serve',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'UNVERIFIED wording',
  url: 'https://www.anthropic.com/supported-countries',
  evidence: ['where the call leaves from (proxy, Region)'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['unsupported countries'],
      weight: 80,
      because: 'where the call leaves from decides, not a policy',
    }),
  remedy: () => noChange(['send the call from a supported country: check proxy, VPN and Region']),
};

export const llUnsupportedRequest: Cause = {
  id: 'LL_UNSUPPORTED_REQUEST',
  title: 'The request asks for something that the service does not do here',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'UNVERIFIED wording',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html',
  evidence: ['request without cache points', 'SigV4 instead of an API key'],
  pitfalls: [],
  recognise: (clues) =>
    blockedPublic(clues) ??
    sentence(clues, {
      phrases: [
        'did not allow prompt caching',
        'does not support api keys',
        'you invoked an unsupported model',
        'unsupported for streaming',
        'malformed input request',
        "model doesn't support",
        'model does not support',
      ],
      weight: 80,
      because: 'the request asks for a feature that this model or operation does not have',
    }),
  remedy: (clues) =>
    blockedPublic(clues) === null
      ? noChange(['change the request: no cache points for this model, SigV4 instead of an API key for this operation'])
      : noChange(
          ['leave the ACL or the public statement out of the request'],
          [
            'only for a bucket that is meant to be public, change the setting of the bucket (and of the account)',
            'aws s3api get-public-access-block --bucket BUCKET_NAME',
          ],
        ),
};
