import type { PolicyType } from '../contract.ts';
import type { PrincipalMatch } from '../match/match-principal.ts';
import { checkStatement, principalMatch } from './check-statement.ts';
import type { CompiledStatement, Layer } from './compiled.ts';
import type { Question } from './question.ts';

/** What a kind of policy says. `grant`: how directly its closest matching Allow names the caller. */
export type LayerState = { readonly allows: boolean; readonly denies: boolean; readonly grant: PrincipalMatch };

/** A statement that a missing key decided. */
export type UnsureStatement = { readonly statement: CompiledStatement; readonly isMatched: boolean };

/** What a layer says now, and what it would say if the missing keys had the best and the worst of values. */
export type LayerResult = {
  readonly layer: Layer;
  readonly now: LayerState;
  readonly best: LayerState;
  readonly worst: LayerState;
  readonly matched: readonly CompiledStatement[];
  readonly unsure: readonly UnsureStatement[];
};

/** The states of all kinds of policy that apply and were given. */
export type StatesByType = Readonly<Partial<Record<PolicyType, LayerState>>>;

export const checkLayer = (layer: Layer, question: Question): LayerResult => {
  const sure = openTally();
  const matched: CompiledStatement[] = [];
  const unsure: UnsureStatement[] = [];
  for (const statement of layer.withAction(question.actionText)) {
    const outcome = checkStatement(statement, question);
    if (outcome === 'unmet') continue;
    const isMatched = outcome === 'met' || outcome === 'metForWantOfKey';
    if (isMatched) matched.push(statement);
    if (outcome === 'met') count(sure, statement, question);
    else unsure.push({ statement, isMatched });
  }
  if (unsure.length === 0) return { layer, now: sure, best: sure, worst: sure, matched, unsure };
  return { layer, ...weighUnsure(sure, unsure, question), matched, unsure };
};

const weighUnsure = (sure: Tally, unsure: readonly UnsureStatement[], question: Question) => {
  const [now, best, worst] = [{ ...sure }, { ...sure }, { ...sure }];
  for (const { statement, isMatched } of unsure) {
    if (isMatched) count(now, statement, question);
    count(statement.source.effect === 'Allow' ? best : worst, statement, question);
  }
  return { now, best, worst };
};

type Tally = { allows: boolean; denies: boolean; grant: PrincipalMatch };

const openTally = (): Tally => ({ allows: false, denies: false, grant: 'none' });

const CLOSENESS: Readonly<Record<PrincipalMatch, number>> = { none: 0, account: 1, role: 2, session: 3 };

const count = (tally: Tally, statement: CompiledStatement, question: Question): void => {
  if (statement.source.effect === 'Deny') {
    tally.denies = true;
    return;
  }
  tally.allows = true;
  if (statement.principals === undefined) return;
  const grant = principalMatch(statement, question);
  if (CLOSENESS[grant] > CLOSENESS[tally.grant]) tally.grant = grant;
};

/** The state of two levels together: both must allow, either may deny. */
export const joinStates = (one: LayerState, other: LayerState): LayerState => ({
  ...one,
  allows: one.allows && other.allows,
  denies: one.denies || other.denies,
});
