import { checkCondition } from '../condition/condition.ts';
import type { Context } from '../condition/context.ts';
import { fitsResource } from '../match/resource-pattern.ts';
import type { LayerResult, UnsureStatement } from './check-layer.ts';
import type { Verdict } from './judge.ts';
import type { Question } from './question.ts';

/** The verdict now, and with the best and the worst of values for every missing key. */
export type Verdicts = { readonly now: Verdict; readonly best: Verdict; readonly worst: Verdict };

/** The keys that a statement asked for, the request lacks, and that could change the decision; as written, each once. */
export const missingKeys = (
  results: readonly LayerResult[],
  verdicts: Verdicts,
  question: Question,
): readonly string[] => {
  const keys = new Map<string, string>();
  for (const { unsure } of results)
    for (const one of unsure)
      if (couldChange(one, verdicts))
        for (const key of keysOf(one, question)) if (!keys.has(key.toLowerCase())) keys.set(key.toLowerCase(), key);
  return [...keys.values()];
};

const couldChange = ({ statement, isMatched }: UnsureStatement, { now, best, worst }: Verdicts): boolean => {
  const isAllow = statement.source.effect === 'Allow';
  const other = isAllow === isMatched ? worst : best;
  if (other.kind === now.kind) return false;
  const { policyType } = statement.matched;
  if (!isAllow) return now.denying.includes(policyType) !== other.denying.includes(policyType);
  // What a resource's policy allows also bears on what the caller's policies must allow.
  if (policyType === 'resource') return now.silent.length !== other.silent.length;
  return now.silent.includes(policyType) !== other.silent.includes(policyType);
};

const keysOf = ({ statement }: UnsureStatement, { context, resource }: Question): readonly string[] => {
  const isAbsent = (key: string): boolean => !hasValue(context, key);
  const inResources = (statement.resources?.patterns ?? []).flatMap((pattern) => {
    if (pattern.kind !== 'variable') return [];
    return fitsResource(pattern, resource, context.readVariable) === 'unknown' ? pattern.keys : [];
  });
  const inConditions = statement.conditions.flatMap((condition) => {
    const outcome = checkCondition(condition, context);
    if (outcome === 'met' || outcome === 'unmet') return [];
    const variables = condition.kind === 'compare' ? condition.comparison.variables : [];
    return [condition.entry.key, ...variables];
  });
  return [...inResources, ...inConditions].filter(isAbsent);
};

const hasValue = (context: Context, key: string): boolean =>
  context.read(key.toLowerCase())?.values.some((value) => value !== '') ?? false;
