import type { AccessRequest, Decision, DenyingPolicy, MatchedStatement, Note, PolicyType } from '../contract.ts';
import { checkLayer, joinStates, type LayerResult, type LayerState, type StatesByType } from './check-layer.ts';
import type { CompiledPolicies } from './compiled.ts';
import { decisionNotes } from './decision-notes.ts';
import { type FixedCall, fixedCall } from './fixed-call.ts';
import { judge, type Verdict } from './judge.ts';
import { missingKeys } from './missing-keys.ts';
import { nearMisses } from './near-misses.ts';
import type { Question } from './question.ts';
import { type Setting, settingOf } from './setting.ts';
import { takeApart } from './take-apart.ts';

/**
 * Decides one request as IAM does, with every reason: all kinds of policy are asked, none cuts the others short. Pure and
 * synchronous but for the clock behind `aws:CurrentTime`; never throws, odd parts of a request become notes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export const decide = (policies: CompiledPolicies, request: AccessRequest): Decision => {
  const question = takeApart(request, policies.layers.permissionsBoundary.length > 0);
  const setting = settingOf(question);
  const results = checkLayers(policies, question, setting);
  const verdict = isPlainlyAllowed(results, setting) ? ALLOWED : judge(statesOf(results, 'now'), setting);
  const missingContextKeys = findMissingKeys(results, verdict, { question, setting });
  const notes = decisionNotes(policies, question, setting);
  const matchedStatements = listMatched(results);
  const fixed = fixedCall(question);
  if (fixed !== undefined) return { ...withoutReasons(fixed), matchedStatements, notes: [...notes, noteOf(fixed)] };
  return {
    decision: verdict.kind,
    deniedBy: verdict.kind === 'allowed' ? [] : listDenials(results, verdict),
    matchedStatements,
    nearMisses: verdict.kind === 'allowed' ? [] : nearMisses(results, verdict, question),
    missingContextKeys,
    notes,
  };
};

const ALLOWED: Verdict = { kind: 'allowed', denying: [], silent: [] };

// The commonest case: the caller's own policies are all there is, and they are enough. `judge` would say the same.
const isPlainlyAllowed = (results: readonly LayerResult[], setting: Setting): boolean => {
  const [only] = results;
  if (results.length !== 1 || only?.layer.policyType !== 'identity' || !only.now.allows || only.now.denies)
    return false;
  return !(setting.isResourceOnly || setting.isCrossAccount || setting.mustResourceAllow || setting.needsSession);
};

const withoutReasons = ({ decision }: FixedCall) => ({
  decision,
  deniedBy: [],
  nearMisses: [],
  missingContextKeys: [],
});

const noteOf = ({ severity, because }: FixedCall): Note => ({ severity, text: because });

const checkLayers = (policies: CompiledPolicies, question: Question, setting: Setting): readonly LayerResult[] => {
  const results: LayerResult[] = [];
  for (const layer of policies.inOrder)
    if (setting.applies[layer.policyType]) results.push(checkLayer(layer, question));
  return results;
};

const statesOf = (results: readonly LayerResult[], when: 'now' | 'best' | 'worst'): StatesByType => {
  const states: { -readonly [Type in PolicyType]?: LayerState } = {};
  for (const result of results) {
    const { policyType } = result.layer;
    const before = states[policyType];
    states[policyType] = before === undefined ? result[when] : joinStates(before, result[when]);
  }
  return states;
};

const findMissingKeys = (
  results: readonly LayerResult[],
  now: Verdict,
  { question, setting }: { question: Question; setting: Setting },
): readonly string[] => {
  if (results.every(({ unsure }) => unsure.length === 0)) return [];
  const best = judge(statesOf(results, 'best'), setting);
  const worst = judge(statesOf(results, 'worst'), setting);
  return missingKeys(results, { now, best, worst }, question);
};

const listMatched = (results: readonly LayerResult[]): readonly MatchedStatement[] => {
  const list: MatchedStatement[] = [];
  for (const { matched } of results) for (const statement of matched) list.push(statement.matched);
  return list;
};

// What denies explicitly comes first; a kind that does both is listed once.
const listDenials = (results: readonly LayerResult[], { denying, silent }: Verdict): readonly DenyingPolicy[] => {
  const explicit = denying.flatMap((policyType) => {
    const statements = results.flatMap(({ layer, matched }) => (layer.policyType === policyType ? matched : []));
    return statements.filter(({ source }) => source.effect === 'Deny').slice(0, 1);
  });
  const implicit = silent
    .filter((policyType) => !denying.includes(policyType))
    .map((policyType) => describeSilence(policyType, results));
  return [...explicit.map((statement) => statement.denying), ...implicit];
};

// The policy is named when there is only one that could have allowed it.
const describeSilence = (policyType: PolicyType, results: readonly LayerResult[]): DenyingPolicy => {
  const layers = results.filter(({ layer, now }) => layer.policyType === policyType && !now.allows);
  const [policy, ...others] = layers.flatMap(({ layer }) => layer.policies);
  return { policyType, denial: 'implicit', ...(policy === undefined || others.length > 0 ? {} : { policy }) };
};
