import {
  BedrockAgentClient,
  GetAgentActionGroupCommand,
  ListAgentActionGroupsCommand,
} from '@aws-sdk/client-bedrock-agent';
import { readArn } from '../../arn/index.ts';
import type { Access } from '../account/access.ts';
import { ask, askPages } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';

/** The version of an agent that somebody calls. */
export type AgentVersion = { readonly arn: string; readonly agentId: string; readonly agentVersion: string };

type ActionGroups = { readonly functions: readonly string[]; readonly failed: readonly Asked<unknown>[] };

/**
 * The functions that the action groups of an agent invoke.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_GetAgentActionGroup.html
 */
export const readActionGroups = async (
  access: Access,
  { arn, agentId, agentVersion }: AgentVersion,
  signal: AbortSignal,
): Promise<ActionGroups> => {
  const agents = access.client(BedrockAgentClient, readArn(arn).region);
  const input = { agentId, agentVersion };
  const options = { abortSignal: signal };
  const listed = await askPages({ needs: 'bedrock:ListAgentActionGroups', on: arn }, signal, async (nextToken) => {
    const output = await agents.send(new ListAgentActionGroupsCommand({ ...input, nextToken }), options);
    return { items: output.actionGroupSummaries, next: output.nextToken };
  });
  const summaries = listed.kind === 'answered' ? listed.output : [];
  const groups = await Promise.all(
    summaries.map(({ actionGroupId }) =>
      ask({ needs: 'bedrock:GetAgentActionGroup', on: arn }, signal, () =>
        agents.send(new GetAgentActionGroupCommand({ ...input, actionGroupId }), options),
      ),
    ),
  );
  const found = groups.flatMap((group) => (group.kind === 'answered' ? [group.output.agentActionGroup] : []));
  return {
    functions: found.flatMap((group) => group?.actionGroupExecutor?.lambda ?? []),
    failed: [listed, ...groups],
  };
};
