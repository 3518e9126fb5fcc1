import type { PolicyType } from '@whydenied/iam';
import { takesPart } from '../../diagnose/index.ts';
import type { Case } from '../apply/case.ts';
import { isSamePrincipal, principalKey } from '../home/principal-key.ts';

export type KnownUnseen = { readonly policyType: PolicyType; readonly because: string; readonly show: string };

/** Layers that are known to exist for the chain and that nobody showed: without them nothing is proven. */
export const knownUnseen = (asked: Case): readonly KnownUnseen[] => {
  const all = [...told(asked), ...parts(asked), ...boundaries(asked), ...named(asked), ...alwaysThere(asked)];
  return all.filter((one, index) => all.findIndex((other) => other.policyType === one.policyType) === index);
};

const told = ({ evidence, diagnosis }: Case): readonly KnownUnseen[] => {
  const principals = diagnosis.requests.flatMap(({ principal, resource }) => [principal, resource]);
  const matters = (of: string | null) =>
    of === null || principals.some((one) => one !== null && isSamePrincipal(one, of));
  return evidence.unseenLayers
    .filter(({ of }) => matters(of))
    .map(({ policyType, because }) => ({ policyType, because, show: showCommand[policyType] }));
};

/** Of a policy that was shown in part the rest is known to exist. */
const parts = ({ evidence, diagnosis }: Case): readonly KnownUnseen[] =>
  evidence.policies
    .filter((policy) => policy.isPart === true && diagnosis.requests.some((request) => takesPart(policy, request)))
    .map(({ policyType, name }) => ({
      policyType,
      because: `of \`${name}\` only a part was shown`,
      show: showCommand[policyType],
    }));

const boundaries = ({ evidence, diagnosis }: Case): readonly KnownUnseen[] =>
  evidence.principals
    .filter(
      (one) =>
        one.boundaryArn !== null &&
        diagnosis.requests.some(({ principal }) => principal !== null && isSamePrincipal(principal, one.arn)),
    )
    .filter((one) => !isShown(evidence.policies, 'permissionsBoundary', one.arn))
    .map((one) => ({
      policyType: 'permissionsBoundary' as const,
      because: `\`${one.arn}\` is under the permissions boundary \`${one.boundaryArn}\`, whose text was not shown`,
      show: showCommand.permissionsBoundary,
    }));

const isShown = (policies: Case['evidence']['policies'], policyType: PolicyType, arn: string | null): boolean =>
  policies.some((policy) => {
    const of = policy.appliesTo ?? policy.attachTo;
    return policy.policyType === policyType && (arn === null || of === null || isSamePrincipal(of, arn));
  });

// AWS's sentence names the kind of policy that denied.
const named = ({ evidence, diagnosis }: Case): readonly KnownUnseen[] => {
  const { policyType } = diagnosis.denial;
  if (policyType === 'unknown' || isShown(evidence.policies, policyType, null)) return [];
  const isComplete = evidence.seenLayers.some((layer) => layer.policyType === policyType);
  if (isComplete) return [];
  return [
    {
      policyType,
      because: 'the message says that it denied, and its text was not shown',
      show: showCommand[policyType],
    },
  ];
};

// A role always has a trust policy and a key a key policy: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
const alwaysThere = ({ evidence, diagnosis }: Case): readonly KnownUnseen[] =>
  diagnosis.requests.flatMap(({ action, resource, required }) => {
    if (action === null || resource === null || !required) return [];
    const isTrust = action.toLowerCase().startsWith('sts:assumerole') && principalKey(resource)?.kind === 'role';
    const isKey = action.toLowerCase().startsWith('kms:') && resource.includes(':key/');
    if ((!isTrust && !isKey) || isShown(evidence.policies, 'resource', resource)) return [];
    const what = isTrust ? 'trust policy' : 'key policy';
    return [
      {
        policyType: 'resource' as const,
        because: `\`${resource}\` has a ${what} that was not shown`,
        show: showCommand.resource,
      },
    ];
  });

const showCommand: Readonly<Record<PolicyType, string>> = {
  identity: 'aws iam get-account-authorization-details',
  resource:
    'aws iam get-role for a trust policy, aws kms get-key-policy, aws s3api get-bucket-policy or aws lambda get-policy',
  permissionsBoundary: 'aws iam get-policy-version with the ARN of the boundary',
  session: 'the code that assumes the role: its `Policy` and `PolicyArns`',
  serviceControl:
    'aws organizations list-policies-for-target --filter SERVICE_CONTROL_POLICY, in the management account',
  resourceControl:
    'aws organizations list-policies-for-target --filter RESOURCE_CONTROL_POLICY, in the management account',
  vpcEndpoint: 'aws ec2 describe-vpc-endpoints',
};
