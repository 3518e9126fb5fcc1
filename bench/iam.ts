// What the evaluator costs, as ratios in one run: `npm run bench`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile, decide } from '../layers/iam/src/index.ts';
import { openCedar } from './iam-cedar.ts';
import { type Measured, measure, microsecondsAt } from './iam-measure.ts';
import { requests, scenarios } from './iam-scenarios.ts';

const door = fileURLToPath(new URL('../layers/iam/src/index.ts', import.meta.url));

const runScenario = (name: keyof typeof scenarios): Measured => {
  const compiled = compile(scenarios[name]);
  const outcomes = new Set(requests.map((request) => decide(compiled, request).decision));
  if (outcomes.size !== 1 || !outcomes.has('allowed')) throw new Error(`bug: scenario ${name} is not allowed`);
  let turn = 0;
  return measure(() => {
    const request = requests[turn++ % requests.length];
    if (request !== undefined) decide(compiled, request);
  });
};

const cedar = openCedar(requests);
const results = {
  a: runScenario('a'),
  b: runScenario('b'),
  c: runScenario('c'),
  d: runScenario('d'),
  e: runScenario('e'),
};
const rival = measure(cedar);

const aims: Record<keyof typeof results, number> = { a: 500_000, b: 50_000, c: 120_000, d: 500_000, e: 80_000 };
const perSecond = (value: number): string => Math.round(value).toLocaleString('en').padStart(11);

console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.versions.node}`);
console.log('role -> bedrock:InvokeModel, six context keys, all reasons; sixteen requests in turn\n');
console.log('scenario  decisions/s         aim    p50 µs    p99 µs');
for (const [name, result] of Object.entries(results))
  console.log(
    `(${name})     ${perSecond(result.perSecond)} ${perSecond(aims[name as keyof typeof aims])}  ${microsecondsAt(result, 0.5).padStart(8)}  ${microsecondsAt(result, 0.99).padStart(8)}`,
  );
console.log(
  `cedar   ${perSecond(rival.perSecond)}           -  ${microsecondsAt(rival, 0.5).padStart(8)}  ${microsecondsAt(rival, 0.99).padStart(8)}\n`,
);

const ratios = [
  { name: '(a) against cedar-wasm, preparsed', value: results.a.perSecond / rival.perSecond, required: 25 },
  { name: '(b) against (a)', value: results.b.perSecond / results.a.perSecond, required: 1 / 10 },
  { name: '(e) against (a)', value: results.e.perSecond / results.a.perSecond, required: 1 / 7 },
];
for (const { name, value, required } of ratios)
  console.log(
    `${value >= required ? 'ok  ' : 'FAIL'} ${name.padEnd(36)} ${value.toFixed(3).padStart(8)}, required ${required.toFixed(3)}`,
  );

const compiling = measure(() => compile(scenarios.b));
const [bundled] = (
  await build({ entryPoints: [door], bundle: true, minify: true, write: false, format: 'esm', platform: 'neutral' })
).outputFiles;
const bytes = bundled?.contents ?? new Uint8Array();
const importing = Math.min(...Array.from({ length: 5 }, () => importOnce(bytes)));
console.log(`\naim p99 of (a)   < 20 µs   ${microsecondsAt(results.a, 0.99)} µs`);
console.log(`aim compile (b)  < 1 ms    ${microsecondsAt(compiling, 0.5)} µs`);
console.log(`aim import       < 15 ms   ${importing.toFixed(1)} ms`);
console.log(`aim bundle       < 100 kB  ${(bytes.length / 1000).toFixed(1)} kB, ${kilobytes(gzipSync(bytes))} gzipped`);

process.exitCode = ratios.every(({ value, required }) => value >= required) ? 0 : 1;

// Milliseconds to import the bundle in a process of its own, without the start of Node itself.
function importOnce(source: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'iam-bench-'));
  const file = join(folder, 'iam.mjs');
  writeFileSync(file, source);
  const script = `const start = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - start)`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return Number(stdout);
}

function kilobytes(data: Uint8Array): string {
  return `${(data.length / 1000).toFixed(1)} kB`;
}
