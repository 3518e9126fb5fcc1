import type { Model } from '../conversation/index.ts';
import { extractWithBedrock } from './bedrock-extract.ts';
import type { BedrockModelOptions } from './bedrock-options.ts';
import { writeWithBedrock } from './bedrock-write.ts';

/** A model of Amazon Bedrock through Converse and ConverseStream, without tools of its own, tokens always limited, no temperature set. */
export const bedrockModel = (options: BedrockModelOptions): Model => ({
  id: options.modelId,
  write: (prompt, signal) => writeWithBedrock(options, prompt, signal),
  extract: extractWithBedrock(options),
});
