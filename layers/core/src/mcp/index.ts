export { answerMessage, type MessageAnswer } from './answer-message.ts';
export { createServer } from './create-server.ts';
export type { McpPorts, ReadFile, ReadScan, ScanAsked } from './ports.ts';
