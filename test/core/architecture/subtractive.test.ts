import { describe, expect, it } from 'vitest';
import { applyEdits, type ScanResult } from '../../../layers/core/src/architecture/index.ts';
import { architectures, scanned, templateOf } from './scan-folder.ts';
import { subtractionsOf } from './subtractions.ts';

const brokenOf = ({ arrows }: ScanResult): readonly string[] =>
  arrows
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conditional')
    .map(({ from, to }) => `${from} -> ${to}`);

describe('an architecture that works', () => {
  it.each(architectures)('%s has no broken arrow, no error and nothing unused', (name) => {
    const result = scanned(name);

    expect(brokenOf(result)).toEqual([]);
    expect(result.findings.filter(({ level, rule }) => level === 'error' || rule === 'WD007')).toEqual([]);
    expect(result.arrows.length).toBeGreaterThan(2);
  });
});

describe('one thing taken away', () => {
  const all = architectures.flatMap((name) => subtractionsOf(templateOf(name)).map((each) => ({ name, ...each })));
  const outcomes = all.map(({ name, what, text }) => {
    const result = scanned(name, text);
    const fixes = result.findings.flatMap(({ fix, level }) => (fix === null || level !== 'error' ? [] : [fix]));
    const edits = fixes.flatMap((fix) => fix.edits);
    const mended = fixes.length === 0 ? null : applyEdits(text, edits);
    return {
      what: `${name}: ${what}`,
      broken: brokenOf(result),
      left: mended === null ? null : brokenOf(scanned(name, mended)),
    };
  });

  it('breaks exactly one arrow, in 98 of 100', () => {
    const missed = outcomes
      .filter(({ broken }) => broken.length !== 1)
      .map(({ what, broken }) => `${what}: ${broken.join(', ')}`);

    expect(outcomes.length).toBeGreaterThan(60);
    expect(missed.length / outcomes.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('is restored by the offered fix, in 95 of 100', () => {
    const missed = outcomes
      .filter(({ left }) => left?.length !== 0)
      .map(({ what, left }) => `${what}: ${left?.join(', ') ?? 'no fix'}`);

    expect(missed.length / outcomes.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
