import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient } from '@aws-sdk/client-kms';
import { readArn } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

/**
 * The policy of a key; an alias is followed to its key.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html
 */
export const readKey = resourceReader({
  needs: 'kms:DescribeKey',
  send: (access, arn, options) =>
    access.client(KMSClient, readArn(arn).region).send(new DescribeKeyCommand({ KeyId: arn }), options),
  nameIn: ({ KeyMetadata }) => KeyMetadata?.Arn,
  untold: unseenResource,
  show: async ({ access, arn, of, signal }, found) => {
    const about = { attachTo: arn, name: 'key policy' };
    // A key is found by its own ARN alone, and its policy then asked for even where it may not be described.
    if (found.kind !== 'answered' && arn.includes(':alias/'))
      return resourceEvidence(
        about,
        pick(found, () => undefined),
      );
    const kms = access.client(KMSClient, readArn(arn).region);
    const policy = await ask({ needs: 'kms:GetKeyPolicy', on: of }, signal, () =>
      kms.send(new GetKeyPolicyCommand({ KeyId: of, PolicyName: 'default' }), { abortSignal: signal }),
    );
    return resourceEvidence(
      about,
      pick(policy, ({ Policy }) => Policy),
    );
  },
});
