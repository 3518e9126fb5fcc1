import type { PolicySet } from '@whydenied/iam';

/** A file as it was given: its path as templates and findings name it. */
export type ScanFile = { readonly path: string; readonly text: string };

/** The deploying role's policies; `unseen` names those that are attached and not shown. */
export type Deployer = {
  readonly arn: string | null;
  readonly documents: readonly { readonly name: string; readonly document: unknown }[];
  readonly unseen: readonly string[];
};

/** A role that exists already, as the account's details show it. */
export type AccountRole = {
  readonly arn: string;
  readonly documents: readonly { readonly name: string; readonly document: unknown }[];
  /** Attached and not shown. */
  readonly unseen: readonly string[];
  readonly trust: unknown;
  /** The boundary's ARN. */
  readonly boundary: string | null;
};

/** What `aws iam get-account-authorization-details` tells of the account that is deployed in. */
export type AccountDetails = {
  readonly roles: readonly AccountRole[];
  readonly policies: readonly { readonly arn: string; readonly document: unknown }[];
};

/** What is scanned: a template, what is known of its deployment, the functions' code. Nothing else is read. */
export type ScanInput = {
  readonly template: string;
  /** The template's own path; paths of code are beside it. */
  readonly templatePath?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly regions?: readonly string[];
  readonly account?: string | null;
  /** Names and ids of resources that exist already, by logical id. */
  readonly names?: Readonly<Record<string, string>>;
  readonly files?: readonly ScanFile[];
  /** Folders of functions by logical id, where the template does not say them. */
  readonly code?: Readonly<Record<string, string>>;
  readonly evidence?: { readonly policies?: PolicySet };
  /** What exists in the account: roles that the template names, policies and boundaries that it attaches. */
  readonly accountDetails?: AccountDetails;
  /** Who deploys: each resource is then an arrow of its own, from this role. */
  readonly deployer?: Deployer;
  /** Why files beside the template were not read. */
  readonly refused?: readonly { readonly what: string; readonly because: string }[];
};
