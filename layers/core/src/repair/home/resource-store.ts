import { bucketNamed, nameParts, readArn, withParts } from '../../arn/index.ts';
import type { PolicyStore, ResourceService } from './policy-store.ts';
import { principalKey } from './principal-key.ts';

/** Where the policy of a resource is kept, by the resource's ARN; a role's is its trust policy. */
export const resourceStore = (arn: string | null): PolicyStore => {
  if (arn === null) return { kind: 'other', arn };
  const role = principalKey(arn);
  if (role?.kind === 'role') return { kind: 'trust', roleName: role.name };
  const { service, region, name, type, id } = readArn(arn);
  if (service === 'lambda' && type === 'function') return { kind: 'function', arn, functionName: id, region };
  const found = resourceKinds.find((kind) => kind.service === service && name.startsWith(kind.prefix));
  // An access point has a policy of its own, and so has a bucket that is called alike.
  if (found === undefined || (found.kind === 'bucket' && bucketNamed(arn) === null)) return { kind: 'other', arn };
  if (found.kind === 'accessPoint') {
    const point = name.split('/')[1] ?? '';
    return {
      kind: 'resource',
      service: found.kind,
      arn: withParts(arn, { name: `accesspoint/${point}` }),
      name: point,
      region,
    };
  }
  const own = name.slice(found.prefix.length);
  switch (found.kind) {
    // A repository's name has slashes of its own: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
    case 'repository':
      return { kind: 'resource', service: found.kind, arn, name: own, region };
    // A subscription's ARN is its topic's with an id behind it.
    case 'topic': {
      const [topic = own] = nameParts(own);
      return { kind: 'resource', service: found.kind, arn: withParts(arn, { name: topic }), name: topic, region };
    }
    default:
      return { kind: 'resource', service: found.kind, arn, name: firstPart(own), region };
  }
};

type ResourceKind = { readonly service: string; readonly prefix: string; readonly kind: ResourceService };

const resourceKinds: readonly ResourceKind[] = [
  { service: 's3', prefix: 'accesspoint/', kind: 'accessPoint' },
  { service: 's3', prefix: '', kind: 'bucket' },
  { service: 'kms', prefix: 'key/', kind: 'key' },
  { service: 'secretsmanager', prefix: 'secret:', kind: 'secret' },
  { service: 'execute-api', prefix: '', kind: 'api' },
  { service: 'apigateway', prefix: '/restapis/', kind: 'api' },
  { service: 'sqs', prefix: '', kind: 'queue' },
  { service: 'sns', prefix: '', kind: 'topic' },
  { service: 'ecr', prefix: 'repository/', kind: 'repository' },
  { service: 'dynamodb', prefix: 'table/', kind: 'table' },
  { service: 'bedrock', prefix: 'guardrail/', kind: 'guardrail' },
  { service: 'bedrock-agentcore', prefix: '', kind: 'agentCore' },
  { service: 'es', prefix: 'domain/', kind: 'domain' },
  { service: 's3vectors', prefix: 'bucket/', kind: 'vectorBucket' },
];

const firstPart = (name: string): string => name.split('/')[0] ?? name;
