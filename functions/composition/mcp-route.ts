import { type Route, readBody } from '@whydenied/core/http';
import { answerMessage, type McpPorts } from '@whydenied/core/mcp';

/** `POST /mcp`: the tools of coding agents, without memory between requests and without an account behind them. */
export const mcpRoute = (portsFor: (caller: string) => McpPorts): Route => ({
  name: 'mcp',
  respond: ({ event, caller }) => answerMessage(portsFor(caller), readBody(event), event.headers ?? {}),
});
