import { describe, expect, it } from 'vitest';
import { answersFirst } from '../../../../layers/core/src/explain/handbook/say/answers-first.ts';
import { asksBareName } from '../../../../layers/core/src/explain/handbook/say/asks-what-is.ts';

describe('a thing that is asked after by its name alone', () => {
  it.each([
    ['what is a trust policy?', 'trust-policy'],
    ['was ist eine Trust Policy?', 'trust-policy'],
    ['what is an inference profile?', 'inference-profiles'],
  ])('is answered without a verdict and without a list of actions: %s', (question, page) => {
    const told = answersFirst(question, page);

    expect(told.length).toBeGreaterThan(0);
    for (const says of told) expect(says).not.toMatch(/^(?:\*\*(?:No|Yes|Never|Both)\b|(?:\*\*)?`)/);
  });

  it.each([
    'what is wrong with Principal *?',
    'what is allowed by default in an SCP of the root?',
    'is a trust policy dangerous?',
  ])('is not what is asked: %s', (question) => {
    expect(asksBareName(question)).toBe(false);
  });
});
