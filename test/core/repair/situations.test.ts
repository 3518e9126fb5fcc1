import { describe, expect, it } from 'vitest';
import { faultsOf } from './situations/judge-situation.ts';
import { situations } from './situations/situation.ts';

describe('broken situations as people paste them', () => {
  it.each(situations.map((one) => [`${one.id}: ${one.why}`, one] as const))('%s', async (_, situation) => {
    expect(await faultsOf(situation)).toEqual([]);
  });

  it('are of every kind', () => {
    expect(situations.length).toBeGreaterThanOrEqual(70);
  });
});
