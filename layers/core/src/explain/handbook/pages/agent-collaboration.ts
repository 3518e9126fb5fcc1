import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { agentAlias, sessionArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const agentCollaborationPage: HandbookPage = {
  id: 'agent-collaboration',
  title: 'Agents that call agents',
  definition:
    "A supervisor agent calls collaborators through their aliases: its role needs `bedrock:InvokeAgent` and `bedrock:GetAgentAlias` on each collaborator's alias. Each collaborator then works with its own role.",
  wrong: [
    {
      belief: "the supervisor needs the collaborators' permissions",
      truth: 'A supervisor needs only to call its collaborators: each has its own role, models and tools.',
    },
  ],
  facts: [
    "A collaborator's tool function names **its** agent as SourceArn, not the supervisor.",
    'All must be in the same account and Region.',
  ],
  why: 'Each agent keeps its own fence.',
  check: '`aws bedrock-agent list-agent-collaborators --agent-id ID --agent-version DRAFT`',

  rows: {
    where: "on the supervisor's role",
    does: 'lets it call other agents',
    owner: "the supervisor's owner",
    when: 'several agents share a task',
  },
  example: {
    says: 'The supervisor may call one collaborator.',
    policies: { identity: [policy(allow(['bedrock:InvokeAgent', 'bedrock:GetAgentAlias'], agentAlias))] },
    asks: [
      asks('allowed', [sessionArn('supervisor-role'), 'bedrock:InvokeAgent', agentAlias]),
      asks('implicitDeny', [
        sessionArn('supervisor-role'),
        'bedrock:InvokeAgent',
        'arn:aws:bedrock:us-east-1:111122223333:agent-alias/OTHER12345/ALIAS12345',
      ]),
    ],
  },
  arrow: 'agent → model',
  source: bedrockPage('Create a service role for Amazon Bedrock Agents', 'agents-permissions'),
  related: ['agent-role', 'invoke-agent'],
  names: [
    'multi-agent',
    'multi agent',
    'supervisor agent',
    'collaborator agent',
    'agent collaboration',
    'multi-agenten',
    'collaboration multi-agents',
    'colaboración entre agentes',
    'colaboração entre agentes',
    'collaborazione tra agenti',
    'マルチエージェント',
    '多代理',
    '多智能体',
  ],
};
