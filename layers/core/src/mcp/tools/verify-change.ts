import { type AccessRequest, decide, type PolicySet } from '@whydenied/iam';
import { z } from 'zod';
import { comparePolicies } from '../../policy-check/index.ts';
import { type ReadPolicies, readPolicies } from '../read-policies.ts';
import { readRequests } from '../read-requests.ts';
import { refuseTooMany } from '../refuse-too-many.ts';
import { policiesAsBefore as policies, requestsAsBefore } from '../schemas.ts';
import { answered, refused, tool } from '../tool.ts';

/** Whether a change of policies does what it should and nothing else. */
export const verifyChange = tool({
  name: 'verify_change',
  title: 'Verify a change of policies',
  description:
    'Call this before proposing a policy change: `must` has to be allowed afterwards, `mustNot` must not. Says what is newly allowed and denied; passes or fails, fails where `unfinished`.',
  input: z.strictObject({ before: policies, after: policies, must: requestsAsBefore, mustNot: requestsAsBefore }),
  output: z.looseObject({
    passes: z.boolean(),
    newlyAllowed: z.array(z.string()),
    newlyDenied: z.array(z.string()),
    failed: z.array(z.unknown()),
  }),
  mayReadAccount: false,
  run: async (_ports, { before, after, must: wanted = [], mustNot: unwanted = [] }) => {
    const [readMust, readMustNot] = [readRequests('must', wanted), readRequests('mustNot', unwanted)];
    if (readMust.kind === 'wrong') return refused(readMust.because);
    if (readMustNot.kind === 'wrong') return refused(readMustNot.because);
    const [must, mustNot] = [readMust.requests, readMustNot.requests];
    const tooMany = refuseTooMany('before` and `after', [before, after]);
    if (tooMany !== null) return refused(tooMany);
    const [first, second] = [readPolicies(before), readPolicies(after)];
    if (first.kind === 'wrong') return refused(`before: ${first.because}`);
    if (second.kind === 'wrong') return refused(`after: ${second.because}`);
    const decided = [
      ...must.map((each) => decideBoth(first, second, { each, shouldBe: true })),
      ...mustNot.map((each) => decideBoth(first, second, { each, shouldBe: false })),
    ];
    const failed = decided
      .filter(({ is, shouldBe }) => (is === 'allowed') !== shouldBe)
      .map(({ each, is, shouldBe }) => ({ ...each, decision: is, expected: shouldBe ? 'allowed' : 'not allowed' }));
    const identity = compareIdentity(first.policies, second.policies);
    const newlyAllowed = [
      ...decided.filter(({ was, is }) => is === 'allowed' && was !== 'allowed').map(({ each }) => say(each)),
      ...identity.allowed,
    ];
    const newlyDenied = [
      ...decided.filter(({ was, is }) => was === 'allowed' && is !== 'allowed').map(({ each }) => say(each)),
      ...identity.denied,
    ];
    return answered({
      // What was not compared whole may still open something: it never passes.
      passes: failed.length === 0 && identity.isWhole,
      newlyAllowed: [...new Set(newlyAllowed)],
      newlyDenied: [...new Set(newlyDenied)],
      failed,
      ...(identity.unfinished === undefined ? {} : { unfinished: identity.unfinished }),
      notSeen: identity.notSeen,
    });
  },
});

type Read = Extract<ReadPolicies, { kind: 'read' }>;

type Asked = { readonly each: AccessRequest; readonly shouldBe: boolean };

const decideBoth = (first: Read, second: Read, asked: Asked) => ({
  ...asked,
  was: decide(first.compiled, asked.each).decision,
  is: decide(second.compiled, asked.each).decision,
});
const say = ({ principal, action, resource }: AccessRequest): string => `${action} on ${resource} by ${principal}`;

type Compared = {
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
  readonly notSeen: readonly string[];
  readonly isWhole: boolean;
  /** What the budget of work left, and the next step. */
  readonly unfinished?: string;
};

/** What the identity policies as a whole allow before and after, on every action and resource that either names. */
const compareIdentity = (before: PolicySet, after: PolicySet): Compared => {
  const others = (
    ['resource', 'permissionsBoundary', 'session', 'serviceControl', 'resourceControl', 'vpcEndpoint'] as const
  ).filter((kind) => JSON.stringify(before[kind]) !== JSON.stringify(after[kind]));
  const notSeen = others.map((kind) => `a change of ${kind} policies is decided on the given requests alone`);
  const nothing = { allowed: [], denied: [], notSeen, isWhole: true };
  const comparison = comparePolicies(
    { name: 'before', document: together(before) },
    { name: 'after', document: together(after) },
  );
  switch (comparison.kind) {
    case 'same':
      return nothing;
    case 'narrower':
      return comparison.narrower === 'before'
        ? { ...nothing, allowed: comparison.beyond }
        : { ...nothing, denied: comparison.beyond };
    case 'crossed':
      return { ...nothing, allowed: comparison.onlySecond, denied: comparison.onlyFirst };
    case 'unfinished': {
      const unfinished = `the identity policies are too large to compare whole: ${comparison.compared} combinations of action and resource were decided, the rest was not, so this does not pass; leave out of \`before\` and \`after\` the statements that do not change, or verify the change in parts`;
      const found = { allowed: comparison.onlySecond, denied: comparison.onlyFirst };
      return { ...found, notSeen: [...notSeen, unfinished], isWhole: false, unfinished };
    }
    case 'unreadable': {
      const unread = `the identity policies of \`${comparison.policy}\` could not be read as one`;
      return { ...nothing, notSeen: [...notSeen, unread], isWhole: false };
    }
  }
};

const together = ({ identity = [] }: PolicySet): object => ({
  Version: '2012-10-17',
  Statement: identity.flatMap(({ document }) => {
    const value: unknown = typeof document === 'string' ? JSON.parse(document) : document;
    const statement = typeof value === 'object' && value !== null && 'Statement' in value ? value.Statement : [];
    return Array.isArray(statement) ? statement : [statement];
  }),
});
