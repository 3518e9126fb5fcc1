import { version } from '../functions/composition/version.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { help } from './help.ts';
import { readArguments } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';

/** The command: arguments in, exit code out; whatever is wrong with its use is one line on standard error. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  try {
    return await carryOut(args, terminal);
  } catch (error) {
    terminal.tell(error instanceof Error ? error.message : String(error));
    return exitCode.wrongUse;
  }
};

// Each way of use loads what it needs and no more: the first line is there at once.
const carryOut = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  if (args[0] === 'scan') return scanPath(args.slice(1), terminal);
  const asked = readArguments(args);
  switch (asked.kind) {
    case 'help':
      terminal.print(help);
      return exitCode.answered;
    case 'version':
      terminal.print(`${version}\n`);
      return exitCode.answered;
    case 'evaluate':
      return (await import('./evaluate.ts')).evaluate(asked, terminal);
    case 'diagnose':
      return (await import('./diagnose.ts')).diagnose(asked, terminal);
  }
};

/** The parsers of code and templates are loaded only when something is scanned. */
const scanPath = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { readScanArguments } = await import('./scan/read-scan-arguments.ts');
  const asked = readScanArguments(args);
  if (asked === 'help') {
    terminal.print((await import('./scan/scan-help.ts')).scanHelp);
    return exitCode.answered;
  }
  const { scan } = await import('./scan/scan.ts');
  return scan(asked, terminal);
};
