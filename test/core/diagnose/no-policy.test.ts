import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/index.ts';
import clientFailures from '../../cases/intake/client-failures.json' with { type: 'json' };
import failures from '../../cases/no-policy/failures.json' with { type: 'json' };
import otherSubjects from '../../cases/no-policy/other-subjects.json' with { type: 'json' };

const answer = async (input: string) => (await answerQuestion({ readers: [] })({ input, evidence: {} })).answer;

describe('a time-out, a browser, an SDK, a bad request', () => {
  const texts = [...Object.values(failures).flat(), ...clientFailures.map(({ text }) => text)];

  it('are a hundred texts and more', () => {
    expect(new Set(texts).size).toBeGreaterThanOrEqual(100);
  });

  it.each(texts)('gets no permission and no policy to change: %s', async (text) => {
    const { fix, isPermissionProblem } = await answer(text);

    expect({ kind: fix.kind, steps: fix.steps, actions: fix.actions, isPermissionProblem }).toEqual({
      kind: 'noPolicyChange',
      steps: [],
      actions: [],
      isPermissionProblem: false,
    });
  });
});

describe.each(Object.entries(otherSubjects))('a text about another subject, %s', (_, texts) => {
  it.each(texts)('gets no permission and no policy to change: %s', async (text) => {
    const { fix } = await answer(text);

    expect(fix.steps).toEqual([]);
    expect(['noPolicyChange', 'undecided']).toContain(fix.kind);
  });
});
