import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { lastPart } from '../../arn/index.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

/**
 * The trust policy of a role that somebody wants to assume; URL-encoded in AWS.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
 */
export const readTrust = resourceReader({
  needs: 'iam:GetRole',
  send: (access, arn, options) =>
    access.client(IAMClient).send(new GetRoleCommand({ RoleName: lastPart(arn) }), options),
  nameIn: ({ Role }) => Role?.Arn,
  untold: unseenResource,
  show: ({ arn, of }, asked) => {
    const document = pick(asked, ({ Role }) => decoded(Role?.AssumeRolePolicyDocument));
    const evidence = resourceEvidence({ attachTo: of, name: 'AssumeRolePolicyDocument' }, document);
    return of === arn ? evidence : { ...evidence, spellings: [{ asked: arn, held: of }] };
  },
});

const decoded = (document: string | undefined): string | undefined =>
  document?.startsWith('%') ? decodeURIComponent(document) : document;
