import { describe, expect, it } from 'vitest';
import { nearestAnswers } from '../../../../layers/core/src/explain/handbook/lookup/nearest-answers.ts';
import { withoutManner } from '../../../../layers/core/src/explain/handbook/lookup/without-manner.ts';

describe('how a question is to be answered', () => {
  it.each([
    ['give me the order of evaluation in 5 lines i can learn by heart', 'give me the order of evaluation'],
    ['what is an SCP? keep it short, exam tomorrow', 'what is an SCP? ,'],
    ['Was ist eine SCP? kurz bitte', 'Was ist eine SCP?'],
    ['¿qué es una SCP en pocas palabras?', '¿qué es una SCP ?'],
    ['in one sentence', 'in one sentence'],
    ['which policy is read in line 5?', 'which policy is read in line 5?'],
  ])('is none of what it asks: %s', (text, left) => {
    expect(withoutManner(text)).toBe(left);
  });

  it('keeps no answer from being found', () => {
    const [near] = nearestAnswers('give me the order of evaluation in 5 lines i can learn by heart');

    expect(near?.answer.page).toBe('evaluation');
    expect(near?.fit).toBeGreaterThan(0.6);
  });
});
