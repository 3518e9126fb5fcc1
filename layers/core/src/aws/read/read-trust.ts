import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The trust policy of a role that somebody wants to assume; URL-encoded in AWS.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
 */
export const readTrust: ReadResource = async (access, arn, signal) => {
  const iam = access.client(IAMClient);
  const RoleName = arn.split('/').at(-1) ?? '';
  const asked = await ask({ needs: 'iam:GetRole', on: arn }, signal, () =>
    iam.send(new GetRoleCommand({ RoleName }), { abortSignal: signal }),
  );
  const document = pick(asked, ({ Role }) => decoded(Role?.AssumeRolePolicyDocument));
  return resourceEvidence({ attachTo: arn, name: 'AssumeRolePolicyDocument' }, document);
};

const decoded = (document: string | undefined): string | undefined =>
  document?.startsWith('%') ? decodeURIComponent(document) : document;
