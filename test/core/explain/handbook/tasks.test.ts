import { describe, expect, it } from 'vitest';
import { readChoice, tasksApart } from '../../../../layers/core/src/explain/handbook/read/options.ts';

describe('a question for several things, by letters', () => {
  const asked = 'Which permissions to (a) turn on invocation logging and (b) only read the logs? And who writes them?';

  it('is no exam question', () => {
    expect(readChoice(asked)).toBeNull();
    expect(readChoice('Was brauche ich, um a) den Agenten anzulegen und b) ihn aufzurufen?')).toBeNull();
  });

  it('is a question for each', () => {
    expect(tasksApart(asked)).toBe(
      'Which permissions to turn on invocation logging? Which permissions to only read the logs? And who writes them?',
    );
  });

  it('leaves an exam question whole', () => {
    const exam = 'Which policy limits a role? A) A boundary and an SCP B) A trust policy C) A resource policy';

    expect(readChoice(exam)?.options).toHaveLength(3);
    expect(tasksApart(exam)).toBe(exam);
  });
});
