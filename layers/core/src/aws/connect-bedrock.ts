import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import type { Model } from '../conversation/index.ts';
import { bedrockModel } from './bedrock-model.ts';
import type { Guardrail } from './bedrock-options.ts';

/** The model of an id, over a client with the SDK's own configuration; one retry, for the deterministic words are there at once. */
export const connectBedrock = (options: { readonly modelId: string; readonly guardrail: Guardrail | null }): Model =>
  bedrockModel({ ...options, client: new BedrockRuntimeClient({ maxAttempts: 2 }) });
