import { describe, expect, it } from 'vitest';
import { scan } from '../../layers/core/src/architecture/index.ts';
import type { ScanResult } from '../../layers/core/src/architecture/scan-result.ts';
import { greatestGrowth } from '../processor-time.ts';
import { architectures } from './architectures.ts';

const resultOf = (input: Parameters<typeof scan>[0]): ScanResult => {
  const scanned = scan(input);
  if (scanned.kind === 'unreadable') throw new Error(scanned.because);
  return scanned.result;
};

// Up to the 500 resources that CloudFormation takes
const counts = [25, 50, 100, 200] as const;

describe('a scan takes little more than twice as long for twice as much', () => {
  for (const [name, architecture] of Object.entries(architectures))
    it(name, () => {
      const inputs = counts.map(architecture);
      const arrows = inputs.map((input) => resultOf(input).arrows.length);

      expect(arrows[0]).toBeGreaterThan(0);
      expect(arrows.at(-1)).toBe((arrows[0] ?? 0) * 8);
      expect(
        greatestGrowth(
          inputs.map((input) => () => resultOf(input)),
          2.6,
        ),
      ).toBeLessThan(2.6);
    });
});
