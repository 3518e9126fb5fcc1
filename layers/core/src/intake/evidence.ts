import type { PolicyType } from '@whydenied/iam';
import type { ToldOfTemplate } from './template/open-template.ts';

/** Where a policy was seen; later sources never outrank what the person gave. */
export type EvidenceSource = 'given' | 'pasted' | 'template' | 'accountDetails' | 'live' | 'awsManaged';

/** How a policy is kept, which decides how it may be changed; `generated`: SAM writes it of one line of a template; `told`: in words only, so that there is none to edit. */
export type PolicyHome = 'inline' | 'customerManaged' | 'awsManaged' | 'generated' | 'resource' | 'told' | 'unknown';

/** One policy document that takes part, with its name as the contract says. */
export type SeenPolicy = {
  readonly policyType: PolicyType;
  readonly name: string;
  /** Level of a service or resource control policy: 0 is the root. */
  readonly level: number | null;
  /** ARN of the user, role, group or resource it is attached to; null when nobody said. */
  readonly attachTo: string | null;
  /** The principal it takes part for: the user of a group's policy, else `attachTo`. Null: the denied principal. */
  readonly appliesTo: string | null;
  readonly home: PolicyHome;
  /** ARN of a managed policy. */
  readonly arn: string | null;
  /** A policy object, or its JSON text. */
  readonly document: unknown;
  readonly source: EvidenceSource;
  /** ARNs of the others that a managed policy is attached to, as far as seen. */
  readonly alsoAttachedTo: readonly string[];
  /** Date of the text, for AWS managed policies from our own module. */
  readonly asOf: string | null;
  /** Pasted as a role's, in words that do not say which role. */
  readonly isOfRole?: true;
  /** Statements that were shown without the document around them: what is kept may hold more, and is never replaced by them. */
  readonly isExcerpt?: true;
  /** The text ended within it, or leaves out what AWS asks for: what is kept says more, and its silence means nothing. */
  readonly isPart?: true;
  /** Why it may not be shown to who asks: it decides, and nothing else is said of it. */
  readonly hidden?: string;
};

/** A kind of policy that was read completely for somebody, even when there was none: only then its silence means something. */
export type SeenLayer = {
  readonly policyType: PolicyType;
  /** The principal or resource ARN it was read for; null: the denied request's. */
  readonly of: string | null;
  /** How many levels of service or resource control policies were given, also those without a policy. */
  readonly levels?: number;
};

export type UnseenLayer = {
  readonly policyType: PolicyType;
  readonly because: string;
  readonly of: string | null;
  /** It was read and decided, and who asks may not see it: no change of it is theirs to make. */
  readonly isWithheld?: boolean;
  /** The live account was asked for it and did not tell; `because` names the permission it takes. */
  readonly isUnread?: boolean;
};

/** A principal that an account file, a template or the live account describes. */
export type SeenPrincipal = {
  readonly arn: string;
  readonly name: string;
  readonly kind: 'user' | 'role' | 'group';
  readonly tags: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly boundaryArn: string | null;
  readonly source: EvidenceSource;
  /** Its own policies let it do everything, or give itself every right. */
  readonly hasAllRights?: boolean;
};

/** How the live account has a resource of a GenAI application set up: the ARNs it works with, and for whom it works. */
export type SeenSetting = {
  readonly kind: 'inferenceProfile' | 'knowledgeBase' | 'agent' | 'guardrail' | 'collection';
  readonly arn: string;
  readonly name: string;
  /** The service role of an agent or a knowledge base. */
  readonly roleArn: string | null;
  /** Models of a profile; models, buckets, stores, functions, knowledge bases that the resource calls. */
  readonly uses: readonly string[];
  /** Data access policies of a collection, which are no IAM policies, with the principals that they name. */
  readonly dataAccess: readonly { readonly name: string; readonly principals: readonly string[] }[];
};

/** An ARN as it was written, and as the account holds the same principal or role. */
export type Spelling = { readonly asked: string; readonly held: string };

/** What somebody showed: policies, who they belong to, and which layers are known to be complete. */
export type Evidence = {
  readonly policies: readonly SeenPolicy[];
  readonly principals: readonly SeenPrincipal[];
  readonly seenLayers: readonly SeenLayer[];
  readonly unseenLayers: readonly UnseenLayer[];
  readonly notes: readonly string[];
  /** Only the live account tells these. */
  readonly settings?: readonly SeenSetting[];
  /** What people wrote otherwise than the account holds it, in another case or without its path. */
  readonly spellings?: readonly Spelling[];
  /** The template that policies come from: its text as given, and what was told beside it. */
  readonly template?: { readonly text: string; readonly told: ToldOfTemplate };
};

export const noEvidence: Evidence = { policies: [], principals: [], seenLayers: [], unseenLayers: [], notes: [] };
