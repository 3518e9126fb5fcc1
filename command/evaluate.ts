import { type ExitCode, exitCode } from './exit-code.ts';
import { printDecision } from './print-decision.ts';
import type { Arguments } from './read-arguments.ts';
import { readFile } from './read-file.ts';
import { readStandardInput } from './read-standard-input.ts';
import type { Terminal } from './terminal.ts';

type Asked = Extract<Arguments, { kind: 'evaluate' }>;

/** Decides the requests of each file, and holds them against what was expected. */
export const evaluate = async (asked: Asked, terminal: Terminal): Promise<ExitCode> => {
  const { decideBody } = await import('./decide-body.ts');
  const { escapeMarks } = await import('@whydenied/core');
  const bodies = await Promise.all(asked.files.map(async (file) => ({ file, text: await read(file) })));
  const decided = bodies.flatMap(({ file, text }) => decideBody(file, text).map((result) => ({ file, ...result })));
  if (asked.json)
    terminal.print(`${escapeMarks(JSON.stringify({ results: decided.map(({ decision }) => decision) }, null, 2))}\n`);
  else for (const { request, decision } of decided) terminal.print(escapeMarks(printDecision(request, decision)));
  const others = asked.expect === null ? [] : decided.filter(({ decision }) => decision.decision !== asked.expect);
  for (const { file, request, decision } of others) {
    terminal.tell(`${file}: expected ${asked.expect}, decided ${decision.decision}: ${request}`);
  }
  return others.length === 0 ? exitCode.answered : exitCode.notAsExpected;
};

const read = async (file: string): Promise<string> => (file === '-' ? readStandardInput() : readFile(file));
