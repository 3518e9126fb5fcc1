/** An account as `aws iam get-account-authorization-details` describes it. */
export type Account = {
  /** Twelve digits; null when no ARN in the details has them. */
  readonly accountId: string | null;
  readonly principals: readonly AccountPrincipal[];
  /** Managed policies by ARN. */
  readonly policies: ReadonlyMap<string, unknown>;
  /** ARNs of the users, roles and groups that a managed policy is attached to, or is the boundary of. */
  readonly attachments: ReadonlyMap<string, readonly string[]>;
  /** They say that they go on, and what follows was not given. */
  readonly isCut: boolean;
};

export type AccountPrincipal = {
  readonly kind: 'user' | 'role' | 'group';
  readonly arn: string;
  readonly name: string;
  readonly inline: readonly { readonly name: string; readonly document: unknown }[];
  readonly attached: readonly { readonly name: string; readonly arn: string }[];
  readonly groups: readonly string[];
  readonly boundaryArn: string | null;
  readonly tags: Readonly<Record<string, string>>;
  /** A role's trust policy; undefined for others. */
  readonly trust: unknown;
};
