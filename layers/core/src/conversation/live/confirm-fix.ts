import type { PolicyInput } from '@whydenied/iam';
import { type Diagnosis, isSamePrincipal } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import type { FixStep, Repair } from '../../repair/index.ts';
import type { PolicyExclusion, SimulationAsked } from '../ports.ts';
import type { LiveAsking } from './live-asking.ts';
import { simulationOf } from './simulation-of.ts';

type Confirming = { readonly diagnosis: Diagnosis; readonly evidence: Evidence; readonly repair: Repair };

/** The proof by the second engine: the denied request simulated with the documents of the fix in place of the old ones. */
export const confirmFix = async (asking: LiveAsking, confirming: Confirming): Promise<Repair> => {
  const { repair, diagnosis } = confirming;
  const { fix } = repair;
  if (fix.verification.after !== 'allowed') return repair;
  const request = diagnosis.requests.find(({ decidedBy }) => decidedBy === 'both');
  const asked = request === undefined ? null : simulationOf(request, confirming.evidence);
  const mended = asked === null ? null : withFix(asked, fix.steps, confirming.evidence);
  if (mended === null) return repair;
  const simulated = await asking.account.simulate(mended, asking.call);
  asking.onStep({ text: 'simulated the fix', done: 1, total: 1 });
  if (simulated.kind === 'undecided')
    return remarked(repair, `IAM’s simulator was not asked about the fix: ${simulated.because}`);
  if (simulated.decision !== 'allowed')
    return remarked(repair, 'IAM’s simulator does not confirm the fix: a layer that only it sees still denies');
  return {
    ...repair,
    fix: { ...fix, verification: { ...fix.verification, engines: [...fix.verification.engines, 'simulator'] } },
  };
};

const remarked = (repair: Repair, remark: string): Repair => ({
  ...repair,
  details: { ...repair.details, remarks: [...repair.details.remarks, remark] },
});

/** The question with every step done; null when one of them is of a kind that the simulator does not simulate. */
const withFix = (asked: SimulationAsked, steps: readonly FixStep[], evidence: Evidence): SimulationAsked | null => {
  let mended: SimulationAsked | null = asked;
  for (const step of lastOfEach(steps)) mended = mended === null ? null : withStep(mended, step, evidence);
  return mended;
};

/** Steps on one policy build on each other. */
const lastOfEach = (steps: readonly FixStep[]): readonly FixStep[] => [
  ...new Map(steps.map((step) => [JSON.stringify(step.target), step])).values(),
];

const withStep = (asked: SimulationAsked, { target, json }: FixStep, evidence: Evidence): SimulationAsked | null => {
  const document: PolicyInput = { name: target.policy ?? 'fix', document: json };
  const isOfPrincipal = target.attachTo === null || isSamePrincipal(target.attachTo, asked.request.principal);
  const isOfGroup = target.attachTo?.includes(':group/') === true;
  if (target.policyType === 'permissionsBoundary' && isOfPrincipal) return { ...asked, boundary: [document] };
  if (target.policyType === 'resource' && asked.request.principal.includes(':user/'))
    return { ...asked, resource: [document] };
  if (target.policyType !== 'identity' || !(isOfPrincipal || isOfGroup)) return null;
  if (asked.kind === 'custom')
    return { ...asked, identity: [...asked.identity.filter(({ name }) => name !== target.policy), document] };
  const replaced = target.policy === null ? [] : exclusionsOf(target.policy, target.attachTo, evidence);
  return { ...asked, added: [...asked.added, document], excluded: [...asked.excluded, ...replaced] };
};

/** The policy that a document takes the place of. */
export const exclusionsOf = (
  name: string,
  attachTo: string | null,
  { policies }: Evidence,
): readonly PolicyExclusion[] =>
  policies
    .filter((policy) => policy.name === name && (attachTo === null || policy.attachTo === attachTo))
    .flatMap((policy): PolicyExclusion[] => {
      if (policy.arn !== null) return [{ kind: 'managed', arn: policy.arn }];
      return policy.attachTo === null ? [] : [{ kind: 'inline', name, attachTo: policy.attachTo }];
    });
