import type { MeantRequest } from '../../intake/index.ts';
import { callbackOf } from '../arrows/api-gateway-to-function.ts';
import { destinationOf } from '../arrows/bucket-to-destination.ts';
import { keyUseOf } from '../arrows/logs-to-key.ts';
import { isPolling, pollOf } from '../arrows/poller-to-source.ts';
import { serviceRequest } from '../arrows/service-to-resource.ts';
import { trustOf } from '../arrows/service-to-role.ts';
import { managedRuleOf } from '../arrows/state-machine-to-rule.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from './derive.ts';
import { toolRequest } from './tool-request.ts';

/** The requests that a service's own sentence is about: it names no IAM action, and means one. */
export const meantRequests = (call: Call): readonly ChainRequest[] => {
  const meant = call.denial?.meant ?? ofService(call.denial);
  if (meant === null || meant.action === null || meant.principal === null) return [];
  const own = arrows.find(({ action, principal }) => meant.action === action && meant.principal?.match(principal));
  if (own !== undefined) return own.requests(call, meant);
  if (isPolling(meant.action) && meant.principal.includes(':role/')) return pollOf(meant);
  if (meant.principal.endsWith('.amazonaws.com')) return serviceRequest(call, meant);
  const { also = [] } = meant;
  const principal = isShown(call, meant.principal) ? null : meant.principal;
  return [meant, ...also].map(({ action, resource }) =>
    derive({
      principal,
      by: 'denied',
      action,
      resource,
      context: meant.context,
      because: 'the service says so itself',
    }),
  );
};

/** The policies of a role that the sentence does not name were shown as that role's: it is whoever they belong to. */
const isShown = ({ evidence }: Call, role: string): boolean =>
  role.includes('{') &&
  evidence.policies.some(
    ({ policyType, appliesTo, isOfRole }) => policyType === 'identity' && appliesTo === null && isOfRole,
  );

/** A sentence whose principal is a service is about the service's own request. */
const ofService = (denial: Call['denial']): MeantRequest | null =>
  denial?.principal?.endsWith('.amazonaws.com') === true ? denial : null;

type Arrow = {
  readonly action: string;
  readonly principal: RegExp;
  readonly requests: (call: Call, meant: MeantRequest) => readonly ChainRequest[];
};

const arrows: readonly Arrow[] = [
  { action: 'sts:AssumeRole', principal: /\.amazonaws\.com$/, requests: trustOf },
  { action: 'lambda:InvokeFunction', principal: /^apigateway\./, requests: callbackOf },
  { action: 'lambda:InvokeFunction', principal: /^s3\./, requests: destinationOf },
  { action: 'sqs:SendMessage', principal: /^s3\./, requests: destinationOf },
  { action: 'sns:Publish', principal: /^s3\./, requests: destinationOf },
  { action: 'kms:GenerateDataKey', principal: /^logs\./, requests: keyUseOf },
  {
    action: 'kms:GenerateDataKey',
    principal: /^cloudwatch\./,
    requests: (call, meant) =>
      ['kms:GenerateDataKey', 'kms:Decrypt'].flatMap((action) => serviceRequest(call, { ...meant, action })),
  },
  { action: 'lambda:InvokeFunction', principal: /^bedrock\./, requests: (call) => [toolRequest(call)] },
  { action: 'events:PutRule', principal: /^arn:/, requests: (_, meant) => managedRuleOf(meant) },
];
