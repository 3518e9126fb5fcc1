import {
  type Agent,
  BedrockAgentClient,
  GetAgentAliasCommand,
  GetAgentCommand,
  ListAgentKnowledgeBasesCommand,
} from '@aws-sdk/client-bedrock-agent';
import { readArn } from '../../arn/index.ts';
import { isInferenceProfileId } from '../../catalog/index.ts';
import type { Access } from '../account/access.ts';
import { ask, askPages } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';
import { type AgentVersion, readActionGroups } from './read-action-groups.ts';
import type { ReadResource } from './resource-reader.ts';
import { settingEvidence, unreadSetting } from './setting-evidence.ts';

/**
 * An agent, or the version behind an alias: its role, its model, its guardrail, the functions of its action groups, its knowledge bases.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_GetAgent.html
 */
export const readAgent: ReadResource = async (access, arn, signal) => {
  const agents = access.client(BedrockAgentClient, readArn(arn).region);
  const agentId = arn.split('/')[1] ?? '';
  const [asked, version] = await Promise.all([
    ask({ needs: 'bedrock:GetAgent', on: arn }, signal, () =>
      agents.send(new GetAgentCommand({ agentId }), { abortSignal: signal }),
    ),
    versionOf(access, arn, signal),
  ]);
  const agent = asked.kind === 'answered' ? asked.output.agent : undefined;
  if (agent === undefined) return unreadSetting(arn, asked);
  const agentVersion = version.kind === 'answered' ? version.output : 'DRAFT';
  const [groups, bases] = await Promise.all([
    readActionGroups(access, { arn, agentId, agentVersion }, signal),
    readBases(access, { arn, agentId, agentVersion }, signal),
  ]);
  const found = bases.kind === 'answered' ? bases.output : [];
  const uses = [...usedBy(agent, arn), ...groups.functions, ...found];
  const name = agent.agentName ?? '';
  return settingEvidence({ kind: 'agent', arn, name, roleArn: agent.agentResourceRoleArn ?? null, uses }, [
    version,
    bases,
    ...groups.failed,
  ]);
};

const versionOf = async (access: Access, arn: string, signal: AbortSignal): Promise<Asked<string>> => {
  const [, agentId = '', agentAliasId] = arn.split('/');
  if (!arn.includes(':agent-alias/') || agentAliasId === undefined) return { kind: 'answered', output: 'DRAFT' };
  const agents = access.client(BedrockAgentClient, readArn(arn).region);
  return ask({ needs: 'bedrock:GetAgentAlias', on: arn }, signal, async () => {
    const output = await agents.send(new GetAgentAliasCommand({ agentId, agentAliasId }), { abortSignal: signal });
    return output.agentAlias?.routingConfiguration?.[0]?.agentVersion ?? 'DRAFT';
  });
};

const readBases = (
  { client }: Access,
  version: AgentVersion,
  signal: AbortSignal,
): Promise<Asked<readonly string[]>> => {
  const { arn, agentId, agentVersion } = version;
  const { partition, region, account } = readArn(arn);
  const agents = client(BedrockAgentClient, region);
  return askPages({ needs: 'bedrock:ListAgentKnowledgeBases', on: arn }, signal, async (nextToken) => {
    const input = { agentId, agentVersion, nextToken };
    const output = await agents.send(new ListAgentKnowledgeBasesCommand(input), { abortSignal: signal });
    const ids = output.agentKnowledgeBaseSummaries?.flatMap(({ knowledgeBaseId }) => knowledgeBaseId ?? []);
    const items = ids?.map((id) => `arn:${partition}:bedrock:${region}:${account}:knowledge-base/${id}`);
    return { items, next: output.nextToken };
  });
};

/** A model is an ARN already, or the id of a model or profile of the agent's Region. */
const usedBy = ({ foundationModel, guardrailConfiguration }: Agent, agentArn: string): readonly string[] => {
  const { partition, region, account } = readArn(agentArn);
  const guardrail = guardrailConfiguration?.guardrailIdentifier;
  const own = `arn:${partition}:bedrock:${region}:${account}`;
  return [
    ...(foundationModel === undefined ? [] : [modelArn(foundationModel, `arn:${partition}:bedrock:${region}`, own)]),
    ...(guardrail === undefined ? [] : [guardrail.startsWith('arn:') ? guardrail : `${own}:guardrail/${guardrail}`]),
  ];
};

const modelArn = (model: string, regional: string, own: string): string => {
  if (model.startsWith('arn:')) return model;
  return isInferenceProfileId(model) ? `${own}:inference-profile/${model}` : `${regional}::foundation-model/${model}`;
};
