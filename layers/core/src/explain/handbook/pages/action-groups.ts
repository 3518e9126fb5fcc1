import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { agentSession, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const actionGroupsPage: HandbookPage = {
  id: 'action-groups',
  title: 'Action groups and their schemas',
  definition:
    "An action group is a set of tools of an agent: functions or an OpenAPI schema, carried out by a Lambda function or handed back to the caller (“return of control”). Two permissions: the function's resource policy for `bedrock.amazonaws.com`, and `s3:GetObject` for the agent's role where the schema lies in S3.",
  wrong: [
    {
      belief: 'return of control needs a Lambda permission',
      truth: 'No function is called: your program does the work with its own permissions.',
    },
  ],
  facts: [
    'A schema pasted inline needs no permission.',
    "“Access denied while invoking Lambda function” is about the function's resource policy.",
    'Confirmation by the user can be demanded per action; IAM does not ask users.',
  ],
  why: 'Tools are where an agent acts: each one is a door.',
  check: '`aws bedrock-agent get-agent-action-group --agent-id ID --agent-version DRAFT --action-group-id ID`',

  rows: {
    where: 'in an agent',
    does: 'name the tools and how they are run',
    owner: "the agent's owner",
    when: 'an agent is to do something',
  },
  example: {
    says: "The agent's role may read the schema.",
    policies: { identity: [policy(allow('s3:GetObject', 'arn:aws:s3:::docs-bucket/schema/openapi.json'))] },
    asks: [
      asks('allowed', [agentSession, 's3:GetObject', 'arn:aws:s3:::docs-bucket/schema/openapi.json']),
      asks('implicitDeny', [agentSession, 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'agent → Lambda tool',
  source: bedrockPage('Create a service role for Amazon Bedrock Agents', 'agents-permissions'),
  related: ['agent-to-lambda', 'agent-role'],
  names: [
    'action group',
    'action groups',
    'return of control',
    'openapi schema',
    'api schema',
    'aktionsgruppe',
    'aktionsgruppen',
    "groupe d'actions",
    "groupes d'actions",
    'grupo de acciones',
    'grupos de acciones',
    'grupo de ações',
    'gruppo di azioni',
    'アクショングループ',
    '操作组',
  ],
};
