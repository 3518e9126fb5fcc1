import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { askHandbook, type HandbookThread } from '../../../../layers/core/src/explain/handbook/index.ts';
import { arrowsOf } from '../../../../layers/core/src/explain/handbook/practice/arrows-of.ts';
import { nextRound } from '../../../../layers/core/src/explain/handbook/practice/next-round.ts';
import { wirings, wiringsOfSubjects } from '../../../../layers/core/src/explain/handbook/practice/wirings.data.ts';

const rounds = [
  ...Array.from({ length: 40 }, (_, round) => nextRound(round)),
  ...wiringsOfSubjects.flatMap(({ id }) => Array.from({ length: 12 }, (_, round) => nextRound(round, id))),
];

const answered = (text: string, thread: HandbookThread | null) => {
  const answer = askHandbook(text, thread);
  if (answer === null) throw new Error(`no answer to ${text}`);
  return answer;
};

describe('practice', () => {
  it('starts from wirings in which every arrow works', () => {
    const decided = [...wirings, ...wiringsOfSubjects].flatMap(({ arrows }) =>
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

  it.each([
    ['scp', 'ceilings'],
    ['boundaries', 'ceilings'],
    ['inference-profiles', 'profile'],
    ['knowledge-base-role', 'knowledge'],
  ])('takes up what was just read about, %s, and stays with it', (page, wiring) => {
    const pages = [page === 'knowledge-base-role' ? 'embeddings' : page];
    const asked = answered('quiz me', { pages, question: 'x', practice: null });

    expect(asked.thread.practice?.wiring).toBe(wiring);
    if (wiring !== 'knowledge') expect(answered('next', asked.thread).thread.practice?.wiring).toBe(wiring);
  });

  it.each(['no idea, give me a hint', 'un indice, por favor', 'ein Tipp?'])(
    'gives a hint that tells where to look, and not the arrow: %s',
    (text) => {
      const asked = answered('quiz me', null);
      const hint = answered(text, asked.thread);

      expect(hint.reply).toMatch(/^A hint: /);
      expect(hint.reply).not.toMatch(/arrow \d|The solution/i);
      expect(hint.thread.practice).toEqual(asked.thread.practice);
    },
  );

  it('has its answers to click, each of which is taken as what it says', () => {
    const asked = answered('quiz me', null);
    const state = asked.thread.practice;
    const says = asked.question?.choices.map((choice) => choice.says) ?? [];

    expect(says.slice(0, 4)).toEqual(['Arrow 1', 'Arrow 2', 'Arrow 3', 'Arrow 4']);
    const graded = answered(says[state?.arrow ?? -1] ?? '', asked.thread);
    expect(graded.reply).toMatch(/Right arrow/);
    expect(graded.question?.choices.map((choice) => choice.says)).toEqual(['next']);
    expect(answered(says[4] ?? '', asked.thread).reply).toMatch(/^A hint/);
  });

  it('goes on to another round, and shows the solution', () => {
    const asked = answered('quiz me', null);
    const next = answered('next', asked.thread);
    const solved = answered('no idea', next.thread);

    expect(next.reply).not.toBe(asked.reply);
    expect(solved.reply).toMatch(/^The solution: Arrow \d/);
  });
});
