import {
  ConverseCommand,
  type ConverseCommandInput,
  type ConverseCommandOutput,
  type ToolInputSchema,
} from '@aws-sdk/client-bedrock-runtime';
import type { Model, ModelPrompt, ModelSchema } from '../conversation/index.ts';
import { Fault } from '../fault.ts';
import { bedrockFault, unfinished } from './bedrock-fault.ts';
import type { BedrockModelOptions } from './bedrock-options.ts';

const maxTokens = 500;

/** The ways to ask for a value of a schema, the strictest first: some models refuse native output, others a forced tool. */
const rungs = ['jsonSchema', 'strictTool', 'autoTool', 'jsonText'] as const;
type Rung = (typeof rungs)[number];

/**
 * Asks for a value of a schema, once: a call is a call of the turn's few. A rung that the model does not take is remembered, and the
 * next time is asked a rung below; `bedrock.invalid` says that there is one.
 */
export const extractWithBedrock = (options: BedrockModelOptions): Model['extract'] => {
  let known = 0;
  return async (prompt, schema, signal) => {
    const at = known;
    const tried = await tryRung(options, { rung: rungs[at] ?? 'jsonText', prompt, schema, signal });
    if (tried.kind === 'value') return tried.value;
    const isLast = at === rungs.length - 1;
    if (!isLast) known = Math.max(known, at + 1);
    throw tried.isRefused && !isLast
      ? new Fault('bedrock.invalid', 'the model does not take this way of asking for a value')
      : new Fault('bedrock.unusable', 'the model gave no value that can be read');
  };
};

type Attempt = {
  readonly rung: Rung;
  readonly prompt: ModelPrompt;
  readonly schema: ModelSchema;
  readonly signal: AbortSignal;
};
type Tried =
  | { readonly kind: 'value'; readonly value: unknown }
  /** `isRefused`: the model was not asked, its service refused the way of asking. */
  | { readonly kind: 'nextRung'; readonly isRefused: boolean };

const tryRung = async (options: BedrockModelOptions, attempt: Attempt): Promise<Tried> => {
  try {
    const command = new ConverseCommand(inputOf(options, attempt));
    const answered = await options.client.send(command, { abortSignal: attempt.signal });
    if (answered.usage?.totalTokens !== undefined) options.onTokens?.(answered.usage.totalTokens);
    return readOutput(answered, attempt.signal);
  } catch (error) {
    const fault = error instanceof Fault ? error : bedrockFault(error, attempt.signal);
    if (fault.code === 'bedrock.invalid' || fault.code === 'bedrock.unusable')
      return { kind: 'nextRung', isRefused: fault.code === 'bedrock.invalid' };
    throw fault;
  }
};

const inputOf = ({ modelId, guardrail }: BedrockModelOptions, attempt: Attempt): ConverseCommandInput => ({
  modelId,
  system: [{ text: attempt.prompt.system }],
  messages: [{ role: 'user', content: [{ text: attempt.prompt.text }] }],
  inferenceConfig: { maxTokens },
  ...(guardrail === null
    ? {}
    : { guardrailConfig: { guardrailIdentifier: guardrail.id, guardrailVersion: guardrail.version } }),
  ...askFor(attempt),
});

const askFor = ({ rung, prompt, schema }: Attempt): Partial<ConverseCommandInput> => {
  const json = schema.schema as ToolInputSchema.JsonMember['json'];
  const toolSpec = { name: schema.name, description: schema.description, inputSchema: { json } };
  switch (rung) {
    case 'jsonSchema': {
      const jsonSchema = { ...schema, schema: JSON.stringify(schema.schema) };
      return { outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema } } } };
    }
    case 'strictTool':
      return {
        toolConfig: {
          tools: [{ toolSpec: { ...toolSpec, strict: true } }],
          toolChoice: { tool: { name: schema.name } },
        },
      };
    case 'autoTool':
      return { toolConfig: { tools: [{ toolSpec }], toolChoice: { auto: {} } } };
    case 'jsonText': {
      const wanted = `Answer with one JSON object of this JSON Schema and nothing else: ${JSON.stringify(schema.schema)}`;
      return { system: [{ text: prompt.system }, { text: wanted }] };
    }
  }
};

const readOutput = ({ output, stopReason }: ConverseCommandOutput, signal: AbortSignal): Tried => {
  const content = output?.message?.content ?? [];
  if (stopReason !== 'end_turn' && stopReason !== 'tool_use' && stopReason !== 'stop_sequence')
    throw unfinished(stopReason ?? null, signal);
  const input = content.find((block) => block.toolUse !== undefined)?.toolUse?.input;
  if (input !== undefined) return { kind: 'value', value: input };
  return readJson(content.map((block) => block.text ?? '').join(''));
};

const readJson = (text: string): Tried => {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  if (from === -1 || to < from) return { kind: 'nextRung', isRefused: false };
  try {
    return { kind: 'value', value: JSON.parse(text.slice(from, to + 1)) };
  } catch {
    return { kind: 'nextRung', isRefused: false };
  }
};
