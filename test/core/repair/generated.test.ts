import { describe, expect, it } from 'vitest';
import { decideRequests } from '../../../layers/core/src/diagnose/index.ts';
import type { Evidence } from '../../../layers/core/src/intake/index.ts';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { canConcern } from '../../../layers/core/src/repair/judge/concrete.ts';
import { caseOf, requestOf, type StoredRequest } from './case-of.ts';
import { breakWiring } from './generated/break-wiring.ts';
import { probesAround } from './generated/probes.ts';
import { randomOf } from './generated/random.ts';
import type { Wiring } from './generated/wiring.ts';
import { wirings } from './generated/wirings.ts';
import { pasteSteps } from './paste-steps.ts';

// `npm run repairs` makes 2,000.
const count = Number(process.env['REPAIRS'] ?? 300);
const seed = Number(process.env['SEED'] ?? 20261128);

const remedy = { kind: 'grant' as const, grants: [], actions: [] };
const evidenceOf = ({ policies }: Wiring): Evidence => caseOf({ policies, requests: [], remedy }).evidence;

const allowed = (requests: readonly StoredRequest[], evidence: Evidence): readonly boolean[] =>
  decideRequests({ requests: requests.map(requestOf), evidence }).map(
    ({ decision }) => decision?.decision === 'allowed',
  );

type Judged = {
  readonly wiring: string;
  readonly how: string;
  readonly faults: readonly string[];
  readonly harm: readonly string[];
  readonly row: unknown;
};

const situation = (index: number): Judged => {
  const random = randomOf(seed + index);
  const whole = random.pick(wirings);
  const once = breakWiring(whole, random);
  const twice = random.below(3) === 0 ? breakWiring(once.wiring, random) : null;
  const broken = twice?.wiring ?? once.wiring;
  const how = [once.how, ...(twice === null ? [] : [twice.how])].join(', ');
  const asked = caseOf({ policies: broken.policies, requests: broken.needs, remedy });
  const { fix, details } = repair(asked);
  const after = pasteSteps(asked.evidence, fix.steps);
  // What the organization's own policies deny is theirs: all else is mended, and they are asked.
  const isTheirs = isDeniedByOrganization(broken.needs, after);
  const repaired = isTheirs
    ? details.ownerText !== null && allowed(broken.needs, withoutOrganization(after)).every(Boolean)
    : allowed(broken.needs, after).every(Boolean);
  const { harm, lost } = effects({ whole, broken, before: asked.evidence, after });
  const malformed = fix.steps.flatMap(({ json }) => formOf(json));
  const faults = [
    ...(repaired ? [] : ['not repaired']),
    ...(fix.verification.newlyDenied.length === 0 ? [] : ['newlyDenied']),
    ...(repaired && !isTheirs && fix.steps.length > 0 && fix.verification.after !== 'allowed'
      ? ['repaired and not proven']
      : []),
    ...lost.map((one) => `lost ${one}`),
    ...malformed,
  ];
  return {
    wiring: whole.name,
    how,
    faults,
    harm,
    row: {
      needs: broken.needs,
      policies: broken.policies,
      steps: fix.steps.map(({ target, json }) => ({ target, json: JSON.parse(json) })),
    },
  };
};

const withoutOrganization = (evidence: Evidence): Evidence => ({
  ...evidence,
  policies: evidence.policies.filter(({ policyType }) => policyType !== 'serviceControl'),
});

const isDeniedByOrganization = (requests: readonly StoredRequest[], evidence: Evidence): boolean =>
  decideRequests({ requests: requests.map(requestOf), evidence }).some(({ decision }) =>
    decision?.deniedBy.some(({ policyType }) => policyType === 'serviceControl'),
  );

type Effects = { readonly whole: Wiring; readonly broken: Wiring; readonly before: Evidence; readonly after: Evidence };

/** Harm: allowed now, and neither before it broke nor while it was broken. Lost: allowed while it was broken, and not now. */
const effects = ({ whole, broken, before, after }: Effects): { harm: readonly string[]; lost: readonly string[] } => {
  const probes = probesAround(broken).filter(({ action, resource }) => canConcern(action ?? '', resource ?? ''));
  const [worked, was, is] = [evidenceOf(whole), before, after].map((evidence) => allowed(probes, evidence));
  const name = ({ principal, action, resource, context }: StoredRequest): string =>
    `${principal} ${action} ${resource} ${JSON.stringify(context ?? {})}`;
  const isNeed = (probe: StoredRequest): boolean =>
    broken.needs.some((need) => JSON.stringify(need) === JSON.stringify(probe));
  return {
    harm: probes.filter((probe, at) => is?.[at] && !was?.[at] && !worked?.[at] && !isNeed(probe)).map(name),
    lost: probes.filter((_, at) => was?.[at] && !is?.[at]).map(name),
  };
};

const formOf = (json: string): readonly string[] =>
  (JSON.parse(json) as { Statement: readonly Record<string, unknown>[] }).Statement.flatMap((statement) => [
    ...(statement['Effect'] === 'Allow' || statement['Effect'] === 'Deny' ? [] : ['no Effect']),
    ...(statement['Action'] === undefined && statement['NotAction'] === undefined ? ['no Action'] : []),
    ...(JSON.stringify(statement).includes('[]') || JSON.stringify(statement).includes('{}')
      ? ['an empty element']
      : []),
  ]);

describe(`${count} broken situations of seed ${seed}`, () => {
  const all = Array.from({ length: count }, (_, index) => situation(index));

  it('are harmed by no fix', () => {
    expect(all.filter(({ harm }) => harm.length > 0).slice(0, 3)).toEqual([]);
  });

  it('are repaired, with nothing lost and every document well-formed: 99 of 100', () => {
    const wrong = all.filter(({ faults }) => faults.length > 0);
    const share = 1 - wrong.length / count;

    // The failing ones print as cases.
    expect(share, JSON.stringify(wrong.slice(0, 3), null, 1)).toBeGreaterThanOrEqual(0.99);
  });
});
