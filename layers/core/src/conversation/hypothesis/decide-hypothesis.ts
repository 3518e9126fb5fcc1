import { compile, type Decision, decide, type PolicyInput, type PolicySet } from '@whydenied/iam';
import type { Hypothesis, LayerSaid } from './hypothesis.ts';

/** The decision on policies that are told in words; what nobody spoke of lets the call through where it limits, and the caller's own policy allows it unless that is what is asked. */
export type Decided = {
  readonly action: string;
  readonly decision: Decision;
  /** An Allow of the caller was taken for granted, as only limits were told. */
  readonly isTaken: boolean;
};

export const decideHypothesis = (
  told: Hypothesis,
  caller: 'role' | 'user' | 'root' = told.caller ?? 'role',
): Decided => {
  const action = told.action ?? 'bedrock:InvokeModel';
  const isRoot = caller === 'root';
  const isGranted =
    !isRoot && told.said.some(({ layer, does }) => layer === 'identity' || (layer === 'resource' && does === 'allows'));
  const principal = `arn:aws:iam::${own}:${isRoot ? 'root' : `${caller}/Caller`}`;
  const account = told.isAcross === true ? other : own;
  const request = { principal, action, resource: resourceOf(action, account), resourceAccount: account, context: {} };
  return {
    action,
    decision: decide(compile(setOf(told, { action, principal, isGranted })), request),
    isTaken: !isGranted && !isRoot,
  };
};

const own = '111122223333';
const other = '444455556666';

const resourceOf = (action: string, account: string): string => {
  const [service = ''] = action.split(':');
  switch (service) {
    case 's3':
      return /Bucket/.test(action) ? 'arn:aws:s3:::bucket' : 'arn:aws:s3:::bucket/object';
    case 'kms':
      return `arn:aws:kms:us-east-1:${account}:key/1`;
    case 'bedrock':
      return action === 'bedrock:InvokeModel' ? 'arn:aws:bedrock:us-east-1::foundation-model/model' : '*';
    case 'sts':
    case 'iam':
      return `arn:aws:iam::${account}:role/Called`;
    default:
      return `arn:aws:${service}:us-east-1:${account}:thing/1`;
  }
};

type Setting = { readonly action: string; readonly principal: string; readonly isGranted: boolean };

const setOf = (told: Hypothesis, { action, principal, isGranted }: Setting): PolicySet => {
  const of = (layer: LayerSaid['layer'], isAlways = false): readonly PolicyInput[] => {
    const said = told.said.filter((each) => each.layer === layer);
    return said.length === 0 && !isAlways
      ? []
      : said.map((each, at) => ({ name: `${layer} ${at + 1}`, document: documentOf(each, action, principal) }));
  };
  const limit = (layer: 'serviceControl' | 'resourceControl'): readonly (readonly PolicyInput[])[] => {
    const said = told.said.filter((each) => each.layer === layer);
    if (said.length === 0 || told.isManagement) return [];
    // What only denies stands beside the full access that AWS attaches.
    return [[...(said.every(({ does }) => does === 'denies') ? [everything] : []), ...of(layer)]];
  };
  const key = action.startsWith('kms:') && told.said.every(({ layer }) => layer !== 'resource') ? [delegating] : [];
  return {
    identity: isGranted ? of('identity') : [everything],
    resource: [...of('resource'), ...key],
    permissionsBoundary: of('permissionsBoundary'),
    session: of('session'),
    vpcEndpoint: of('vpcEndpoint'),
    serviceControl: limit('serviceControl'),
    resourceControl: limit('resourceControl'),
  };
};

const documentOf = ({ layer, does, patterns }: LayerSaid, action: string, principal: string): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: does === 'denies' ? 'Deny' : 'Allow',
      ...(layer === 'resource' ? { Principal: { AWS: admitted(does, principal) } } : {}),
      Action: actionsOf({ layer, does, patterns }, action),
      // A trust policy has none: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
      ...(layer === 'resource' && action.startsWith('sts:') ? {} : { Resource: '*' }),
    },
  ],
});

const admitted = (does: LayerSaid['does'], principal: string): string => {
  if (does === 'denies') return '*';
  return does === 'delegates' ? `arn:aws:iam::${own}:root` : principal;
};

const actionsOf = ({ does, patterns }: LayerSaid, action: string): string | readonly string[] => {
  // A policy that says nothing of the call allows something else.
  if (does === 'nothing') return 'cloudshell:PutCredentials';
  if (does === 'passes') return '*';
  return patterns.length === 0 ? action : patterns;
};

const everything: PolicyInput = {
  name: 'everything',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
};

// The key policy that AWS writes: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
const delegating: PolicyInput = {
  name: 'key policy',
  document: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${own}:root` }, Action: 'kms:*', Resource: '*' }],
  },
};
