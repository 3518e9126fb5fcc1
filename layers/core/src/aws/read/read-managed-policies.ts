import { GetPolicyCommand, GetPolicyVersionCommand, IAMClient } from '@aws-sdk/client-iam';
import type { PolicyType } from '@whydenied/iam';
import type { Access } from '../account/access.ts';
import { ask } from '../account/ask.ts';
import { collect, type Detail, type Gap } from './held.ts';

export type ReadPolicies = { readonly policies: readonly Detail[]; readonly gaps: readonly Gap[] };

/**
 * The default version of each managed policy, in the words of account details.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html
 */
export const readManagedPolicies = async (
  access: Access,
  asked: { readonly arns: readonly string[]; readonly policyType: PolicyType },
  signal: AbortSignal,
): Promise<ReadPolicies> => {
  const read = await Promise.all([...new Set(asked.arns)].map((arn) => readOne(access, { ...asked, arn }, signal)));
  return { policies: read.flatMap(({ policies }) => policies), gaps: read.flatMap(({ gaps }) => gaps) };
};

const readOne = async (
  access: Access,
  { arn, policyType }: { readonly arn: string; readonly policyType: PolicyType },
  signal: AbortSignal,
): Promise<ReadPolicies> => {
  const iam = access.client(IAMClient);
  const { take, gaps } = collect(policyType);
  const input = { PolicyArn: arn };
  const found = take(
    await ask({ needs: 'iam:GetPolicy', on: arn }, signal, () =>
      iam.send(new GetPolicyCommand(input), { abortSignal: signal }),
    ),
  );
  const versionId = found?.Policy?.DefaultVersionId;
  if (versionId === undefined) return { policies: [], gaps };
  const version = take(
    await ask({ needs: 'iam:GetPolicyVersion', on: arn }, signal, () =>
      iam.send(new GetPolicyVersionCommand({ ...input, VersionId: versionId }), { abortSignal: signal }),
    ),
  );
  const document = version?.PolicyVersion?.Document;
  if (document === undefined) return { policies: [], gaps };
  const versions = [{ VersionId: versionId, IsDefaultVersion: true, Document: document }];
  return { policies: [{ Arn: arn, DefaultVersionId: versionId, PolicyVersionList: versions }], gaps };
};
