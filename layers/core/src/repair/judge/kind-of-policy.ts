import type { SeenPolicy } from '../../intake/index.ts';
import type { PolicyStore, ResourceService } from '../home/policy-store.ts';

/** What AWS takes in a policy of this kind. */
export type PolicyKind = {
  readonly name: string;
  readonly hasPrincipal: boolean;
  readonly hasResource: boolean;
  /** Prefixes of the only services whose actions it may name; null: all. */
  readonly services: readonly string[] | null;
  /** The only actions, in lower case. */
  readonly actions: readonly string[] | null;
  /** Whether `*` has to be avoided where an action has a resource type. */
  readonly mustNameResource: boolean;
  readonly sid: RegExp;
  /** Whether a Resource may stand in it: a resource's policy names that resource. */
  readonly owns: (resource: string) => boolean;
};

const letters = /^[A-Za-z0-9]*$/;
const any = /^.*$/s;
const all = (): boolean => true;

const ofPrincipal: PolicyKind = {
  name: 'policy of a principal',
  hasPrincipal: false,
  hasResource: true,
  services: null,
  actions: null,
  mustNameResource: true,
  sid: letters,
  owns: all,
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html: a trust policy has none
const trust: PolicyKind = {
  ...ofPrincipal,
  name: 'trust policy',
  hasPrincipal: true,
  hasResource: false,
  services: ['sts'],
  actions: ['sts:assumerole*', 'sts:tagsession', 'sts:setcontext', 'sts:setsourceidentity'],
};

/** Services whose resources have a policy, and whether `*` in it means the resource itself. */
const ofResources: Readonly<Record<ResourceService, { readonly services: readonly string[]; readonly star: boolean }>> =
  {
    bucket: { services: ['s3'], star: false },
    key: { services: ['kms'], star: true },
    secret: { services: ['secretsmanager'], star: true },
    api: { services: ['execute-api'], star: false },
    queue: { services: ['sqs'], star: false },
    topic: { services: ['sns'], star: false },
    repository: { services: ['ecr'], star: true },
    table: { services: ['dynamodb'], star: false },
    guardrail: { services: ['bedrock'], star: false },
    agentCore: { services: ['bedrock-agentcore'], star: false },
    domain: { services: ['es'], star: false },
    accessPoint: { services: ['s3'], star: false },
    vectorBucket: { services: ['s3vectors'], star: false },
  };

/** The grammar of a policy by its place. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const kindOfPolicy = ({ policyType, document }: SeenPolicy, store: PolicyStore): PolicyKind => {
  switch (policyType) {
    case 'identity':
    case 'permissionsBoundary':
    case 'session':
      return ofPrincipal;
    case 'serviceControl':
      return { ...ofPrincipal, mustNameResource: false };
    case 'resourceControl':
    case 'vpcEndpoint':
      return { ...ofPrincipal, name: 'policy of an endpoint', hasPrincipal: true, mustNameResource: false };
    case 'resource':
      return ofResource(store, document);
  }
};

const ofResource = (store: PolicyStore, document: unknown): PolicyKind => {
  if (store.kind === 'trust' || (store.kind === 'other' && looksLikeTrust(document))) return trust;
  const base = { ...ofPrincipal, name: 'policy of a resource', hasPrincipal: true, sid: any };
  if (store.kind === 'function') {
    const owns = (resource: string): boolean => resource === store.arn || resource.startsWith(`${store.arn}:`);
    return { ...base, services: ['lambda'], owns };
  }
  if (store.kind !== 'resource') return { ...base, mustNameResource: false };
  const { services, star } = ofResources[store.service];
  const owns = (resource: string): boolean =>
    (star && resource === '*') ||
    resource === store.arn ||
    resource.startsWith(`${store.arn}/`) ||
    store.service === 'api';
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html: the repository is meant, none is named
  return { ...base, services, owns, mustNameResource: !star, hasResource: store.service !== 'repository' };
};

const looksLikeTrust = (document: unknown): boolean => String(JSON.stringify(document)).includes('"sts:AssumeRole');
