import { operationActions } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';

/** The actions that a text says are called: of operations, wherever they stand, of actions, and of the few operations that people write in small letters. */
export const readCalls = ({ operations, mentions, text }: Facts): readonly string[] => {
  const shown = text.slice(0, 4_000);
  // `converse_stream` is one operation and not `converse`.
  const words = (shown.toLowerCase().match(/[a-z]+(?:_[a-z]+)*/g) ?? []).map((word) => word.replaceAll('_', ''));
  const spoken = words.flatMap((word) => said[word] ?? []);
  const apis = [...shown.matchAll(/\b([A-Z][a-z]+) API\b/g)].flatMap(([, name]) => name ?? []);
  const named = [...(shown.match(operationNames) ?? []), ...apis].flatMap(
    (operation) => operationActions({ service: null, operation })?.required[0] ?? [],
  );
  return [...new Set([...operations.flatMap(({ actions }) => actions), ...mentions.actions, ...spoken, ...named])];
};

// `InvokeModel`, `invoke_model`; what stands in an action, an ARN or a key is none: `bedrock:InvokeModel`.
const operationNames =
  /(?<![\w:/$.-])(?:[A-Z][a-z]+(?:[A-Z][a-z0-9]+){1,6}|[a-z]+(?:_[a-z0-9]+){1,6})(?![\w:/-]|\.\w)/g;

const said: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
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
