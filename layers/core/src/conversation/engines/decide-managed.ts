import { matchAction, parsePolicyDocument } from '@whydenied/iam';
import { type AwsManagedPolicy, actionsOf, awsManagedPolicy } from '../../catalog/index.ts';
import { codeSpan, policyKindWords } from '../../explain/index.ts';
import { benchOf, decideOn, withIdentity } from './bench.ts';
import { decisionWords } from './decision-words.ts';
import type { EngineQuestion } from './engine-question.ts';

/** Whether a managed policy, named or the widest there is, would let the call through, and what it would open besides. */
export const decideManaged = (kind: 'fullAccess' | 'managed', { answered, facts }: EngineQuestion): string => {
  const bench = benchOf(answered, answered.evidence);
  const { request } = bench;
  const policy = namedIn(facts.text) ?? usualFor(kind, request?.action ?? null);
  if (policy === null) return whyNarrow(null);
  if (!answered.diagnosis.isPermissionProblem)
    return `No: no permission is what is missing here, so no policy helps, ${codeSpan(policy.name)} included: ${answered.diagnosis.cause.title.replace(/^./, (first) => first.toLowerCase())}.`;
  if (request === null || request.action === null)
    return `${codeSpan(policy.name)} cannot be decided yet: the text names no denied action. ${whyNarrow(policy)}`;
  const decision = decideOn(withIdentity(bench.policies, { name: policy.name, document: policy.document }), request);
  const action = codeSpan(request.action);
  if (decision?.decision === 'allowed')
    return `It would let ${action} through, decided with ${codeSpan(policy.name)} added${unseen(answered)}. ${opens(policy)} The statement of the fix opens only what the call needs.`;
  if (
    bench.told !== null ||
    decision?.deniedBy.some(({ denial, policyType }) => denial === 'explicit' || policyType !== 'identity')
  ) {
    const layer = decision?.deniedBy[0]?.policyType;
    const who = layer === undefined ? 'its owner' : (owners[layer] ?? 'its owner');
    return `No. Decided with ${codeSpan(policy.name)} added, ${action} is still ${decisionWords(decision)}. No Allow, however wide, gets past ${layer === undefined ? 'that' : policyKindWords(layer).replace(/^an? /, 'that ')}: only ${who} can change it.`;
  }
  return `No: with ${codeSpan(policy.name)} added, ${action} is still ${decisionWords(decision)}. It holds nothing that fits this call. ${opens(policy)}`;
};

const owners: Partial<Record<string, string>> = {
  __proto__: null as never,
  serviceControl: 'the owner of the organization’s management account',
  resourceControl: 'the owner of the organization’s management account',
  permissionsBoundary: 'whoever set the boundary',
  session: 'whoever assumes the role',
  vpcEndpoint: 'the owner of the VPC endpoint',
  resource: 'the owner of the resource',
};

const namedIn = (text: string): AwsManagedPolicy | null => {
  for (const [word] of text.slice(0, 4_000).matchAll(/\b[A-Z][A-Za-z0-9_-]{5,127}\b/g)) {
    const policy = awsManagedPolicy(word);
    if (policy !== undefined) return policy;
  }
  return null;
};

const usualFor = (kind: 'fullAccess' | 'managed', action: string | null): AwsManagedPolicy | null => {
  const service = action?.split(':')[0] ?? 'bedrock';
  const names = kind === 'fullAccess' ? ['AdministratorAccess'] : [usual[service] ?? 'AdministratorAccess'];
  return awsManagedPolicy(names[0] ?? '') ?? (kind === 'fullAccess' ? administrator : null);
};

const usual: Readonly<Record<string, string>> = {
  __proto__: null as never,
  bedrock: 'AmazonBedrockFullAccess',
  s3: 'AmazonS3FullAccess',
  lambda: 'AWSLambda_FullAccess',
  dynamodb: 'AmazonDynamoDBFullAccess',
  secretsmanager: 'SecretsManagerReadWrite',
};

// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
const administrator: AwsManagedPolicy = {
  name: 'AdministratorAccess',
  arn: 'arn:aws:iam::aws:policy/AdministratorAccess',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
  asOf: '2026-09-26',
};

const unseen = ({ diagnosis }: EngineQuestion['answered']): string =>
  diagnosis.notEvaluated.length === 0 ? '' : ', as far as the policies were shown';

const opens = (policy: AwsManagedPolicy): string => {
  const parsed = parsePolicyDocument(policy.document);
  const patterns =
    parsed.kind === 'policy'
      ? parsed.statements.flatMap(({ effect, actions = [] }) => (effect === 'Allow' ? actions : []))
      : [];
  if (patterns.includes('*'))
    return `But ${codeSpan(policy.name)} opens every action of every service: whoever gets hold of these credentials owns the account.`;
  const services = [...new Set(patterns.map((pattern) => pattern.split(':')[0] ?? ''))];
  const count = services.reduce(
    (sum, service) =>
      sum + actionsOf(service).filter((action) => patterns.some((pattern) => matchAction(pattern, action))).length,
    0,
  );
  return `But ${codeSpan(policy.name)} opens ${count} actions of ${services.slice(0, 4).join(', ')}${services.length > 4 ? ' and more' : ''}, and AWS may extend it.`;
};

const whyNarrow = (policy: AwsManagedPolicy | null): string =>
  `A managed policy is written for everybody: it opens far more than one call needs, and AWS may extend it. ${policy === null ? 'The statement of the fix opens only what the call needs.' : opens(policy)}`;
