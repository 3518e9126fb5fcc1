import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const agentcorePage: HandbookPage = {
  id: 'agentcore',
  title: 'AgentCore',
  definition:
    "Amazon Bedrock AgentCore runs agents of your own making; its actions begin with `bedrock-agentcore:`. The caller needs `bedrock-agentcore:InvokeAgentRuntime` on the runtime; the runtime's execution role trusts `bedrock-agentcore.amazonaws.com` and needs what the code uses: models, memory, gateway, logs, its image in ECR.",
  wrong: [
    {
      belief: 'bedrock:InvokeAgent calls an AgentCore agent',
      truth: "`bedrock:InvokeAgent` is for Bedrock Agents; AgentCore's prefix and ARNs are `bedrock-agentcore`.",
    },
    {
      belief: 'the role trusts bedrock.amazonaws.com',
      truth: 'The service principal is `bedrock-agentcore.amazonaws.com`.',
    },
  ],
  facts: [
    'Instead of SigV4 a runtime can take a JWT of your identity provider; then IAM is not asked for the caller.',
    'Memory, gateway, browser and code interpreter are resources with actions of their own.',
  ],
  why: 'Code of any framework in a sandbox, with a role as fence.',
  check: '`aws bedrock-agentcore-control get-agent-runtime --agent-runtime-id ID --query roleArn`',
  otherAccount: 'A runtime may have a resource policy that names other accounts.',
  rows: {
    where: 'the runtime, its role, its caller',
    does: 'runs agents of any framework',
    owner: "the agent's owner",
    when: 'Bedrock Agents do not fit',
  },
  example: {
    says: 'The caller may invoke one runtime.',
    policies: {
      identity: [
        policy(
          allow('bedrock-agentcore:InvokeAgentRuntime', [
            'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/helper-abc123',
            'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/helper-abc123/*',
          ]),
        ),
      ],
    },
    asks: [
      asks('allowed', [
        app,
        'bedrock-agentcore:InvokeAgentRuntime',
        'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/helper-abc123',
      ]),
      asks('implicitDeny', [
        app,
        'bedrock-agentcore:InvokeAgentRuntime',
        'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/other-abc123',
      ]),
    ],
  },
  arrow: 'Lambda → agent',
  source: docsPage('IAM Permissions for AgentCore Runtime', 'bedrock-agentcore/latest/devguide/runtime-permissions'),
  related: ['invoke-agent', 'service-principals', 'service-role'],
  names: ['agentcore', 'bedrock-agentcore', 'agentcore runtime', 'agent core', 'invokeagentruntime'],
};
