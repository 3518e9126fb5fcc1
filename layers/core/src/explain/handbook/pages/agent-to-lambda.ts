import { bedrockPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { account, agent, toolFunction } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const agentToLambdaPage: HandbookPage = {
  id: 'agent-to-lambda',
  title: 'Agent → its Lambda tool',
  definition:
    "Bedrock calls an action group's function as the service: the **function's resource policy** must allow `bedrock.amazonaws.com` the action `lambda:InvokeFunction`, with the agent's ARN as `aws:SourceArn` and your account as `aws:SourceAccount`. It is a common belief that the agent’s role needs it; the role stays as it is.",
  wrong: [
    {
      belief: "the agent's role needs lambda:InvokeFunction",
      truth:
        "The agent’s role does not need `lambda:InvokeFunction`: AWS's page says to attach a resource-based policy to the function that lets the Bedrock service principal in.",
    },
    {
      belief: "the function's execution role must allow Bedrock",
      truth: "The execution role says what the function's code may do, not who may call it.",
    },
  ],
  facts: [
    '`aws lambda add-permission --function-name NAME --statement-id bedrock-agent --action lambda:InvokeFunction --principal bedrock.amazonaws.com --source-arn arn:aws:bedrock:REGION:ACCOUNT:agent/AGENTID`',
    'A new agent has a new id: the old SourceArn no longer fits.',
    "What the tool then does (a table, a bucket) needs the function's own execution role.",
  ],
  why: 'A function decides itself who may start it, and Bedrock is a service, not a role of yours.',
  check: '`aws lambda get-policy --function-name NAME`',
  otherAccount: "The function's policy names Bedrock with the other account's agent as `aws:SourceArn`.",
  rows: {
    where: "on the tool's function",
    does: 'lets Bedrock start it for one agent',
    owner: "the function's owner",
    when: 'an action group uses a function',
  },
  example: {
    says: 'Bedrock may call the tool for one agent of this account.',
    policies: {
      resource: [
        policy(
          open({ Service: 'bedrock.amazonaws.com' }, ['lambda:InvokeFunction', toolFunction], {
            StringEquals: { 'aws:SourceAccount': account },
            ArnLike: { 'aws:SourceArn': agent },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', ['bedrock.amazonaws.com', 'lambda:InvokeFunction', toolFunction], {
        'aws:SourceAccount': account,
        'aws:SourceArn': agent,
      }),
      asks('implicitDeny', ['bedrock.amazonaws.com', 'lambda:InvokeFunction', toolFunction], {
        'aws:SourceAccount': account,
        'aws:SourceArn': 'arn:aws:bedrock:us-east-1:111122223333:agent/OTHER12345',
      }),
    ],
  },
  arrow: 'agent → Lambda tool',
  source: bedrockPage('Create a service role for Amazon Bedrock Agents', 'agents-permissions'),
  related: ['agent-role', 'action-groups', 'source-arn', 'resource-policies'],
  names: [
    'agent lambda',
    'agent tool',
    "agent's tool",
    "agent's lambda",
    'tool of my agent',
    'agentenwerkzeug',
    "outil de l'agent",
    'herramienta del agente',
    'ferramenta do agente',
    "strumento dell'agente",
    'lambda:invokefunction',
  ],
};
