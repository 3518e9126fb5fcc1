export { createServer } from './create-server.ts';
export type { McpPorts, ReadFile, ReadScan, ScanAsked } from './ports.ts';
