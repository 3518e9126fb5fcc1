import { BedrockClient, GetInferenceProfileCommand } from '@aws-sdk/client-bedrock';
import { readArn } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import type { ReadResource } from './resource-reader.ts';
import { settingEvidence, unreadSetting } from './setting-evidence.ts';

/**
 * The models behind an inference profile, each in its Region.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetInferenceProfile.html
 */
export const readInferenceProfile: ReadResource = async (access, arn, signal) => {
  const bedrock = access.client(BedrockClient, readArn(arn).region);
  const asked = await ask({ needs: 'bedrock:GetInferenceProfile', on: arn }, signal, () =>
    bedrock.send(new GetInferenceProfileCommand({ inferenceProfileIdentifier: arn }), { abortSignal: signal }),
  );
  if (asked.kind !== 'answered') return unreadSetting(arn, asked);
  const { inferenceProfileName = '', models = [] } = asked.output;
  const uses = models.flatMap(({ modelArn }) => modelArn ?? []);
  return settingEvidence({ kind: 'inferenceProfile', arn, name: inferenceProfileName, uses });
};
