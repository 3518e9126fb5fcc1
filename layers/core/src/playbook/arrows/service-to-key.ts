import { isRegion, type Sign, tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';

/** A key that is used through another service: the grant is bound to that one. https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
export const keyThroughService = (call: Call): ChainRequest[] => {
  const { denial, action, resource, facts } = call;
  const isDirect = keyOperations.has(denial?.operation?.toLowerCase() ?? '');
  const via = isDirect ? undefined : services.find(({ sign }) => tells(facts, sign));
  const region = resource.region === '' ? call.region : resource.region;
  if (via === undefined || action === null || resource.written === null || !isRegion(region)) return [];
  return [
    derive({
      principal: denial?.principal ?? null,
      by: 'denied',
      edge: via.edge,
      action: denial?.action ?? action,
      resource: resource.written,
      context: { 'kms:ViaService': `${via.service}.${region}.amazonaws.com` },
      because: 'the key is used through the service that the text speaks of, not directly',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service',
    }),
  ];
};

const keyOperations = new Set(['decrypt', 'encrypt', 'generatedatakey', 'reencrypt', 'describekey', 'creategrant']);

const services: readonly { readonly sign: Sign; readonly service: string; readonly edge: string }[] = [
  { sign: 'secretStore', service: 'secretsmanager', edge: 'kb->secretsmanager' },
  { sign: 'storageBucket', service: 's3', edge: 'kb->kms' },
  { sign: 'ingestion', service: 's3', edge: 'kb->kms' },
];
