import { describe, expect, it } from 'vitest';
import { applyEdits, type ScanResult } from '../../../layers/core/src/architecture/index.ts';
import { architectures, expectedOf, scanned, templateOf } from './scan-folder.ts';
import { subtractionsOf } from './subtractions.ts';

const brokenOf = ({ arrows }: ScanResult): readonly string[] =>
  arrows
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conditional')
    .map(({ from, to }) => `${from} -> ${to}`);

type Ends = { readonly fromLabel: string; readonly toLabel: string };

/** The arrows between nodes that two patterns fit, over id, label, ARN and type. */
const arrowsBetween = ({ nodes, arrows }: ScanResult, { fromLabel, toLabel }: Ends) => {
  const isFit = (id: string, pattern: string): boolean => {
    const node = nodes.find((each) => each.id === id);
    return new RegExp(pattern).test(`${id} ${node?.label} ${node?.arn ?? ''} ${node?.type}`);
  };
  return arrows.filter(({ from, to }) => isFit(from, fromLabel) && isFit(to, toLabel));
};

describe('an architecture that works', () => {
  it.each(architectures)('%s has the arrows that are expected, no other, no error and nothing unused', (name) => {
    const expected = expectedOf(name);
    const result = scanned(name);

    expect(expected.arrows.length).toBeGreaterThan(2);
    for (const arrow of expected.arrows)
      expect(
        arrowsBetween(result, arrow).map(({ verdict }) => verdict),
        JSON.stringify(arrow),
      ).toEqual([arrow.verdict]);
    expect(result.arrows).toHaveLength(expected.arrows.length);
    expect(result.findings.filter(({ rule }) => expected.noFindings.includes(rule))).toEqual([]);
    expect(result.findings.filter(({ level }) => level === 'error').length).toBeLessThanOrEqual(expected.maxErrors);
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
      text,
      result,
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

  it('breaks the arrow that is expected', () => {
    const known = new Map(outcomes.map((each) => [each.text, each]));
    const missed = architectures.flatMap((name) =>
      expectedOf(name).needed.flatMap((need) => {
        const text = templateOf(name).replace(need.find, () => need.replace);
        const result = known.get(text)?.result ?? scanned(name, text);
        const broken = arrowsBetween(result, need).map(({ from, to }) => `${from} -> ${to}`);
        return text !== templateOf(name) && broken.join() === brokenOf(result).join() ? [] : [`${name}: ${need.find}`];
      }),
    );

    expect(missed).toEqual([]);
  });
});
