import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient } from '@aws-sdk/client-kms';
import { readArn } from '../../arn/index.ts';
import type { Access } from '../account/access.ts';
import { ask } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The policy of a key; an alias is followed to its key.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html
 */
export const readKey: ReadResource = async (access, arn, signal) => {
  const asked = arn.includes(':alias/') ? await keyOf(access, arn, signal) : { kind: 'answered' as const, output: arn };
  const key = asked.kind === 'answered' ? asked.output : undefined;
  if (key === undefined) return resourceEvidence({ attachTo: arn, name: 'key policy' }, asked);
  const kms = access.client(KMSClient, regionOf(arn));
  const policy = await ask({ needs: 'kms:GetKeyPolicy', on: key }, signal, () =>
    kms.send(new GetKeyPolicyCommand({ KeyId: key, PolicyName: 'default' }), { abortSignal: signal }),
  );
  return resourceEvidence(
    { attachTo: arn, name: 'key policy' },
    pick(policy, ({ Policy }) => Policy),
  );
};

const keyOf = async (access: Access, alias: string, signal: AbortSignal): Promise<Asked<string | undefined>> => {
  const kms = access.client(KMSClient, regionOf(alias));
  const asked = await ask({ needs: 'kms:DescribeKey', on: alias }, signal, () =>
    kms.send(new DescribeKeyCommand({ KeyId: alias }), { abortSignal: signal }),
  );
  return pick(asked, ({ KeyMetadata }) => KeyMetadata?.Arn);
};

const regionOf = (arn: string): string => readArn(arn).region;
