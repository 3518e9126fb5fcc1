import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import type { Model } from '../conversation/index.ts';
import { bedrockModel } from './bedrock-model.ts';
import type { BedrockModelOptions } from './bedrock-options.ts';

/** The model of an id, over a client with the SDK's own configuration; one retry, for the deterministic words are there at once. */
export const connectBedrock = (options: Omit<BedrockModelOptions, 'client'>): Model =>
  bedrockModel({ ...options, client: new BedrockRuntimeClient({ maxAttempts: 2 }) });
