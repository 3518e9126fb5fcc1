import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const toldIn = (text: string, sign: string): readonly (string | null)[] =>
  readText(text)
    .told.filter((each) => each.sign === sign)
    .map(({ value }) => value);

describe('what a token is said to carry', () => {
  it.each([
    ['environment: production\nworked until somebody added the environment line', ['production']],
    ['since we set the environment protection.', []],
    ['the job runs in the environment staging.', ['staging']],
  ])('is the environment that is named, no word behind it: %s', (text, expected) => {
    expect(toldIn(text, 'jobEnvironment')).toEqual(expected);
  });

  it('is the service account that is told, not a part of the subject that a trust policy asks for', () => {
    const text = '"sub": "system:serviceaccount:default:chat"\nSA is api in namespace genai';

    expect([toldIn(text, 'podAccount'), toldIn(text, 'podNamespace')]).toEqual([['api'], ['genai']]);
  });
});
