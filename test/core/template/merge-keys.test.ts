import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../layers/core/src/template/text/parse-template.ts';

const keysOf = (text: string): readonly (readonly [string, unknown])[] => {
  const parsed = parseTemplate(text);
  const root = parsed.kind === 'parsed' && parsed.root.kind === 'map' ? parsed.root.entries : [];
  const last = root.at(-1)?.value;
  return last?.kind === 'map'
    ? last.entries.map(({ key, value }) => [key, value.kind === 'scalar' ? value.value : value.kind])
    : [];
};

describe('a merge key of YAML', () => {
  it.each([
    ['before', 'a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\n'],
    ['behind', 'a: &a {x: 1, y: 2}\nb:\n  y: 3\n  <<: *a\n'],
  ])('brings what the map does not say itself, written %s it', (_, text) => {
    expect(keysOf(text).toSorted()).toEqual([
      ['x', 1],
      ['y', 3],
    ]);
  });

  it('in a chain counts each value that it brings', () => {
    const lineOf = (_: unknown, at: number): string =>
      `m${at}: &m${at} {${at === 0 ? '' : `<<: *m${at - 1}, `}k${at}: v}\n`;
    const chainOf = (length: number): string => Array.from({ length }, lineOf).join('');

    expect(keysOf(chainOf(20))).toHaveLength(20);
    expect(parseTemplate(chainOf(300))).toMatchObject({ because: 'it holds more values than CloudFormation takes' });
  });
});
