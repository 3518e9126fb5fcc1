import { applyEdits, type ScanResult } from '../layers/core/src/architecture/index.ts';
import { architectures, scanned, templateOf } from '../test/core/architecture/scan-folder.ts';
import { subtractionsOf } from '../test/core/architecture/subtractions.ts';

// `node bench/scan-faults.ts`: from each architecture that works, everything that a call needs taken away, one at a time: exactly one arrow
// has to break, and with the offered fixes every verdict has to be what it was.
const verdicts = ({ arrows }: ScanResult): string =>
  arrows
    .map(({ from, to, verdict }) => `${from} -> ${to} ${verdict}`)
    .sort()
    .join('\n');

const broken = ({ arrows }: ScanResult): number =>
  arrows.filter(({ verdict }) => verdict === 'broken' || verdict === 'conditional').length;

let all = 0;
let exact = 0;
let restored = 0;
for (const name of architectures) {
  const before = verdicts(scanned(name));
  const outcomes = subtractionsOf(templateOf(name)).map(({ what, text }) => {
    const result = scanned(name, text);
    const edits = result.findings.flatMap(({ level, fix }) => (level === 'error' && fix !== null ? fix.edits : []));
    const mended = edits.length === 0 ? null : applyEdits(text, edits);
    return {
      what,
      isExact: broken(result) === 1,
      isRestored: mended !== null && verdicts(scanned(name, mended)) === before,
    };
  });
  all += outcomes.length;
  exact += outcomes.filter(({ isExact }) => isExact).length;
  restored += outcomes.filter(({ isRestored }) => isRestored).length;
  for (const { what } of outcomes.filter(({ isExact, isRestored }) => !isExact || !isRestored))
    process.stdout.write(`${name}: ${what}\n`);
}
process.stdout.write(
  `${architectures.length} architectures, ${all} faults: exactly one arrow breaks in ${exact}, restored by the fix in ${restored}\n`,
);
