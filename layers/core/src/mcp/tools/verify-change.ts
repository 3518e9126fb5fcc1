import { type AccessRequest, type Decision, decide } from '@whydenied/iam';
import { z } from 'zod';
import { compareChange } from '../compare-change.ts';
import { isAskedFor } from '../is-asked-for.ts';
import { patternsIn } from '../patterns-in.ts';
import { type ReadPolicies, readPolicies } from '../read-policies.ts';
import { readRequests } from '../read-requests.ts';
import { refusePatterns } from '../refuse-patterns.ts';
import { refuseTooMany } from '../refuse-too-many.ts';
import { policiesAsBefore as policies, requestsAsBefore } from '../schemas.ts';
import { sumUp } from '../sum-up.ts';
import { answered, refused, tool } from '../tool.ts';
import { whyDecided } from '../why-decided.ts';

/** Whether a change of policies does what it should and nothing else. */
export const verifyChange = tool({
  name: 'verify_change',
  title: 'Verify a change of policies',
  description:
    'Call this before proposing a policy change: `must` has to be allowed afterwards, `mustNot` must not. Says what is newly allowed and denied; fails where `unasked` or `unfinished`.',
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
    const pattern = refusePatterns('must', must) ?? refusePatterns('mustNot', mustNot);
    if (pattern !== null) return refused(pattern);
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
      .filter(({ is, shouldBe }) => isAllowed(is) !== shouldBe)
      .map(({ each, is, shouldBe }) => ({
        ...each,
        decision: is.decision,
        expected: shouldBe ? 'allowed' : 'not allowed',
        because: whyDecided(each, is),
      }));
    const { allowed, denied, unfinished } = compareChange(first.policies, second.policies);
    const opened = decided.filter(({ was, is }) => isAllowed(is) && !isAllowed(was)).map(({ each }) => say(each));
    const closed = decided.filter(({ was, is }) => isAllowed(was) && !isAllowed(is)).map(({ each }) => say(each));
    const unasked = allowed.filter((each) => !isAskedFor(each, must));
    const patterns = patternsIn(first.policies, second.policies);
    return answered({
      // What opens more than was asked never passes, nor what was not compared whole: it may still open something.
      passes: failed.length === 0 && unasked.length === 0 && unfinished.length === 0,
      newlyAllowed: [...new Set([...opened, ...sumUp(allowed, patterns)])],
      newlyDenied: [...new Set([...closed, ...sumUp(denied, patterns)])],
      failed,
      ...(unasked.length === 0 ? {} : { unasked: sumUp(unasked, patterns) }),
      ...(unfinished.length === 0 ? {} : { unfinished: unfinished.join('; ') }),
    });
  },
});

type Read = Extract<ReadPolicies, { kind: 'read' }>;

type Asked = { readonly each: AccessRequest; readonly shouldBe: boolean };

const decideBoth = (first: Read, second: Read, asked: Asked) => ({
  ...asked,
  was: decide(first.compiled, asked.each),
  is: decide(second.compiled, asked.each),
});

const isAllowed = ({ decision }: Decision): boolean => decision === 'allowed';

const say = ({ principal, action, resource }: AccessRequest): string => `${action} on ${resource} by ${principal}`;
