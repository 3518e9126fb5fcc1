import { type AccessRequest, decide, type PolicySet } from '@whydenied/iam';
import { z } from 'zod';
import { comparePolicies } from '../../policy-check/index.ts';
import { type ReadPolicies, readPolicies } from '../read-policies.ts';
import { readRequests } from '../read-requests.ts';
import { policiesAsBefore as policies, requestsAsBefore } from '../schemas.ts';
import { answered, refused, tool } from '../tool.ts';

/** Whether a change of policies does what it should and nothing else. */
export const verifyChange = tool({
  name: 'verify_change',
  title: 'Verify a change of policies',
  description:
    'Call this before proposing a policy change: `must` has to be allowed afterwards, `mustNot` must not. Says what is newly allowed and newly denied; passes or fails.',
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
    const [first, second] = [readPolicies(before), readPolicies(after)];
    if (first.kind === 'wrong') return refused(`before: ${first.because}`);
    if (second.kind === 'wrong') return refused(`after: ${second.because}`);
    const asked = [...must, ...mustNot];
    const changed = asked.map((each) => ({ each, was: isAllowed(first, each), is: isAllowed(second, each) }));
    const failed = [
      ...must
        .filter((each) => !isAllowed(second, each))
        .map((each) => ({ ...each, decision: decisionOf(second, each), expected: 'allowed' })),
      ...mustNot
        .filter((each) => isAllowed(second, each))
        .map((each) => ({ ...each, decision: 'allowed', expected: 'not allowed' })),
    ];
    const identity = compareIdentity(first.policies, second.policies);
    const newlyAllowed = [
      ...changed.filter(({ was, is }) => is && !was).map(({ each }) => say(each)),
      ...identity.allowed,
    ];
    const newlyDenied = [
      ...changed.filter(({ was, is }) => was && !is).map(({ each }) => say(each)),
      ...identity.denied,
    ];
    return answered({
      passes: failed.length === 0,
      newlyAllowed: [...new Set(newlyAllowed)],
      newlyDenied: [...new Set(newlyDenied)],
      failed,
      notSeen: identity.notSeen,
    });
  },
});

type Read = Extract<ReadPolicies, { kind: 'read' }>;

const decisionOf = ({ compiled }: Read, each: AccessRequest): string => decide(compiled, each).decision;
const isAllowed = (read: Read, each: AccessRequest): boolean => decisionOf(read, each) === 'allowed';
const say = ({ principal, action, resource }: AccessRequest): string => `${action} on ${resource} by ${principal}`;

/** What the identity policies as a whole allow before and after, on every action and resource that either names. */
const compareIdentity = (before: PolicySet, after: PolicySet) => {
  const others = (
    ['resource', 'permissionsBoundary', 'session', 'serviceControl', 'resourceControl', 'vpcEndpoint'] as const
  ).filter((kind) => JSON.stringify(before[kind]) !== JSON.stringify(after[kind]));
  const notSeen = others.map((kind) => `a change of ${kind} policies is decided on the given requests alone`);
  const comparison = comparePolicies(
    { name: 'before', document: together(before) },
    { name: 'after', document: together(after) },
  );
  switch (comparison.kind) {
    case 'same':
      return { allowed: [], denied: [], notSeen };
    case 'narrower':
      return comparison.narrower === 'before'
        ? { allowed: comparison.beyond, denied: [], notSeen }
        : { allowed: [], denied: comparison.beyond, notSeen };
    case 'crossed':
      return { allowed: comparison.onlySecond, denied: comparison.onlyFirst, notSeen };
    case 'unreadable':
      return {
        allowed: [],
        denied: [],
        notSeen: [...notSeen, `the identity policies of \`${comparison.policy}\` could not be read as one`],
      };
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
