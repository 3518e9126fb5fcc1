import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { agentSession, knowledgeBase, novaLite, toolFunction } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const agentRolePage: HandbookPage = {
  id: 'agent-role',
  title: "The agent's service role",
  definition:
    "An agent acts as its service role: its trust policy names `bedrock.amazonaws.com` (tied to your account and agents), its policies allow `bedrock:InvokeModel` on the agent's model, `bedrock:Retrieve` on its knowledge bases, `bedrock:ApplyGuardrail` with a guardrail, and `s3:GetObject` where its API schema lies.",
  wrong: [
    {
      belief: "the agent's role needs lambda:InvokeFunction",
      truth: "The function's resource policy lets Bedrock in; the role stays as it is.",
    },
    {
      belief: "the agent works with its caller's permissions",
      truth: 'It works with its own role; the caller needs only `bedrock:InvokeAgent`.',
    },
  ],
  facts: [
    'With an inference profile the role needs the profile and the model in each Region, with `bedrock:InvokeModelWithResponseStream`, `bedrock:GetInferenceProfile` and `bedrock:GetFoundationModel` besides.',
    'Its trust is best tied by `aws:SourceAccount` and `aws:SourceArn` = `arn:aws:bedrock:REGION:ACCOUNT:agent/*`.',
  ],
  why: 'An agent does what a text talks it into: its role is the fence.',
  check: '`aws bedrock-agent get-agent --agent-id ID --query agent.agentResourceRoleArn`',
  otherAccount:
    "A model or knowledge base must be in the agent's account; a bucket elsewhere names the role in its policy.",
  rows: {
    where: 'on the agent',
    does: 'says what the agent may reach',
    owner: 'you',
    when: 'always: each agent has one',
  },
  example: {
    says: 'Its model, one knowledge base, and the schema in S3.',
    policies: {
      identity: [
        policy(
          allow('bedrock:InvokeModel', novaLite),
          allow('bedrock:Retrieve', knowledgeBase),
          allow('s3:GetObject', 'arn:aws:s3:::docs-bucket/schema/openapi.json'),
        ),
      ],
    },
    asks: [
      asks('allowed', [agentSession, 'bedrock:InvokeModel', novaLite]),
      asks('allowed', [agentSession, 'bedrock:Retrieve', knowledgeBase]),
      asks('implicitDeny', [agentSession, 'lambda:InvokeFunction', toolFunction]),
    ],
  },
  arrow: 'agent → model',
  source: bedrockPage('Create a service role for Amazon Bedrock Agents', 'agents-permissions'),
  related: ['agent-to-lambda', 'invoke-agent', 'action-groups', 'passrole'],
  names: [
    'agent role',
    "agent's role",
    'agent service role',
    'agentenrolle',
    'rolle des agenten',
    "rôle de l'agent",
    "rôle d'un agent",
    'rol del agente',
    'rol de un agente',
    'função do agente',
    'role do agente',
    "ruolo dell'agente",
    'エージェントのロール',
    'エージェントのサービスロール',
    '代理角色',
    '智能体角色',
    'amazonbedrockexecutionroleforagents',
  ],
};
