import { isAccountId, readArn } from '../../arn/index.ts';
import { type MeantRequest, readResource, tells, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { trustRequest } from '../requests/trust-request.ts';

/** A service takes a role up: by the role's trust policy, for what it works for. https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
export const trustOf = (call: Call, meant: MeantRequest): readonly ChainRequest[] => {
  const service = meant.principal ?? '';
  const role = meant.resource ?? shownRole(call) ?? `arn:${call.partition}:iam::${call.account}:role/{RoleName}`;
  const account = readArn(role).account;
  const owner = isAccountId(account) ? account : call.account;
  const source = sources.find((one) => one.service === service);
  const request = trustRequest({
    service,
    role,
    edge: 'service->role',
    account: owner,
    sourceArn: source === undefined ? ownOf(call, service) : sourceOf(call, source, owner),
    sendsAccount: isAccountId(owner) && service in sendAccount,
    url: source?.url ?? sendAccount[service] ?? 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  });
  return service === 'pods.eks.amazonaws.com' ? [request, { ...request, action: 'sts:TagSession' }] : [request];
};

/** The one role whose trust policy was shown is the one that is meant, where the text names none. */
const shownRole = ({ evidence }: Call): string | null => {
  const shown = evidence.policies.flatMap(({ policyType, attachTo }) =>
    policyType === 'resource' && attachTo?.includes(':role/') === true ? [attachTo] : [],
  );
  const [only = null, ...others] = new Set(shown);
  return others.length === 0 ? only : null;
};

/** What a service takes roles up for: kinds of resource, the first that the text speaks of. Compute services send no source. */
type Source = {
  readonly service: string;
  readonly prefix: string;
  readonly kinds: readonly {
    readonly kind: string;
    readonly sign: 'agent' | 'knowledgeBase' | 'gateway' | 'flow' | 'batchJob' | 'tuningJob';
    readonly id?: 'agentId' | 'knowledgeBaseId';
  }[];
  readonly url: string;
};

const sources: readonly Source[] = [
  {
    service: 'bedrock.amazonaws.com',
    prefix: 'bedrock',
    kinds: [
      { kind: 'knowledge-base', sign: 'knowledgeBase', id: 'knowledgeBaseId' },
      { kind: 'agent', sign: 'agent', id: 'agentId' },
      { kind: 'flow', sign: 'flow' },
      { kind: 'model-invocation-job', sign: 'batchJob' },
      { kind: 'model-customization-job', sign: 'tuningJob' },
    ],
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  },
  {
    service: 'bedrock-agentcore.amazonaws.com',
    prefix: 'bedrock-agentcore',
    kinds: [{ kind: 'gateway', sign: 'gateway' }],
    url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html',
  },
];

// Of any other service, a resource of its own that the text names. A schedule is none: Scheduler sends its group.
const ownOf = ({ facts }: Call, service: string): string | null => {
  const [prefix = ''] = service.split('.');
  const own = facts.mentions.arns.find((arn) => readResource(arn).service === prefix);
  return own === undefined || computes.has(prefix) ? null : own;
};

/** Services that say for whose account they come, with AWS's page on it. */
const sendAccount: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'states.amazonaws.com': 'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html',
  'scheduler.amazonaws.com':
    'https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html',
  'pipes.amazonaws.com': 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-permissions.html',
  'sagemaker.amazonaws.com': 'https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html',
  'kendra.amazonaws.com': 'https://docs.aws.amazon.com/kendra/latest/dg/cross-service-confused-deputy-prevention.html',
  'codebuild.amazonaws.com':
    'https://docs.aws.amazon.com/codebuild/latest/userguide/cross-service-confused-deputy-prevention.html',
};

const computes = new Set(['lambda', 'ec2', 'ecs-tasks', 'pods', 'scheduler']);

const sourceOf = (call: Call, { prefix, kinds }: Source, account: string): string => {
  const { partition, region, facts } = call;
  const named = facts.mentions.arns.find((arn) => {
    const { service, type } = readResource(arn);
    return service === prefix && (kinds.some(({ kind }) => kind === type) || type === 'runtime' || type === 'memory');
  });
  if (named !== undefined) return named;
  const kind = kinds.find(({ sign }) => tells(facts, sign));
  const [id = '*'] = kind?.id === undefined ? [] : valuesTold(facts, kind.id);
  return `arn:${partition}:${prefix}:${region}:${account}:${kind === undefined ? '*' : `${kind.kind}/${id}`}`;
};
