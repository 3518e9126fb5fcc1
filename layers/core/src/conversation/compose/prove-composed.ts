import { type AccessRequest, type CompiledPolicies, compile, decide } from '@whydenied/iam';
import { isOfIam, readArn } from '../../arn/index.ts';
import type { Ask, Composition } from './composition.ts';

/** What IAM decides of what a composed policy was made for, each ask by itself; the policy stands with nothing beside it, a Deny beside an Allow of everything. */
export const proveComposed = (made: Composition): readonly { readonly ask: Ask; readonly holds: boolean }[] => {
  const compiled = compiledOf(made);
  // A key and a role ask their own policy too.
  const onKey = ({ action, resource }: AccessRequest): boolean =>
    made.policyType === 'identity' &&
    ((action.startsWith('kms:') && resource.startsWith('arn:aws:kms:')) ||
      (action === 'sts:AssumeRole' && isOfIam(resource)));
  return made.asks.map((ask) => ({
    ask,
    holds:
      (decide(onKey(ask.request) ? withKey(made, ask.request) : compiled, asOwnedElsewhere(made, ask.request))
        .decision ===
        'allowed') ===
      (ask.expect === 'allowed'),
  }));
};

/**
 * Within one account a caller's own policy is enough; what the resource's policy does is decided as another account owns it. Keys and roles
 * always ask their own policy: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
const asOwnedElsewhere = ({ policyType, statements }: Composition, request: AccessRequest): AccessRequest =>
  policyType !== 'resource' ||
  statements.every(({ Effect }) => Effect === 'Deny') ||
  !isOfIam(request.principal) ||
  /^(?:kms|sts):/.test(request.action)
    ? request
    : { ...request, resourceAccount: '888877776666' };

/** A key's policy as AWS makes it: what identity policies say of the key counts. https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
const delegating = (account: string) => [
  {
    name: 'key',
    document: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' },
      ],
    },
  },
];

const withKey = ({ statements }: Composition, { action, resource, principal }: AccessRequest): CompiledPolicies =>
  compile({
    identity: [{ name: 'composed', document: { Version: '2012-10-17', Statement: statements } }],
    resource:
      action === 'sts:AssumeRole' ? trusting(readArn(principal).account) : delegating(readArn(resource).account),
  });

/** A role that trusts the caller's account: what identity policies there say counts. */
const trusting = (account: string) => [
  {
    name: 'trust',
    document: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' }],
    },
  },
];

const compiledOf = ({ policyType, statements }: Composition): CompiledPolicies => {
  const document = { Version: '2012-10-17', Statement: statements };
  const own = [{ name: 'composed', document }];
  const isDeny = statements.every(({ Effect }) => Effect === 'Deny');
  const all = [
    { name: 'all', document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
  ];
  switch (policyType) {
    case 'identity':
      return compile({ identity: isDeny ? [...all, ...own] : own });
    case 'permissionsBoundary':
      return compile({ identity: all, permissionsBoundary: own });
    case 'serviceControl':
      return compile({ identity: all, serviceControl: [[...all, ...own]] });
    case 'resourceControl':
      return compile({ identity: all, resourceControl: [own] });
    case 'vpcEndpoint':
      return compile({ identity: all, vpcEndpoint: own });
    default:
      // Who is let in from another account needs an Allow there too; who is not let in is not helped by one.
      return compile({ identity: all, resource: own });
  }
};
