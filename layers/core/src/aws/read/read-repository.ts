import { ECRClient, GetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import { readArn, withParts } from '../../arn/index.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

/**
 * The policy of a repository of images.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html
 */
export const readRepository = resourceReader({
  needs: 'ecr:GetRepositoryPolicy',
  send: (access, arn, options) => {
    const { region, account, id: repositoryName } = readArn(arn);
    const input = { ...(account && { registryId: account }), repositoryName };
    return access.client(ECRClient, region).send(new GetRepositoryPolicyCommand(input), options);
  },
  nameIn: ({ registryId, repositoryName }, arn) =>
    repositoryName === undefined
      ? undefined
      : withParts(arn, { account: registryId ?? readArn(arn).account, name: `repository/${repositoryName}` }),
  untold: unseenResource,
  show: ({ arn }, asked) =>
    resourceEvidence(
      { attachTo: arn, name: `${readArn(arn).id} repository policy` },
      pick(asked, ({ policyText }) => policyText),
    ),
});
