import { ConverseStreamCommand, type ConverseStreamOutput, type StopReason } from '@aws-sdk/client-bedrock-runtime';
import type { ModelPrompt } from '../conversation/index.ts';
import { Fault } from '../fault.ts';
import { bedrockFault, unfinished } from './bedrock-fault.ts';
import type { BedrockModelOptions } from './bedrock-options.ts';

// Unset it would reserve the model's maximum against the quota: https://docs.aws.amazon.com/bedrock/latest/userguide/quotas-token-burndown.html
const maxTokens = 500;

/** The model's words as they come. Over HTTP/2 a cut stream ends like a finished one: only `messageStop` makes it whole. */
export async function* writeWithBedrock(
  options: BedrockModelOptions,
  prompt: ModelPrompt,
  signal: AbortSignal,
): AsyncIterable<string> {
  let stopReason: StopReason | null = null;
  try {
    const { stream = [] } = await options.client.send(commandOf(options, prompt), { abortSignal: signal });
    for await (const event of stream) {
      if (signal.aborted) break;
      const text = textOf(event);
      if (text !== '') yield text;
      stopReason = event.messageStop?.stopReason ?? stopReason;
      const tokens = event.metadata?.usage?.totalTokens;
      if (tokens !== undefined) options.onTokens?.(tokens);
    }
  } catch (error) {
    throw error instanceof Fault ? error : bedrockFault(error, signal);
  }
  if (stopReason !== 'end_turn' && stopReason !== 'stop_sequence') throw unfinished(stopReason, signal);
}

const commandOf = ({ modelId, guardrail }: BedrockModelOptions, { system, text }: ModelPrompt) =>
  new ConverseStreamCommand({
    modelId,
    system: [{ text: system }],
    messages: [{ role: 'user', content: [{ text }] }],
    inferenceConfig: { maxTokens },
    ...(guardrail === null
      ? {}
      : {
          guardrailConfig: {
            guardrailIdentifier: guardrail.id,
            guardrailVersion: guardrail.version,
            // Asynchronous would let words out before they are looked at: https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-streaming.html
            streamProcessingMode: 'sync',
          },
        }),
  });

// An exception inside the stream arrives after HTTP 200; the SDK throws the modeled ones, the others stand in the event.
const textOf = (event: ConverseStreamOutput): string => {
  const failure =
    event.internalServerException ??
    event.modelStreamErrorException ??
    event.serviceUnavailableException ??
    event.throttlingException ??
    event.validationException;
  if (failure !== undefined) throw failure;
  return event.contentBlockDelta?.delta?.text ?? '';
};
