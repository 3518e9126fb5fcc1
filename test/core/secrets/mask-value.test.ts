import { describe, expect, it } from 'vitest';
import { maskValue } from '../../../layers/core/src/secrets/index.ts';

describe('the word that a CDN and a bucket share, in evidence', () => {
  it.each([
    ['aws:Referer', 'S3cr3t!cdn'],
    ['aws:UserAgent', 'f3b1c5d79a2e4b6080c1d2e3f4a5b6c7'],
  ])('is masked behind %s, alone and in a list', (key, word) => {
    const { value, secrets } = maskValue({ StringEquals: { [key]: word }, StringLike: { [key]: [word] } });

    expect(JSON.stringify(value)).not.toContain(word);
    expect(secrets).toHaveLength(2);
  });

  it('is not where an address or a browser stands', () => {
    const condition = { StringLike: { 'aws:Referer': 'https://www.example.com/*', 'aws:UserAgent': 'Mozilla/5.0 *' } };

    expect(maskValue(condition).value).toEqual(condition);
  });
});
