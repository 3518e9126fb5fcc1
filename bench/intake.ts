import { readText } from '../layers/core/src/intake/index.ts';
import { hostileTexts } from './hostile-texts.ts';

// npx node bench/intake.ts: for each hostile text the time of 64 KiB, and as a ratio to eight times that of 8 KiB. Linear is about 1.
const small = 8 * 1024;
const large = 64 * 1024;
const rounds = 5;

const best = (text: string): number => {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    readText(text);
    return performance.now() - start;
  });
  return Math.min(...times);
};

const first = performance.now();
readText(hostileTexts(large)[0]?.[1] ?? '');
const cold = performance.now() - first;

const smallTexts = new Map(hostileTexts(small));
const rows = hostileTexts(large).map(([name, text]) => {
  const time = best(text);
  return { name, milliseconds: time, ratio: time / (8 * best(smallTexts.get(name) ?? '')) };
});

for (const { name, milliseconds, ratio } of rows.sort((a, b) => b.milliseconds - a.milliseconds)) {
  process.stdout.write(`${milliseconds.toFixed(2).padStart(9)} ms  ratio ${ratio.toFixed(2).padStart(5)}  ${name}\n`);
}
process.stdout.write(`cold, the first text: ${cold.toFixed(1)} ms\n`);
