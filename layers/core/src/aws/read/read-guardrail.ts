import { BedrockClient, GetGuardrailCommand } from '@aws-sdk/client-bedrock';
import { readArn } from '../../arn/index.ts';
import { resourceReader } from './resource-reader.ts';
import { settingEvidence, unreadSetting, untoldSetting } from './setting-evidence.ts';

/**
 * A guardrail with the profile that routes it across Regions and its key.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetGuardrail.html
 */
export const readGuardrail = resourceReader({
  needs: 'bedrock:GetGuardrail',
  send: (access, arn, options) =>
    access
      .client(BedrockClient, readArn(arn).region)
      .send(new GetGuardrailCommand({ guardrailIdentifier: arn }), options),
  nameIn: ({ guardrailArn }) => guardrailArn,
  untold: untoldSetting,
  show: ({ arn }, asked) => {
    if (asked.kind !== 'answered') return unreadSetting(arn, asked);
    const { name = '', crossRegionDetails, kmsKeyArn } = asked.output;
    const uses = [crossRegionDetails?.guardrailProfileArn, kmsKeyArn].flatMap((used) => used ?? []);
    return settingEvidence({ kind: 'guardrail', arn, name, uses });
  },
});
