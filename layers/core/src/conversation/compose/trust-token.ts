import type { Composition, Element } from './composition.ts';
import { readPipeline } from './read-pipeline.ts';
import { askTrust, type Trusting } from './trust-parts.ts';

/** A role for who signs in by a token: a pipeline, or a pod of a cluster; null: neither is meant. */
export const trustToken = (wish: Trusting): Composition | null => ofPipeline(wish) ?? ofPod(wish);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html */
const ofPipeline = ({ text, plain, named }: Trusting): Composition | null => {
  const pipeline = readPipeline(text, plain);
  if (pipeline === null) return null;
  const { host, subject, audience, note } = pipeline;
  const provider = `arn:aws:iam::${named.account}:oidc-provider/${host}`;
  const isPattern = subject.includes('*');
  const statement = web(provider, {
    StringEquals: { [`${host}:aud`]: audience, ...(isPattern ? {} : { [`${host}:sub`]: subject }) },
    ...(isPattern ? { StringLike: { [`${host}:sub`]: subject } } : {}),
  });
  const call = { named, action: 'sts:AssumeRoleWithWebIdentity' };
  const met = { [`${host}:aud`]: audience, [`${host}:sub`]: subject.replaceAll('*', '1') };
  return {
    policyType: 'resource',
    title: 'The trust policy of the role',
    statements: [statement],
    asks: [
      askTrust(call, ['allowed', provider], [met, '']),
      askTrust(
        call,
        ['denied', provider],
        [{ ...met, [`${host}:sub`]: 'repo:somebody/else:ref:refs/heads/main' }, 'for another repository'],
      ),
      askTrust(
        call,
        ['denied', provider],
        [
          { ...met, [`${host}:sub`]: `${subject.split(/:ref:|:environment:|:pull/)[0]}:ref:refs/heads/other` },
          'from another branch',
        ],
      ),
    ],
    notes: [note, `the identity provider \`${host}\` has to exist in IAM first`],
    source: {
      name: 'Create a role for OpenID Connect federation',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    },
  };
};

const web = (provider: string, condition: Element): Element => ({
  Effect: 'Allow',
  Principal: { Federated: provider },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: condition,
});

/** A service account of EKS by the cluster's own provider: https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
const ofPod = ({ text, plain, named }: Trusting): Composition | null => {
  if (
    !/\birsa\b|service ?accounts?\b.{0,60}(?:eks|cluster|kube|pod)|(?:eks|kube|pod).{0,60}service ?account/.test(plain)
  )
    return null;
  const [, namespace, account] = /system:serviceaccount:([\w-]+):([\w-]+)/.exec(text) ?? [];
  const host = `oidc.eks.${named.region}.amazonaws.com/id/{OidcId}`;
  const subject = `system:serviceaccount:${namespace ?? /namespace\s+["'`]?([\w-]+)/i.exec(text)?.[1] ?? '{Namespace}'}:${account ?? /service ?account\s+["'`]?([\w-]*-[\w-]+)/i.exec(text)?.[1] ?? '{ServiceAccount}'}`;
  const provider = `arn:aws:iam::${named.account}:oidc-provider/${host}`;
  const met = { [`${host}:aud`]: 'sts.amazonaws.com', [`${host}:sub`]: subject };
  const call = { named, action: 'sts:AssumeRoleWithWebIdentity' };
  return {
    policyType: 'resource',
    title: 'The trust policy of the role',
    statements: [web(provider, { StringEquals: met })],
    asks: [
      askTrust(call, ['allowed', provider], [met, '']),
      askTrust(
        call,
        ['denied', provider],
        [{ ...met, [`${host}:sub`]: 'system:serviceaccount:other:other' }, 'for another service account'],
      ),
    ],
    notes: [
      'new clusters get by with EKS Pod Identity, whose trust policy is the same for all: principal `pods.eks.amazonaws.com`, `sts:AssumeRole` and `sts:TagSession`',
    ],
    source: {
      name: 'Assign IAM roles to Kubernetes service accounts',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    },
  };
};
