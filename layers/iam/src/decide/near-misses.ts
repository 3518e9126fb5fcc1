import { checkCondition } from '../condition/condition.ts';
import type { FailedElement, NearMiss } from '../contract.ts';
import { parseActionName } from '../match/action-pattern.ts';
import type { LayerResult } from './check-layer.ts';
import { checkResource, principalMatch } from './check-statement.ts';
import type { CompiledStatement } from './compiled.ts';
import { describeMiss } from './describe-miss.ts';
import type { Verdict } from './judge.ts';
import type { Question } from './question.ts';

/** So many are told, the closest first. */
export const mostNearMisses = 5;

/** The Allow statements that came closest where a required Allow is missing, the closest first. */
export const nearMisses = (
  results: readonly LayerResult[],
  verdict: Verdict,
  question: Question,
): readonly NearMiss[] => {
  const misses: Miss[] = [];
  for (const { layer, now } of results) {
    if (!verdict.silent.includes(layer.policyType) || now.allows) continue;
    const withAction = new Set(layer.withAction(question.actionText));
    for (const statement of layer.statements) {
      const miss = rate(statement, withAction.has(statement), question);
      if (miss !== undefined) misses.push(miss);
    }
  }
  misses.sort((left, right) => right.closeness - left.closeness);
  return misses.slice(0, mostNearMisses).map(({ statement, failedOn }) => toNearMiss(statement, failedOn, question));
};

type Miss = { readonly statement: CompiledStatement; readonly failedOn: FailedElement; readonly closeness: number };

// Action before principal before resource before condition: who fails on the last only was closest.
const rate = (statement: CompiledStatement, hasAction: boolean, question: Question): Miss | undefined => {
  if (statement.source.effect === 'Deny') return undefined;
  if (!hasAction && !isOfService(statement, question)) return undefined;
  const failed: FailedElement[] = [];
  if (!hasAction) failed.push('action');
  if (principalMatch(statement, question) === 'none') failed.push('principal');
  if (!isMet(checkResource(statement, question))) failed.push('resource');
  const unmet = statement.conditions.filter((condition) => !isMet(checkCondition(condition, question.context)));
  if (unmet.length > 0) failed.push('condition');
  // Something failed: a layer with a matching Allow is not asked for its misses.
  const failedOn = failed[0] as FailedElement;
  const weight = failed.reduce((sum, element) => sum + WEIGHTS[element], 0);
  return { statement, failedOn, closeness: -weight - unmet.length / (unmet.length + 1) };
};

const WEIGHTS: Readonly<Record<FailedElement, number>> = { action: 16, principal: 8, resource: 4, condition: 2 };

const isMet = (outcome: string): boolean => outcome === 'met' || outcome === 'metForWantOfKey';

const isOfService = ({ actions }: CompiledStatement, { actionText }: Question): boolean => {
  const { service } = parseActionName(actionText);
  return actions.patterns.some((pattern) => pattern.kind === 'action' && pattern.service === service);
};

const toNearMiss = (statement: CompiledStatement, failedOn: FailedElement, question: Question): NearMiss => {
  const { policyType, policy, sid, index } = statement.matched;
  const detail = describeMiss(statement, failedOn, question);
  return { policyType, policy, ...(sid === undefined ? {} : { sid }), index, failedOn, detail };
};
