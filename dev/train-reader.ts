import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Ranking } from '@whydenied/core/recognise';
import { accuracyTable } from './reader/accuracy-table.ts';
import { crossValidate } from './reader/cross-validate.ts';
import { makeModel } from './reader/make-model.ts';
import { nearnessTable } from './reader/nearness-table.ts';
import { printIndex } from './reader/print-index.ts';
import { printModel } from './reader/print-model.ts';
import { readExamples } from './reader/read-examples.ts';
import { sharesTable } from './reader/shares-table.ts';
import { unseenReports } from './reader/unseen-reports.ts';

// `npm run train`: makes the models of layers/core/src/recognise/data, and the index of the handbook's answers, from layers/core/examples. `-- --validate` prints how
// well each ranking does on examples that it has not seen, `-- --only causes` takes one ranking. `-- --shares` tries the shares of
// what is possible (diagnose/shares) and prints what each is worth. `-- --nearness` prints how often the handbook's answers are found by
// a way to ask that is held out.
const target = new URL('../layers/core/src/recognise/data/', import.meta.url);
const { values } = parseArgs({
  options: {
    validate: { type: 'boolean' },
    only: { type: 'string' },
    shares: { type: 'boolean' },
    nearness: { type: 'boolean' },
  },
});
const all: readonly Ranking[] = ['causes', 'notes', 'intents', 'asks'];
const examples = readExamples();

if (values.nearness === true) process.stdout.write(`${nearnessTable(examples)}\n`);
if (values.shares === true) process.stdout.write(`${sharesTable(unseenReports(examples))}\n`);

if (Object.keys(values).length === 0) {
  const text = `// made by dev/train-reader.ts: \`npm run train\`, not by hand\nexport const packedIndex = '${printIndex(examples.answers)}';\n`;
  writeFileSync(new URL('answer-index.data.ts', target), text);
  process.stdout.write(`index of the answers: ${Math.round(text.length / 1024)} kB\n`);
}

for (const ranking of all.filter(
  (each) => (values.only ?? each) === each && values.shares !== true && values.nearness !== true,
)) {
  if (values.validate === true) {
    process.stdout.write(`${ranking}\n${accuracyTable(crossValidate(ranking, { examples }))}\n`);
    continue;
  }
  const packed = printModel(makeModel(ranking, examples));
  const text = `// made by dev/train-reader.ts: \`npm run train\`, not by hand\nexport const ${ranking}Model = '${packed}';\n`;
  writeFileSync(new URL(`${ranking}.data.ts`, target), text);
  process.stdout.write(`${ranking}: ${Math.round(text.length / 1024)} kB\n`);
}
