import type { Change } from '../change.ts';
import { fillInsOf } from '../document/fill-in.ts';
import { principalKey } from '../home/principal-key.ts';
import { nameWord } from './shell-word.ts';

/** The command that prints the names of which one is left out; null where none does. */
export const finderOf = (name: string, { store, attachTo }: Change): string | null => {
  const owner = ownerOf(store.kind === 'inline' ? { kind: store.owner, name: store.ownerName } : null, attachTo);
  if (name === '{PolicyName}' && owner !== null) return `aws iam list-${owner.kind}-policies ${owner.option}`;
  if (name === '{BoundaryArn}' && owner !== null) return boundaryFinder(owner);
  return Object.hasOwn(finders, name) ? (finders[name] ?? null) : null;
};

type Owner = { readonly kind: string; readonly option: string };

const ownerOf = (told: { kind: string; name: string | null } | null, attachTo: string | null): Owner | null => {
  const key = attachTo === null ? null : principalKey(attachTo);
  const kind = told?.kind ?? key?.kind;
  const name = told?.name ?? key?.name ?? null;
  if (kind === undefined || name === null || fillInsOf(name).length > 0) return null;
  return { kind, option: `--${kind}-name ${nameWord(name, `{${kind}}`)}` };
};

const boundaryFinder = ({ kind, option }: Owner): string | null =>
  kind === 'group'
    ? null
    : `aws iam get-${kind} ${option} --query ${kind === 'role' ? 'Role' : 'User'}.PermissionsBoundary.PermissionsBoundaryArn --output text`;

const caller = 'aws sts get-caller-identity';

/** What prints a name that a text leaves out, asked where the call was denied. https://docs.aws.amazon.com/cli/latest/reference/ */
const finders: Readonly<Record<string, string>> = {
  __proto__: null as never,
  '{AccountId}': `${caller} --query Account --output text`,
  '{RoleName}': `${caller} --query Arn --output text`,
  '{UserName}': `${caller} --query Arn --output text`,
  '{PrincipalArn}': `${caller} --query Arn --output text`,
  '{Region}': 'aws configure get region',
  '{FunctionName}': "aws lambda list-functions --query 'Functions[].FunctionName' --output text",
  '{ModelId}': "aws bedrock list-foundation-models --query 'modelSummaries[].modelId' --output text",
  '{KnowledgeBaseId}':
    "aws bedrock-agent list-knowledge-bases --query 'knowledgeBaseSummaries[].[knowledgeBaseId,name]' --output text",
  '{AgentId}': "aws bedrock-agent list-agents --query 'agentSummaries[].[agentId,agentName]' --output text",
  '{ApplicationInferenceProfileId}':
    "aws bedrock list-inference-profiles --type-equals APPLICATION --query 'inferenceProfileSummaries[].inferenceProfileArn' --output text",
  '{ApiId}': "aws apigateway get-rest-apis --query 'items[].[id,name]' --output text",
  '{KeyId}': "aws kms list-aliases --query 'Aliases[].[AliasName,TargetKeyId]' --output text",
  '{CollectionName}': "aws opensearchserverless list-collections --query 'collectionSummaries[].name' --output text",
  '{VpcEndpointId}':
    "aws ec2 describe-vpc-endpoints --query 'VpcEndpoints[].[VpcEndpointId,ServiceName]' --output text",
  '{InstanceArn}': "aws sso-admin list-instances --query 'Instances[].InstanceArn' --output text",
  '{PolicyId}':
    "aws organizations list-policies --filter SERVICE_CONTROL_POLICY --query 'Policies[].[Id,Name]' --output text",
};
