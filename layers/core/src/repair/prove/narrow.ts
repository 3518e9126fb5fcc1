import { decideRequests } from '../../diagnose/index.ts';
import type { DecidedRequest, FixPolicyType, Grant, Remedy } from '../../playbook/index.ts';
import { applyRemedy } from '../apply/apply-remedy.ts';
import type { Case } from '../apply/case.ts';
import { neededRequests, type WholeRequest } from './chain.ts';
import { covers } from './covers.ts';
import { withoutOne } from './remedy-elements.ts';
import { splitGrant } from './split-grant.ts';

type Changing = Extract<Remedy, { kind: 'grant' | 'correct' }>;
type Needed = WholeRequest<DecidedRequest>;
export type Narrowed = { readonly remedy: Changing; readonly narrowest: boolean };

/** Drops each action and each ARN in turn for as long as the call fares no worse; what no request can judge stays. */
export const narrow = (remedy: Changing, asked: Case): Narrowed => {
  const chain = neededRequests(asked);
  const judge = judgeOf(chain, asked);
  let narrowest = withGrants(
    remedy,
    remedy.grants.flatMap((grant) => splitGrant(grant, chain)),
  );
  for (let next = narrower(narrowest, chain, judge); next !== null; next = narrower(narrowest, chain, judge)) {
    narrowest = next;
  }
  const judged = narrowest.grants.every((grant) => isJudged(grant, chain));
  return { remedy: narrowest, narrowest: judged && (narrowest.grants.length > 0 || remedy.kind === 'correct') };
};

const withGrants = (remedy: Changing, grants: readonly Grant[]): Changing =>
  remedy.kind === 'grant' ? { ...remedy, grants } : { ...remedy, grants };

const narrower = (remedy: Changing, chain: readonly Needed[], judge: Judge): Changing | null => {
  const candidates = withoutOne(remedy).filter(
    (less) => !losesUnjudged(remedy, less, chain) && !losesNeeded(remedy, less, chain),
  );
  if (candidates.length === 0) return null;
  const wanted = judge(remedy);
  return candidates.find((less) => judge(less) === wanted) ?? null;
};

/** How the call fares with a remedy, as text to compare. */
type Judge = (remedy: Changing) => string;

const judgeOf = (chain: readonly Needed[], asked: Case): Judge => {
  const decided = chain.filter((request) => request.decision !== null);
  return (remedy) => {
    const evidence = decided.length === 0 ? asked.evidence : applyRemedy(remedy, asked).evidence;
    const after = decideRequests({ requests: decided, evidence });
    // What still fails for another reason says nothing of a statement: there, what it speaks of counts.
    const isThrough = after.every(({ decision }) => decision?.decision === 'allowed');
    const spokenOf = isThrough ? chain.filter((request) => request.decision === null) : chain;
    const blind = remedy.grants.filter(({ policyType }) => !isShown(policyType, asked));
    return JSON.stringify([
      after.map(({ decision }) => [
        decision?.decision,
        decision?.deniedBy.map(({ policyType, denial }) => [policyType, denial]),
      ]),
      spokenOf.map((request) => homesThatCover(remedy.grants, request)),
      // A layer that nobody showed is taken not to deny, and so tells nothing of what it needs.
      chain.map((request) => homesThatCover(blind, request)),
    ]);
  };
};

const isShown = (policyType: FixPolicyType, { evidence }: Case): boolean =>
  [...evidence.policies, ...evidence.seenLayers].some((one) => one.policyType === policyType);

const homesThatCover = (grants: readonly Grant[], request: Needed): readonly string[] => [
  ...new Set(grants.filter((grant) => covers(grant, request)).map(({ policyType }) => policyType)),
];

// A grant that speaks of no request of the chain cannot be judged by it.
const losesUnjudged = (remedy: Changing, less: Changing, chain: readonly Needed[]): boolean =>
  remedy.grants.filter((grant) => !less.grants.includes(grant)).some((grant) => !isJudged(grant, chain));

// What no other statement speaks of, in a layer that was silent before, is needed: there is nothing to decide again.
const losesNeeded = (remedy: Changing, less: Changing, chain: readonly Needed[]): boolean =>
  chain.some((request) => {
    const silent = silentLayers(request);
    const before = homesThatCover(remedy.grants, request).filter((home) => silent.has(home));
    const after = homesThatCover(less.grants, request);
    return before.some((home) => !after.includes(home));
  });

const silentLayers = ({ decision }: Needed): ReadonlySet<string> =>
  new Set(decision?.deniedBy.filter(({ denial }) => denial === 'implicit').map(({ policyType }) => policyType));

const isJudged = (grant: Grant, chain: readonly Needed[]): boolean => chain.some((request) => covers(grant, request));
