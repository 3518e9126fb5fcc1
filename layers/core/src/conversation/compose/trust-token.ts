import { readArn } from '../../arn/index.ts';
import type { Composition, Element } from './composition.ts';
import { readPipeline } from './read-pipeline.ts';
import { askTrust, type Trusting } from './trust-parts.ts';

/** A role for who signs in by a token: a pipeline, or a pod of a cluster; null: neither is meant. */
export const trustToken = (wish: Trusting): Composition | null =>
  ofPipeline(wish) ?? ofPodIdentity(wish) ?? ofPod(wish);

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

const podIdentity = /pod[- ]identit/;

/** A service account of EKS by its agent; which one is said by the tags of the session. https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html */
const ofPodIdentity = ({ text, plain, named }: Trusting): Composition | null => {
  // A role that takes another one up comes with the tags of its pod, and in its own name.
  if (!podIdentity.test(plain) || named.guests.length > 0) return null;
  const { namespace, account } = serviceAccountIn(text);
  const cluster = named.arns.find((arn) => readArn(arn).service === 'eks');
  const tags = {
    ...(cluster === undefined ? {} : { 'aws:RequestTag/eks-cluster-arn': cluster }),
    ...(namespace === null ? {} : { 'aws:RequestTag/kubernetes-namespace': namespace }),
    ...(account === null ? {} : { 'aws:RequestTag/kubernetes-service-account': account }),
  };
  const isBound = Object.keys(tags).length > 0;
  const principal = 'pods.eks.amazonaws.com';
  const call = { named, action: 'sts:AssumeRole' };
  return {
    policyType: 'resource',
    title: 'The trust policy of the role',
    statements: [
      {
        Effect: 'Allow',
        Principal: { Service: principal },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        ...(isBound ? { Condition: { StringEquals: tags } } : {}),
      },
    ],
    asks: [
      askTrust(call, ['allowed', principal], [tags, '']),
      ...(isBound
        ? [
            askTrust(
              call,
              ['denied', principal],
              [Object.fromEntries(Object.keys(tags).map((key) => [key, 'other'])), 'for another service account'],
            ),
          ]
        : []),
      askTrust(call, ['denied', 'ec2.amazonaws.com'], [tags, 'by another service']),
    ],
    notes: [
      'the role is tied to a service account by a pod identity association (`aws eks create-pod-identity-association --cluster-name CLUSTER --namespace NAMESPACE --service-account ACCOUNT --role-arn ROLE_ARN`); the tags in the condition are those that EKS puts on the session, so they fail if the association disables session tags',
    ],
    source: {
      name: 'Create IAM role with trust policy required by EKS Pod Identity',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html',
    },
  };
};

/** The namespace and the service account that a wish names. */
const serviceAccountIn = (text: string): { readonly namespace: string | null; readonly account: string | null } => {
  const [, ofNamespace, ofAccount] =
    /system:serviceaccount:([\w-]+):([\w-]+)/.exec(text) ??
    /service[ -]?account\s+["'`]?([a-z0-9][\w-]*)[/:]([a-z0-9][\w-]*)/i.exec(text) ??
    [];
  return {
    namespace:
      ofNamespace ??
      /(?:namespace|espacio de nombres|espace de noms|名前空間|命名空间)\s*["'`“„«「]?\s?((?!(?:in|of|on|im|an|am|the|der|die|das|dem|dans|en|de|du|na|no|nel|nella|can|may|must|should|only|with|for|per|pour|para|is|ist|est)\b)[a-z0-9][\w-]*)/i.exec(
        text,
      )?.[1] ??
      null,
    account:
      ofAccount ??
      /service[ -]?account\s+["'`“„«「]?([a-z0-9][\w-]*-[\w-]+)/i.exec(text)?.[1] ??
      /service[ -]?account\s*["'`“„«「]([a-z0-9][\w-]*)/i.exec(text)?.[1] ??
      null,
  };
};

/** A service account of EKS by the cluster's own provider: https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
const ofPod = ({ text, plain, named }: Trusting): Composition | null => {
  if (
    !/\birsa\b|service ?accounts?\b.{0,60}(?:eks|cluster|kube|pod)|(?:eks|kube|pod).{0,60}service ?account/.test(plain)
  )
    return null;
  const { namespace, account } = serviceAccountIn(text);
  const host =
    /\boidc\.eks\.[\w-]+\.amazonaws\.com\/id\/[0-9A-Za-z]+/.exec(text)?.[0] ??
    `oidc.eks.${named.region}.amazonaws.com/id/{OidcId}`;
  const subject = `system:serviceaccount:${namespace ?? '{Namespace}'}:${account ?? '{ServiceAccount}'}`;
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
