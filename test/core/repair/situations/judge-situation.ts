import { type AccessRequest, compile, decide, type PolicyInput, type PolicySet } from '@whydenied/iam';
import { answerQuestion } from '../../../../layers/core/src/conversation/answer-question.ts';
import type { Fix } from '../../../../layers/core/src/repair/index.ts';
import { probesOf } from './probes-of.ts';
import type { Situation } from './situation.ts';

/** What is wrong with the fix that is offered for a situation; empty: it is right. */
export const faultsOf = async (situation: Situation): Promise<readonly string[]> => {
  const { fix, cause } = await answerTo(situation);
  const before = policiesOf(situation);
  const after = paste(before, fix);
  const allowed = (policies: Named, request: AccessRequest): boolean =>
    decide(compile(setFor(policies, situation, request)), request).decision === 'allowed';
  const isFixed = fix.steps.length > 0;
  const isRightWithout = !isFixed && (situation.orElse ?? []).includes(fix.kind);
  const isElsewhere = isFixed && fix.steps.every(({ target }) => target.policyType === 'dataAccess');
  return [
    ...(situation.needs.length > 0 && !situation.causes.includes(cause ?? '') ? [`cause ${cause}`] : []),
    ...(isFixed || isRightWithout ? [] : [`nothing is offered: ${fix.kind}`]),
    ...fix.steps
      .filter(({ target }) => !situation.targets.includes(target.policyType))
      .map(({ target }) => `a step on ${target.policyType}`),
    ...(isRightWithout || isElsewhere ? [] : situation.needs)
      .filter((need) => !allowed(after, need))
      .map((need) => `still denied: ${nameOf(need)}`),
    ...probesOf(situation)
      .filter((probe) => allowed(before, probe) !== allowed(after, probe))
      .map((probe) => `changed: ${nameOf(probe)}`),
    ...(situation.gone ?? [])
      .filter((text) => JSON.stringify(after).includes(`"${text}"`))
      .map((text) => `stays: ${text}`),
    ...(situation.attachTo ?? []).flatMap((place) =>
      fix.steps.filter(({ target }) => target.attachTo?.includes(place) !== true).map(() => `not on ${place}`),
    ),
    ...fix.verification.newlyDenied,
  ];
};

const nameOf = ({ principal, action, resource, context }: AccessRequest): string =>
  `${principal} ${action} ${resource} ${JSON.stringify(context ?? {})}`;

const answerTo = async ({ input, policies, template }: Situation) => {
  const evidence = template === undefined ? { policies } : { template };
  const { answer } = await answerQuestion({ readers: [] })({ input, evidence });
  return { fix: answer.fix, cause: answer.cause.id };
};

type Named = Readonly<Record<string, readonly (PolicyInput & { readonly names?: readonly string[] })[]>>;

const policiesOf = ({ policies, deploys }: Situation): Named => (deploys ?? policies) as Named;

// A level of the organization is a list of lists, and no step ever changes one.
const paste = (policies: Named, { steps }: Fix): Named => {
  const pasted = new Map(Object.entries(policies));
  for (const { target, json } of steps.filter((step) => step.target.policyType !== 'dataAccess')) {
    const list = pasted.get(target.policyType) ?? [];
    const at = list.findIndex(({ name, names = [] }) => name === target.policy || names.includes(target.policy ?? ''));
    if (target.policy !== null && at === -1) throw new Error(`no policy ${target.policy}`);
    const put = { ...list[at], name: target.policy ?? 'new', document: JSON.parse(json) };
    pasted.set(target.policyType, target.policy === null ? [...list, put] : list.with(at, { ...list[at], ...put }));
  }
  return Object.fromEntries(pasted);
};

const principalKinds = new Set(['identity', 'permissionsBoundary', 'session', 'serviceControl']);

/** What applies to a request: another principal has none of these policies, another resource not this resource's. */
const setFor = (policies: Named, { needs }: Situation, { principal, resource }: AccessRequest): PolicySet =>
  Object.fromEntries(
    Object.entries(policies)
      .filter(
        ([kind]) =>
          needs.length === 0 || needs.some((need) => need.principal === principal) || !principalKinds.has(kind),
      )
      .filter(
        ([kind]) =>
          needs.length === 0 ||
          kind !== 'resource' ||
          needs.some((need) => thingOf(need.resource) === thingOf(resource)),
      )
      .map(([kind, list]) => [
        kind,
        list.map((one) => (Array.isArray(one) ? one : { name: one.name, document: one.document })),
      ]),
  );

const thingOf = (arn: string): string => (arn.includes(':s3:::') ? (arn.split('/')[0] ?? arn) : arn);
