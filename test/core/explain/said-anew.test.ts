import { describe, expect, it } from 'vitest';
import { saidAnew } from '../../../layers/core/src/explain/handbook/say/said-anew.ts';

const lead =
  '**An implicit deny is the default:** nothing allowed the call; an explicit deny is a Deny statement that matched.';

describe('what stands below an answer', () => {
  it('goes where it says the same again, and stays where it says more, or is code', () => {
    const again = '- An implicit deny: nothing allowed the call. An explicit deny: a Deny statement matched.';
    const more = '- A boundary that is silent about the action denies implicitly as well, whatever the role allows.';
    const code = 'nothing allowed the call\n```json\n{}\n```';

    expect(saidAnew([null, lead], [again, more, null, code])).toEqual([lead, more, code]);
  });

  it('is measured against what stays below it, too', () => {
    const more = '- A boundary that is silent about the action denies implicitly as well, whatever the role allows.';

    expect(saidAnew([lead], [more, `${more} `])).toEqual([lead, more]);
  });
});
