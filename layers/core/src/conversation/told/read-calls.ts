import type { Facts } from '../../intake/index.ts';

/** The actions that a text says are called: of operations, of actions, and of the few operations that people write in small letters. */
export const readCalls = ({ operations, mentions, text }: Facts): readonly string[] => {
  const words =
    text
      .slice(0, 4_000)
      .toLowerCase()
      .match(/[a-z]{5,}/g) ?? [];
  const spoken = words.flatMap((word) => said[word] ?? []);
  return [...new Set([...operations.flatMap(({ actions }) => actions), ...mentions.actions, ...spoken])];
};

const said: Readonly<Record<string, readonly string[]>> = {
  converse: ['bedrock:InvokeModel'],
  conversestream: ['bedrock:InvokeModelWithResponseStream'],
  invokemodel: ['bedrock:InvokeModel'],
  streams: ['bedrock:InvokeModelWithResponseStream'],
  streaming: ['bedrock:InvokeModelWithResponseStream'],
  retrieve: ['bedrock:Retrieve'],
  retrieveandgenerate: ['bedrock:RetrieveAndGenerate', 'bedrock:Retrieve', 'bedrock:InvokeModel'],
  invokeagent: ['bedrock:InvokeAgent'],
  applyguardrail: ['bedrock:ApplyGuardrail'],
  getobject: ['s3:GetObject'],
  putobject: ['s3:PutObject'],
};
