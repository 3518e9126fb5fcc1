import type { McpPorts } from '@whydenied/core/mcp';
import { answering } from '../../functions/composition/answering.ts';
import { readConfiguration } from '../../functions/composition/configuration.ts';
import { version } from '../../functions/composition/version.ts';
import type { Terminal } from '../terminal.ts';
import { readInside } from './read-inside.ts';
import type { McpArguments } from './read-mcp-arguments.ts';

/** What the server may reach: files below its root, and the account only when it was started with --live. */
export const mcpPorts = async (asked: McpArguments, terminal: Pick<Terminal, 'environment'>): Promise<McpPorts> => {
  const configuration = readConfiguration({
    ...terminal.environment,
    ...(asked.account === null ? {} : { ACCOUNT_FILE: asked.account }),
    LIVE_ACCOUNT: asked.live ? 'on' : 'off',
  });
  const live = configuration.isLive
    ? (await import('../../functions/composition/live-ports.ts')).livePorts(configuration, {
        count: () => undefined,
        audit: () => undefined,
      })
    : undefined;
  const answer = answering(configuration, live);
  return {
    version,
    isLive: configuration.isLive,
    answer: (question) => answer(question, 'local'),
    readFile: (path) => readInside(asked.root, path),
    // The parsers of code and templates are loaded when something is scanned.
    scan: async (scanned) => (await import('./scan-inside.ts')).scanInside(asked.root)(scanned),
  };
};
