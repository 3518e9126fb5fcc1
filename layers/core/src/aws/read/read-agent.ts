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
import { resourceReader } from './resource-reader.ts';
import { settingEvidence, unreadSetting, untoldSetting } from './setting-evidence.ts';

/**
 * An agent, or the version behind an alias: its role, its model, its guardrail, the functions of its action groups, its knowledge bases.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_GetAgent.html
 */
export const readAgent = resourceReader({
  needs: 'bedrock:GetAgent',
  send: (access, arn, options) =>
    access
      .client(BedrockAgentClient, readArn(arn).region)
      .send(new GetAgentCommand({ agentId: arn.split('/')[1] ?? '' }), options),
  nameIn: ({ agent }) => agent?.agentArn,
  untold: untoldSetting,
  show: async ({ access, arn, signal }, asked) => {
    const agent = asked.kind === 'answered' ? asked.output.agent : undefined;
    if (agent === undefined) return unreadSetting(arn, asked);
    const version = await versionOf(access, arn, signal);
    const agentVersion = version.kind === 'answered' ? version.output : 'DRAFT';
    const called = { arn, agentId: agent.agentId ?? arn.split('/')[1] ?? '', agentVersion };
    const [groups, bases] = await Promise.all([
      readActionGroups(access, called, signal),
      readBases(access, called, signal),
    ]);
    const found = bases.kind === 'answered' ? bases.output : [];
    const uses = [...usedBy(agent, arn), ...groups.functions, ...found];
    const told = {
      kind: 'agent',
      arn,
      name: agent.agentName ?? '',
      roleArn: agent.agentResourceRoleArn ?? null,
    } as const;
    return settingEvidence({ ...told, uses }, [version, bases, ...groups.failed]);
  },
});

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
