import { GetResourcePolicyCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readArn } from '../../arn/index.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

/**
 * The policy of a secret; never its value. It is found by its ARN without the six characters at the end, too.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html
 */
export const readSecret = resourceReader({
  needs: 'secretsmanager:GetResourcePolicy',
  send: (access, arn, options) =>
    access
      .client(SecretsManagerClient, readArn(arn).region)
      .send(new GetResourcePolicyCommand({ SecretId: arn }), options),
  nameIn: ({ ARN }) => ARN,
  untold: unseenResource,
  show: ({ arn }, asked) =>
    resourceEvidence(
      { attachTo: arn, name: 'secret policy' },
      pick(asked, ({ ResourcePolicy }) => ResourcePolicy),
    ),
});
