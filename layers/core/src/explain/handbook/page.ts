import type { PageExample } from './example.ts';

/** A page of the handbook: one concept, in our own words, with an example that the evaluator decides and AWS's page by name. */
export type HandbookPage = {
  /** Stays: examples of questions, conversations and tests name it. */
  readonly id: string;
  readonly title: string;
  /** What it is, in one to three sentences of Markdown; the first sentence stands alone in a table. */
  readonly definition: string;
  /** What people get wrong about it, and what is so. */
  readonly wrong: readonly Misbelief[];
  /** More that is true of it, one thought each: those nearest to a question are told with it. */
  readonly facts: readonly string[];
  readonly why: string;
  /** How to look at it in one's own account. */
  readonly check: string;
  /** What changes when a second account takes part; absent: nothing does. */
  readonly otherAccount?: string;
  readonly rows: PageRows;
  readonly example: PageExample;
  readonly arrow: ArrowName;
  readonly source: AwsPage;
  readonly related: readonly string[];
  /** What it is called in the eight languages, in small letters; a page so named is meant. */
  readonly names: readonly string[];
};

export type Misbelief = { readonly belief: string; readonly truth: string };

/** What a comparison sets side by side, beside the definition. */
export type PageRows = {
  readonly where: string;
  readonly does: string;
  readonly owner: string;
  readonly when: string;
};

/** The arrow of the chain that a page belongs to. */
export type ArrowName =
  | 'every arrow'
  | 'person → AWS'
  | 'person → service (passing a role)'
  | 'program → AWS'
  | 'user → API Gateway'
  | 'API Gateway → Lambda'
  | 'Lambda → Bedrock'
  | 'Lambda → agent'
  | 'Lambda → knowledge base'
  | 'agent → model'
  | 'agent → Lambda tool'
  | 'agent → knowledge base'
  | 'knowledge base → S3'
  | 'knowledge base → embedding model'
  | 'knowledge base → vector store'
  | 'service → KMS key'
  | 'Bedrock → logs';

export type AwsPage = { readonly name: string; readonly url: string };
