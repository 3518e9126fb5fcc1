import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

export type Guardrail = { readonly id: string; readonly version: string };

export type BedrockModelOptions = {
  readonly client: BedrockRuntimeClient;
  /** Model or inference profile, id or ARN. */
  readonly modelId: string;
  readonly guardrail: Guardrail | null;
  /** Told what each call cost, in tokens in and out together. */
  readonly onTokens?: ((tokens: number) => void) | undefined;
};
