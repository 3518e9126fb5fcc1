import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './source-files.ts';

type Step = { readonly run?: string; readonly uses?: string };
type Workflow = {
  readonly name: string;
  readonly on: object;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
};

const folder = join(root, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  const { on, jobs } = parse(readFileSync(join(folder, file), 'utf8')) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('is a workflow, each step of which runs or uses something', () => {
    expect(Object.keys(on).length).toBeGreaterThan(0);
    for (const { run, uses } of steps) expect(run ?? uses).toBeTypeOf('string');
  });

  // A tag can be moved to other code; a commit cannot.
  it('uses actions by their commit only', () => {
    const unpinned = steps.flatMap(({ uses }) => (uses === undefined || /@[0-9a-f]{40}$/.test(uses) ? [] : [uses]));

    expect(unpinned).toEqual([]);
  });

  it('calls only scripts that the package has', () => {
    const called = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name),
    );

    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(called));
  });
});
