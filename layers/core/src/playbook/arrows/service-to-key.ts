import { isRegion } from '../../arn/index.ts';
import { type Sign, tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';

/** A key that is used through another service: the grant is bound to that one. https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
export const keyThroughService = (call: Call): ChainRequest[] => {
  const { denial, action, resource, facts } = call;
  if (tells(facts, 'variablesSealed')) return action === 'kms:decrypt' ? [variablesKey(call)] : [];
  const isDirect = keyOperations.has(denial?.operation?.toLowerCase() ?? '');
  const via = isDirect
    ? undefined
    : (services.find(({ sign }) => tells(facts, sign)) ??
      services.find(({ operations }) => isCalled(call, operations)));
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

/** Lambda decrypts what a function's environment holds as the function's own role: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html */
const variablesKey = ({ denial, resource }: Call): ChainRequest =>
  derive({
    principal: denial?.principal ?? null,
    by: 'denied',
    edge: 'lambda->kms',
    action: 'kms:Decrypt',
    resource: resource.written,
    because: 'Lambda decrypts the environment variables with the execution role of the function',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  });

const keyOperations = new Set(['decrypt', 'encrypt', 'generatedatakey', 'reencrypt', 'describekey', 'creategrant']);

// The key is asked about by the service whose operation was called.
const isCalled = ({ denial, facts }: Call, operations: readonly string[]): boolean => {
  const called = denial?.operation ?? facts.operations.find(({ from }) => from !== 'prose')?.name ?? '';
  return operations.includes(called.toLowerCase());
};

const services: readonly {
  readonly sign: Sign;
  readonly operations: readonly string[];
  readonly service: string;
  readonly edge: string;
}[] = [
  { sign: 'secretStore', operations: ['getsecretvalue'], service: 'secretsmanager', edge: 'kb->secretsmanager' },
  {
    sign: 'storageBucket',
    operations: ['getobject', 'putobject', 'headobject', 'copyobject', 'createmultipartupload'],
    service: 's3',
    edge: 'kb->kms',
  },
  { sign: 'storageCall', operations: [], service: 's3', edge: 'kb->kms' },
  { sign: 'ingestion', operations: [], service: 's3', edge: 'kb->kms' },
];
