import type { PolicyStore } from './policy-store.ts';

/** How long a document may be: `count` says what AWS counts, `together` that the inline policies of one principal share it. */
export type SizeLimit = {
  readonly limit: number;
  readonly count: 'withoutWhiteSpace' | 'bytes';
  readonly together: boolean;
  readonly url: string;
};

/** The size limit of a policy's kind; null where AWS names none. */
export const sizeLimit = (store: PolicyStore): SizeLimit | null => {
  switch (store.kind) {
    case 'inline':
      return { limit: inlineLimits[store.owner], count: 'withoutWhiteSpace', together: true, url: iamQuotas };
    case 'managed':
      return { limit: 6144, count: 'withoutWhiteSpace', together: false, url: iamQuotas };
    case 'trust':
      return { limit: 2048, count: 'withoutWhiteSpace', together: false, url: iamQuotas };
    case 'session':
      return { limit: 2048, count: 'bytes', together: false, url: assumeRole };
    case 'function':
      return { limit: 20_480, count: 'bytes', together: false, url: lambdaLimits };
    case 'endpoint':
      return { limit: 20_480, count: 'withoutWhiteSpace', together: false, url: endpointQuotas };
    case 'resource':
      return resourceLimit(store.service);
    case 'dataAccess':
      return { limit: 20_480, count: 'bytes', together: false, url: accessPolicyApi };
    case 'permissionSet':
    case 'organization':
    case 'other':
      return null;
  }
};

/** The size of a document as AWS counts it. */
export const sizeOf = (document: unknown, count: SizeLimit['count']): number => {
  if (count === 'bytes') return new TextEncoder().encode(JSON.stringify(document)).length;
  const known = typeof document === 'object' && document !== null ? remembered.get(document) : undefined;
  const size = known ?? JSON.stringify(document).replace(/\s/g, '').length;
  if (typeof document === 'object' && document !== null) remembered.set(document, size);
  return size;
};

// Documents are never changed in place, and every candidate is held against the sizes of the same ones.
const remembered = new WeakMap<object, number>();

const inlineLimits = { role: 10_240, user: 2048, group: 5120 } as const;

const iamQuotas = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const assumeRole = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html';
const lambdaLimits = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html';
const endpointQuotas = 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html';
const accessPolicyApi =
  'https://docs.aws.amazon.com/opensearch-service/latest/ServerlessAPIReference/API_CreateAccessPolicy.html';

const resourceLimits: Readonly<Record<string, Omit<SizeLimit, 'together'>>> = {
  __proto__: null as never,
  bucket: {
    limit: 20_480,
    count: 'bytes',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
  },
  key: {
    limit: 32_768,
    count: 'bytes',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html',
  },
  secret: {
    limit: 20_480,
    count: 'bytes',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html',
  },
  api: {
    limit: 8192,
    count: 'bytes',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  },
};

const resourceLimit = (service: string): SizeLimit | null => {
  const limit = resourceLimits[service];
  return limit === undefined ? null : { ...limit, together: false };
};
