import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planCause, registryPath } from '../../../dev/cause/plan-cause.ts';
import { causes } from '../../../layers/core/src/playbook/index.ts';

const registry = readFileSync(join(import.meta.dirname, '../../..', registryPath), 'utf8');
const asked = { id: 'BUCKET_KEY_DISABLED', family: 'other-system', text: 'the key is disabled', url: 'https://a.b/c' };

describe('a new cause', () => {
  const planned = planCause(asked, registry);
  const textOf = (path: string): string => planned.find((file) => file.path === path)?.text ?? '';

  it('is a file named after its id, that recognises nothing yet', () => {
    const source = textOf('layers/core/src/playbook/causes/other-system/bucket-key-disabled.ts');

    expect(source).toContain("id: 'BUCKET_KEY_DISABLED'");
    expect(source).toContain('export const bucketKeyDisabled: Cause = {');
    expect(source).toContain('recognise: () => null');
  });

  it('is registered once, among the imports in their order and before what an error alone tells', () => {
    const lines = textOf(registryPath).split('\n');
    const paths = lines.flatMap((line) => /from '(\.\/causes\/.+)';$/.exec(line)?.[1] ?? []);

    expect(paths).toEqual(paths.toSorted());
    expect(lines.filter((line) => line.includes('bucketKeyDisabled'))).toHaveLength(2);
    expect(lines.length).toBe(registry.split('\n').length + 2);
    expect(lines.indexOf('  bucketKeyDisabled,')).toBeLessThan(lines.indexOf('  llUnsupportedRequest,'));
  });

  it('has a case that fails until it is recognised, and its first example', () => {
    const { cases } = JSON.parse(textOf('test/cases/diagnose/bucket-key-disabled.json'));

    expect(cases).toEqual([{ name: asked.id, input: asked.text, expect: { cause: asked.id } }]);
    expect(causes.map(({ id }) => id)).not.toContain(asked.id);
    expect(JSON.parse(textOf('layers/core/examples/causes/BUCKET_KEY_DISABLED.jsonl'))).toEqual({
      text: asked.text,
      lang: 'en',
      from: 'report',
    });
  });
});
