import { BedrockClient, GetInferenceProfileCommand } from '@aws-sdk/client-bedrock';
import { readArn } from '../../arn/index.ts';
import { resourceReader } from './resource-reader.ts';
import { settingEvidence, unreadSetting, untoldSetting } from './setting-evidence.ts';

/**
 * The models behind an inference profile, each in its Region.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetInferenceProfile.html
 */
export const readInferenceProfile = resourceReader({
  needs: 'bedrock:GetInferenceProfile',
  send: (access, arn, options) =>
    access
      .client(BedrockClient, readArn(arn).region)
      .send(new GetInferenceProfileCommand({ inferenceProfileIdentifier: arn }), options),
  nameIn: ({ inferenceProfileArn }) => inferenceProfileArn,
  untold: untoldSetting,
  show: ({ arn }, asked) => {
    if (asked.kind !== 'answered') return unreadSetting(arn, asked);
    const { inferenceProfileName = '', models = [] } = asked.output;
    const uses = models.flatMap(({ modelArn }) => modelArn ?? []);
    return settingEvidence({ kind: 'inferenceProfile', arn, name: inferenceProfileName, uses });
  },
});
