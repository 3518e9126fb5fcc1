import { BedrockClient, GetGuardrailCommand } from '@aws-sdk/client-bedrock';
import { readArn } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import type { ReadResource } from './resource-reader.ts';
import { settingEvidence, unreadSetting } from './setting-evidence.ts';

/**
 * A guardrail with the profile that routes it across Regions and its key.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetGuardrail.html
 */
export const readGuardrail: ReadResource = async (access, arn, signal) => {
  const bedrock = access.client(BedrockClient, readArn(arn).region);
  const asked = await ask({ needs: 'bedrock:GetGuardrail', on: arn }, signal, () =>
    bedrock.send(new GetGuardrailCommand({ guardrailIdentifier: arn }), { abortSignal: signal }),
  );
  if (asked.kind !== 'answered') return unreadSetting(arn, asked);
  const { name = '', crossRegionDetails, kmsKeyArn } = asked.output;
  const uses = [crossRegionDetails?.guardrailProfileArn, kmsKeyArn].flatMap((used) => used ?? []);
  return settingEvidence({ kind: 'guardrail', arn, name, uses });
};
