import type { AccessRequest, ContextValue, DecisionKind, PolicyInput, PolicySet } from '@whydenied/iam';
import { account } from './example-account.ts';

/** An example of a page: policies that compile without a note, and requests with what IAM decides of them. */
export type PageExample = {
  /** What it does, in one sentence. */
  readonly says: string;
  /** The kinds in the order in which a reader wants them. */
  readonly policies: PolicySet;
  readonly asks: readonly ExampleAsk[];
};

export type ExampleAsk = { readonly expect: DecisionKind; readonly request: AccessRequest };

type Names = string | readonly string[];
type Element = Readonly<Record<string, unknown>>;

export const policy = (...statements: readonly Element[]): PolicyInput => ({
  document: { Version: '2012-10-17', Statement: statements },
});

export const allow = (actions: Names, resources: Names, condition?: Element): Element => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
  ...(condition === undefined ? {} : { Condition: condition }),
});

export const deny = (actions: Names, resources: Names, condition?: Element): Element => ({
  ...allow(actions, resources, condition),
  Effect: 'Deny',
});

/** A statement of a trust policy. */
export const trust = (principal: unknown, condition?: Element, action: Names = 'sts:AssumeRole'): Element => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  ...(condition === undefined ? {} : { Condition: condition }),
});

/** A statement of a resource's own policy. */
export const open = (
  principal: unknown,
  [actions, resources]: readonly [Names, Names],
  condition?: Element,
): Element => ({
  Effect: 'Allow',
  Principal: principal,
  Action: actions,
  Resource: resources,
  ...(condition === undefined ? {} : { Condition: condition }),
});

/** What IAM decides of one request; buckets and objects, whose ARNs name no account, are the example account's. */
export const asks = (
  expect: DecisionKind,
  [principal, action, resource]: readonly [string, string, string],
  context?: Readonly<Record<string, ContextValue>>,
): ExampleAsk => ({
  expect,
  request: {
    principal,
    action,
    resource,
    ...(resource.startsWith('arn:aws:s3:::') ? { resourceAccount: account } : {}),
    ...(context === undefined ? {} : { context }),
  },
});
