import { ECRClient, GetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import { readArn } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The policy of a repository of images.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html
 */
export const readRepository: ReadResource = async (access, arn, signal) => {
  const { region, account, id: repositoryName } = readArn(arn);
  const images = access.client(ECRClient, region);
  const asked = await ask({ needs: 'ecr:GetRepositoryPolicy', on: arn }, signal, () =>
    images.send(new GetRepositoryPolicyCommand({ ...(account && { registryId: account }), repositoryName }), {
      abortSignal: signal,
    }),
  );
  return resourceEvidence(
    { attachTo: arn, name: `${repositoryName} repository policy` },
    pick(asked, ({ policyText }) => policyText),
  );
};
