export const policyKinds = {
  identity: 'policy of the caller',
  resource: 'policy of the resource',
  permissionsBoundary: 'permissions boundary',
  session: 'session policy',
  serviceControl: 'service control policy',
  resourceControl: 'resource control policy',
  vpcEndpoint: 'VPC endpoint policy',
} as const;

export type PolicyKind = keyof typeof policyKinds;

/** A file that goes along, as what it is taken for. */
export type Attachment = { readonly name: string; readonly bytes: number } & (
  | { readonly kind: 'policy'; readonly policyKind: PolicyKind; readonly document: string }
  | { readonly kind: 'account'; readonly details: unknown }
  | { readonly kind: 'template'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
);

/** A file that does not go along: why, and what could be kept of it; null where nothing could. */
export type Refusal = {
  readonly kind: 'refused';
  readonly name: string;
  readonly because: string;
  readonly kept: Attachment | null;
};
