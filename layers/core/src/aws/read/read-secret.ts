import { GetResourcePolicyCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readArn } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The policy of a secret; never its value.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html
 */
export const readSecret: ReadResource = async (access, arn, signal) => {
  const secrets = access.client(SecretsManagerClient, readArn(arn).region);
  const asked = await ask({ needs: 'secretsmanager:GetResourcePolicy', on: arn }, signal, () =>
    secrets.send(new GetResourcePolicyCommand({ SecretId: arn }), { abortSignal: signal }),
  );
  return resourceEvidence(
    { attachTo: arn, name: 'secret policy' },
    pick(asked, ({ ResourcePolicy }) => ResourcePolicy),
  );
};
