import { compile, decide } from '@whydenied/iam';
import { breakStatement, faults } from './break-statement.ts';
import type { PracticeState } from './practice-state.ts';
import type { PracticeArrow, Wiring } from './wiring.ts';
import { wirings, wiringsOfSubjects } from './wirings.data.ts';

/** The round with a number, of one wiring or of those that are practised by themselves: always one that the evaluator finds broken on exactly the chosen arrow. */
export const nextRound = (round: number, wiring: string | null = null): PracticeState => {
  const all =
    wiring === null ? everyBreak() : breaksOf([...wirings, ...wiringsOfSubjects].filter(({ id }) => id === wiring));
  const chosen = all[(round * stride) % all.length];
  if (chosen === undefined) throw new Error('bug: nothing to practise');
  return { ...chosen, round };
};

// Coprime to the number of rounds in practice: neighbours differ in wiring, arrow and fault.
const stride = 17;

type Break = Omit<PracticeState, 'round'>;

let breaks: readonly Break[] | null = null;

const everyBreak = (): readonly Break[] => {
  breaks ??= breaksOf(wirings);
  return breaks;
};

const breaksOf = (those: readonly Wiring[]): readonly Break[] =>
  those.flatMap(({ id, arrows }) =>
    arrows.flatMap((arrow, at) =>
      faults.flatMap((_, fault) => (fails(arrow, fault) ? [{ wiring: id, arrow: at, fault }] : [])),
    ),
  );

const fails = (arrow: PracticeArrow, at: number): boolean => {
  const fault = faults[at];
  const policies = fault === undefined ? null : breakStatement(arrow.policies, fault);
  return policies !== null && decide(compile(policies), arrow.request).decision !== 'allowed';
};
