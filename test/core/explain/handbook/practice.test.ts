import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { askHandbook, type HandbookThread } from '../../../../layers/core/src/explain/handbook/index.ts';
import { arrowsOf } from '../../../../layers/core/src/explain/handbook/practice/arrows-of.ts';
import { nextRound } from '../../../../layers/core/src/explain/handbook/practice/next-round.ts';
import { wirings } from '../../../../layers/core/src/explain/handbook/practice/wirings.data.ts';

const rounds = Array.from({ length: 40 }, (_, round) => nextRound(round));

const answered = (text: string, thread: HandbookThread | null) => {
  const answer = askHandbook(text, thread);
  if (answer === null) throw new Error(`no answer to ${text}`);
  return answer;
};

describe('practice', () => {
  it('starts from wirings in which every arrow works', () => {
    const decided = wirings.flatMap(({ arrows }) =>
      arrows.map(({ policies, request }) => decide(compile(policies), request).decision),
    );

    expect(new Set(decided)).toEqual(new Set(['allowed']));
  });

  it.each(rounds.map((state) => [state.round, state] as const))('breaks exactly one arrow in round %i', (_, state) => {
    const decided = arrowsOf(state).arrows.map(({ policies, request }) => decide(compile(policies), request).decision);

    expect(decided.flatMap((decision, at) => (decision === 'allowed' ? [] : [at]))).toEqual([state.arrow]);
  });

  it('brings every kind of fault within some rounds', () => {
    expect(new Set(rounds.map((state) => arrowsOf(state).fault.kind)).size).toBe(5);
  });

  it('grades the arrow by the evaluator, with the page to read', () => {
    const asked = answered('quiz me', null);
    const state = asked.thread.practice;
    if (state === null) throw new Error('no round');

    const wrong = answered(`${((state.arrow + 1) % 4) + 1}`, asked.thread);
    const right = answered(`${state.arrow + 1}, the ${arrowsOf(state).fault.kind} is wrong`, wrong.thread);

    expect(wrong.reply).toMatch(/^Not arrow/);
    expect(right.reply).toMatch(/Right/);
    expect(right.reply).toMatch(/https:\/\/docs\.aws\.amazon\.com/);
  });

  it('goes on to another round, and shows the solution', () => {
    const asked = answered('quiz me', null);
    const next = answered('next', asked.thread);
    const solved = answered('no idea', next.thread);

    expect(next.reply).not.toBe(asked.reply);
    expect(solved.reply).toMatch(/^The solution: Arrow \d/);
  });
});
