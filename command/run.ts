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
    // What was typed wrongly is repeated, a credential in it is not.
    const { maskOutgoing } = await import('@whydenied/core/secrets');
    terminal.tell(maskOutgoing(error instanceof Error ? error.message : String(error)));
    return exitCode.wrongUse;
  }
};

// Each way of use loads what it needs and no more: the first line is there at once.
const carryOut = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const own = subcommands[args[0] ?? ''];
  if (own !== undefined) return own(args.slice(1), terminal);
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

type Subcommand = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Those with options of their own. */
const subcommands: Readonly<Record<string, Subcommand | undefined>> = {
  __proto__: null as never,
  check: async (args, terminal) => {
    const { readCheckArguments } = await import('./check/read-check-arguments.ts');
    const { check } = await import('./check/check.ts');
    return check(readCheckArguments(args), terminal);
  },
  mcp: async (args, terminal) => {
    const { readMcpArguments } = await import('./mcp/read-mcp-arguments.ts');
    const { serveMcp } = await import('./mcp/serve-mcp.ts');
    return serveMcp(readMcpArguments(args), terminal);
  },
  scan: async (args, terminal) => {
    const { readScanArguments } = await import('./scan/read-scan-arguments.ts');
    const asked = readScanArguments(args);
    if (asked === 'help') {
      terminal.print((await import('./scan/scan-help.ts')).scanHelp);
      return exitCode.answered;
    }
    const { scan } = await import('./scan/scan.ts');
    return scan(asked, terminal);
  },
};
