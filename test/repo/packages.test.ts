import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageIam } from '../../dev/packages/stage-iam.ts';
import { root } from './source-files.ts';

// Outside the checkout: inside it, Node would find the workspace's source.
const folder = mkdtempSync(join(tmpdir(), 'whydenied-iam-'));
const staged = join(folder, 'node_modules/@whydenied/iam');

beforeAll(async () => {
  mkdirSync(staged, { recursive: true });
  await stageIam(staged);
});
afterAll(() => rmSync(folder, { recursive: true }));

const examples = [...readFileSync(join(root, 'layers/iam/README.md'), 'utf8').matchAll(/```js\n(.*?)```/gs)].map(
  ([, code]) => code ?? '',
);

describe('the evaluator as a package', () => {
  it('has nothing that publint finds wrong', async () => {
    const { messages } = await publint({ pkgDir: staged, strict: true });

    expect(messages).toEqual([]);
  });

  it.each([
    ['example.mjs', examples[0] ?? ''],
    ['example.cjs', examples[1] ?? ''],
  ])("runs its README's %s as written", (file, code) => {
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, text]) => text);
    writeFileSync(join(folder, file), code);

    const printed = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });

    expect(said.length).toBeGreaterThan(0);
    expect(printed.trim().split('\n')).toEqual(said);
  });

  it('is understood by a compiler, by import and by require', () => {
    const use =
      "import { compile, decide, type Decision } from '@whydenied/iam';\nexport const decided: Decision = decide(compile({}), { principal: 'a', action: 'b:c', resource: '*' });\n";
    writeFileSync(join(folder, 'use.mts'), use);
    writeFileSync(join(folder, 'use.cts'), use);
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2022',
      '--types',
      '',
    ];

    expect(() =>
      execFileSync(process.execPath, [compiler, ...options, 'use.mts', 'use.cts'], { cwd: folder, encoding: 'utf8' }),
    ).not.toThrow();
  });

  it('has a playground in one file that loads nothing', () => {
    const page = readFileSync(join(staged, 'playground.html'), 'utf8');

    expect(page).not.toMatch(/(src|href)=|https?:\/\/(?!docs\.aws)|import\(/);
    expect(page.match(/<script>/g)).toHaveLength(1);
  });

  it('knows no dependency', () => {
    const manifest = JSON.parse(readFileSync(join(staged, 'package.json'), 'utf8'));

    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
    cpSync(join(staged, 'esm/index.js'), join(folder, 'alone.mjs'));
    expect(readFileSync(join(folder, 'alone.mjs'), 'utf8')).not.toMatch(/^import /m);
  });
});
