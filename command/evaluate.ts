import { readFileSync } from 'node:fs';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Arguments } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

type Asked = Extract<Arguments, { kind: 'evaluate' }>;

/** Decides the requests of each file, and holds them against what was expected. */
export const evaluate = async (asked: Asked, terminal: Terminal): Promise<ExitCode> => {
  const { decideBody } = await import('./decide-body.ts');
  const decided = asked.files.flatMap((file) => decideBody(file, read(file)).map((result) => ({ file, ...result })));
  if (asked.json) terminal.print(`${JSON.stringify({ results: decided.map(({ decision }) => decision) }, null, 2)}\n`);
  else for (const { request, decision } of decided) terminal.print(`${decision.decision.padEnd(13)} ${request}\n`);
  const others = asked.expect === null ? [] : decided.filter(({ decision }) => decision.decision !== asked.expect);
  for (const { file, request, decision } of others) {
    terminal.tell(`${file}: expected ${asked.expect}, decided ${decision.decision}: ${request}`);
  }
  return others.length === 0 ? exitCode.answered : exitCode.notAsExpected;
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUse(`the file \`${file}\` cannot be opened: check its path`);
  }
};
