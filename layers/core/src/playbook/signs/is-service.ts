import type { Clues } from '../clues/clues.ts';

/** Whether the denied action belongs to Bedrock, AgentCore or the mantle endpoint. */
export const isBedrock = ({ service }: Clues): boolean =>
  service === 'bedrock' || service === 'bedrock-agentcore' || service === 'bedrock-mantle';
