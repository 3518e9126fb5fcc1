import { parseArgs } from 'node:util';
import { handbookAsOf } from '@whydenied/core';
import { catalogDate } from '@whydenied/core/catalog';
import { judgeFreshness } from './refresh/judge-freshness.ts';

// npm run freshness [-- --require-fresh]: a word from 30 days on, a failure from 90 where fresh facts are required.
const { values } = parseArgs({ options: { 'require-fresh': { type: 'boolean' }, today: { type: 'string' } } });
const judged = judgeFreshness(
  { ...catalogDate, handbook: handbookAsOf },
  values.today ?? new Date().toISOString().slice(0, 10),
);
for (const { line } of judged) process.stdout.write(`${line}\n`);
if (values['require-fresh'] === true && judged.some(({ isStale }) => isStale)) process.exitCode = 1;
