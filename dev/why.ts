import { text as readAll } from 'node:stream/consumers';
import { nearestExamples } from '@whydenied/core/recognise';
import { whyOf } from '@whydenied/core/why';
import { readExamples } from './reader/read-examples.ts';
import { sayWhy } from './reader/say-why.ts';

// `npm run why -- "the text"` (or `-- -` and the text on standard input): each cause that fits, by which words, and the nearest examples.
const given = process.argv.slice(2).join(' ');
if (given === '') {
  process.stderr.write('npm run why -- "the text of an error or a report", or `-- -` to read it from standard input\n');
  process.exitCode = 2;
} else {
  const asked = given === '-' ? await readAll(process.stdin) : given;
  process.stdout.write(`${sayWhy(whyOf(asked), nearestExamples(asked, readExamples().causes))}\n`);
}
