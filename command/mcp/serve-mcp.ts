import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from '@whydenied/core/mcp';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { answerGarbage } from './answer-garbage.ts';
import { mcpPorts } from './mcp-ports.ts';
import type { McpArguments } from './read-mcp-arguments.ts';

/** Serves coding agents until they leave: on standard input and output, or on a port of the loopback address. */
export const serveMcp = async (asked: McpArguments, terminal: Terminal): Promise<ExitCode> => {
  const ports = await mcpPorts(asked, terminal);
  if (asked.port !== null) {
    const { listen } = await import('./listen.ts');
    await listen({ port: asked.port, create: () => createServer(ports), tell: terminal.tell });
    return exitCode.answered;
  }
  // Only messages of the protocol leave on standard output, whatever a library has to say.
  for (const method of ['log', 'info', 'debug'] as const) console[method] = () => undefined;
  await new Promise<void>((resolve) => {
    const messages = process.stdin.setEncoding('utf8').pipe(answerGarbage((line) => process.stdout.write(line)));
    serveStdio(() => createServer(ports), {
      transport: new StdioServerTransport(messages, process.stdout),
      onerror: () => terminal.tell('a message was no JSON-RPC'),
    });
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  return exitCode.answered;
};
