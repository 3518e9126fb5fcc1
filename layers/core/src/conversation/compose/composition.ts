import type { AccessRequest, PolicyType } from '@whydenied/iam';
import type { ServerlessEntry } from '../../policy-check/index.ts';
import type { Reference } from './references.ts';

export type Element = Readonly<Record<string, unknown>>;

/** What IAM has to decide of a composed policy: what was asked for, and its neighbour. */
export type Ask = {
  readonly expect: 'allowed' | 'denied';
  readonly request: AccessRequest;
  /** How the answer names it: "from another Region". */
  readonly says: string;
};

/** One policy made of a wish: where it goes, its statements, and what shows that they do just that. */
export type Composition = {
  readonly policyType: PolicyType;
  /** "The trust policy of the role". */
  readonly title: string;
  readonly statements: readonly Element[];
  /** A document of another form than IAM's, in place of the statements: OpenSearch Serverless. */
  readonly document?: readonly ServerlessEntry[];
  /** What was shown of such a document. */
  readonly holds?: string;
  readonly asks: readonly Ask[];
  /** What the reader has to know of it, a sentence each. */
  readonly notes: readonly string[];
  /** What the wish says and the policy does not hold, with why. */
  readonly untaken?: readonly string[];
  /** What is not to be was read, and is not, or is told as untaken: no exception is left to be told. */
  readonly withholds?: boolean;
  /** Words of the wish for what is not to be, and what this would allow all the same: it is not handed out. */
  readonly turned?: readonly string[];
  /** The words, in plain letters, of a form that is known as a whole: clause by clause they would be read otherwise. What else the wish says is held against it as ever. */
  readonly knownBy?: RegExp;
  /** One of several that were made of the words beside each role, or all of them in one document. */
  readonly isOfSeveral?: true;
  /** What it allows is bound by its own conditions to what was named, as its asks show: no way to more. */
  readonly isBound?: true;
  /** Things that the wish names by where Terraform has them: their ARNs here only stand for them. */
  readonly references?: readonly Reference[];
  readonly source: { readonly name: string; readonly url: string };
};
