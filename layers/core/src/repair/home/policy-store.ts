/** Where AWS keeps a document, with the names that its API asks for; null names were not told. */
export type PolicyStore =
  | {
      readonly kind: 'inline';
      readonly owner: OwnerKind;
      readonly ownerName: string | null;
      readonly policyName: string | null;
    }
  | {
      readonly kind: 'managed';
      readonly arn: string;
      readonly name: string;
      /** Who a new one is attached to; null: it exists and is attached already. */
      readonly attach: {
        readonly owner: OwnerKind;
        readonly ownerName: string;
        readonly as: 'policy' | 'boundary';
      } | null;
    }
  | { readonly kind: 'trust'; readonly roleName: string | null }
  | { readonly kind: 'function'; readonly arn: string; readonly functionName: string; readonly region: string }
  | {
      readonly kind: 'resource';
      readonly service: ResourceService;
      readonly arn: string;
      readonly name: string;
      readonly region: string;
    }
  | { readonly kind: 'endpoint'; readonly endpointId: string | null; readonly region: string | null }
  | { readonly kind: 'session'; readonly roleArn: string | null }
  | { readonly kind: 'dataAccess'; readonly name: string; readonly region: string | null }
  | { readonly kind: 'permissionSet'; readonly name: string }
  | { readonly kind: 'organization'; readonly policy: string | null }
  | { readonly kind: 'other'; readonly arn: string | null };

export type OwnerKind = 'role' | 'user' | 'group';

/** Resources whose whole policy is one document that one call replaces. */
export type ResourceService =
  | 'bucket'
  | 'key'
  | 'secret'
  | 'api'
  | 'queue'
  | 'topic'
  | 'repository'
  | 'table'
  | 'guardrail'
  | 'agentCore'
  | 'domain'
  | 'vectorBucket'
  | 'accessPoint';
