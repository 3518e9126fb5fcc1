import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { agentAlias, app } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const invokeAgentPage: HandbookPage = {
  id: 'invoke-agent',
  title: 'Calling an agent',
  definition:
    "Whoever calls a Bedrock agent needs `bedrock:InvokeAgent` on the agent's **alias**, `arn:aws:bedrock:REGION:ACCOUNT:agent-alias/AGENTID/ALIASID`. The model, knowledge bases and tools are reached by the agent's own role, not by the caller.",
  wrong: [
    {
      belief: 'the caller needs bedrock:InvokeModel too',
      truth: "The agent's role invokes the model; the caller only the agent.",
    },
    {
      belief: "bedrock:InvokeAgent is asked on the agent's ARN",
      truth: 'It is asked on the alias: `agent-alias/…`, not `agent/…`.',
    },
  ],
  facts: ['A new alias has a new id: `agent-alias/AGENTID/*` survives that.', 'The test alias is `TSTALIASID`.'],
  why: 'The caller may use the agent without being able to do what the agent does.',
  check: '`aws bedrock-agent list-agent-aliases --agent-id ID`',
  otherAccount: "Agents have no policy for other accounts: assume a role in the agent's account.",
  rows: {
    where: "on the caller's role",
    does: 'lets it talk to the agent',
    owner: "the role's owner",
    when: 'a program uses an agent',
  },
  example: {
    says: 'Any alias of one agent.',
    policies: {
      identity: [
        policy(allow('bedrock:InvokeAgent', 'arn:aws:bedrock:us-east-1:111122223333:agent-alias/AGENT12345/*')),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeAgent', agentAlias]),
      asks('implicitDeny', [
        app,
        'bedrock:InvokeAgent',
        'arn:aws:bedrock:us-east-1:111122223333:agent-alias/OTHER12345/ALIAS12345',
      ]),
    ],
  },
  arrow: 'Lambda → agent',
  source: bedrockPage(
    'Identity-based policy examples for Amazon Bedrock Agents',
    'security_iam_id-based-policy-examples-agent',
  ),
  related: ['agent-role', 'agent-to-lambda', 'whole-chain'],
  names: [
    'invokeagent',
    'bedrock:invokeagent',
    'call an agent',
    'invoke an agent',
    'agent alias',
    'agenten aufrufen',
    'appeler un agent',
    'invoquer un agent',
    'invocar un agente',
    'llamar a un agente',
    'chamar um agente',
    'chiamare un agente',
    'エージェントを呼び出す',
    '调用代理',
    '调用智能体',
  ],
};
