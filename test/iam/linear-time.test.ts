import { describe, expect, it } from 'vitest';
import { matchGlob } from '../../layers/iam/src/index.ts';

describe('a hostile pattern', () => {
  it('takes time that grows with the text, not with its square', () => {
    const hostile = [
      (size: number) => [`${'*a'.repeat(size)}b`, 'a'.repeat(size * 5)],
      (size: number) => [`*b${'a'.repeat(size)}*`, 'a'.repeat(size * 5)],
      (size: number) => [`*${'a'.repeat(size)}b*`, 'a'.repeat(size * 5)],
    ];

    for (const make of hostile) {
      const [small, large] = [2_000, 32_000].map((size) => fastest(make(size)));

      // Sixteen times the text: 16 when linear, 256 when squared.
      expect((large ?? 0) / Math.max(small ?? 0, 0.05)).toBeLessThan(120);
    }
  });
});

const fastest = ([pattern = '', text = '']: string[]): number =>
  Math.min(
    ...Array.from({ length: 9 }, () => {
      const before = process.cpuUsage();
      matchGlob(pattern, text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
