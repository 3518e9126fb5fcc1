import { describe, expect, it } from 'vitest';
import { decideRequests, diagnose } from '../../../layers/core/src/diagnose/index.ts';
import {
  type Evidence,
  evidenceOf,
  mergeEvidence,
  noEvidence,
  readAccountDetails,
  readText,
} from '../../../layers/core/src/intake/index.ts';
import { type DecidedRequest, expandCall } from '../../../layers/core/src/playbook/index.ts';
import { repair } from '../../../layers/core/src/repair/index.ts';
import stories from '../../cases/stories/stories.json' with { type: 'json' };
import { requestOf, type StoredRequest } from './case-of.ts';
import { pasteSteps } from './paste-steps.ts';

type Story = {
  readonly name: string;
  readonly call: string;
  readonly account: unknown;
  readonly needs: readonly StoredRequest[];
  readonly rounds: number;
  /** What each round's proof says; absent: that the call passes. */
  readonly after?: readonly (string | null)[];
};

/** What IAM says of the first request of a call that the account does not allow; null when the call passes. */
const nextDenial = ({ needs }: Story, evidence: Evidence): string | null => {
  const decided = decideRequests({ requests: needs.map(requestOf), evidence });
  const denied = decided.find(({ decision }) => decision?.decision !== 'allowed');
  return denied === undefined ? null : sentenceOf(denied);
};

const sentenceOf = ({ principal, action, resource, decision }: DecidedRequest): string => {
  const by = decision?.deniedBy.find(({ denial }) => denial === 'explicit') ?? decision?.deniedBy[0];
  const kind = {
    identity: 'identity-based policy',
    permissionsBoundary: 'permissions boundary',
    resource: 'resource-based policy',
    session: 'session policy',
  };
  const policy = kind[by?.policyType as keyof typeof kind] ?? 'identity-based policy';
  const why =
    by?.denial === 'explicit'
      ? `with an explicit deny in an ${policy}`
      : `because no ${policy} allows the ${action} action`;
  return `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
};

const accountOf = ({ account, needs }: Story): Evidence => {
  const read = readAccountDetails(account);
  if (read.kind === 'unreadable') throw new Error(read.because);
  const principals = [...new Set(needs.map(({ principal }) => principal ?? ''))];
  return mergeEvidence(...principals.map((principal) => evidenceOf(read.account, principal) ?? noEvidence));
};

const live = (story: Story): { rounds: number; fixes: ReturnType<typeof repair>[] } => {
  let evidence = accountOf(story);
  const fixes: ReturnType<typeof repair>[] = [];
  for (
    let message = nextDenial(story, evidence);
    message !== null && fixes.length < 5;
    message = nextDenial(story, evidence)
  ) {
    const facts = readText(story.call.replace('{message}', message));
    const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
    const repaired = repair({ facts, evidence, diagnosis: diagnose({ facts, evidence, requests }) });
    fixes.push(repaired);
    evidence = pasteSteps(evidence, repaired.fix.steps);
  }
  return { rounds: fixes.length, fixes };
};

const all = stories as unknown as readonly Story[];

describe('a call until it passes: apply, run again', () => {
  it.each(all.map((story) => [story.name, story] as const))('%s', (_, story) => {
    const { rounds, fixes } = live(story);

    expect({ rounds, after: fixes.map(({ fix }) => fix.verification.after) }).toEqual({
      rounds: story.rounds,
      after: story.after ?? Array.from({ length: story.rounds }, () => 'allowed'),
    });
  });
});
