import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, knowledgeBase, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const retrievePage: HandbookPage = {
  id: 'retrieve',
  title: 'Asking a knowledge base: Retrieve and RetrieveAndGenerate',
  definition:
    'Whoever asks needs `bedrock:Retrieve` on the knowledge base. Answers in words (`RetrieveAndGenerate`) need `bedrock:RetrieveAndGenerate`, `bedrock:Retrieve`, and the generating model: `bedrock:InvokeModel` on it, through a profile also the profile.',
  wrong: [
    {
      belief: 'the caller must be able to read the bucket',
      truth: "The documents were read beforehand by the knowledge base's role: the caller needs nothing on the bucket.",
    },
    { belief: 'RetrieveAndGenerate includes the model', truth: "The model is invoked with the caller's permissions." },
  ],
  facts: [
    '`Retrieve` gives passages, `RetrieveAndGenerate` an answer with its sources.',
    '`bedrock:RetrieveAndGenerate` takes no resource: it is written with `"*"`; Retrieve names the knowledge base.',
    'Filtering by metadata narrows what a user gets; IAM knows the knowledge base only as a whole.',
  ],
  why: 'Reading passages and paying a model are two things.',
  check: '`aws bedrock-agent-runtime retrieve --knowledge-base-id ID --retrieval-query text=test`',
  otherAccount:
    "Assume a role in the knowledge base's account; a managed knowledge base can let other accounts in by its resource policy.",
  rows: {
    where: "on the caller's role",
    does: 'lets it search, and answer',
    owner: "the role's owner",
    when: 'an application asks documents',
  },
  example: {
    says: 'Search, and answer with one model.',
    policies: {
      identity: [
        policy(
          allow('bedrock:Retrieve', knowledgeBase),
          allow('bedrock:RetrieveAndGenerate', '*'),
          allow('bedrock:InvokeModel', novaLite),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:Retrieve', knowledgeBase]),
      asks('allowed', [app, 'bedrock:RetrieveAndGenerate', '*']),
      asks('implicitDeny', [app, 'bedrock:StartIngestionJob', knowledgeBase]),
    ],
  },
  arrow: 'Lambda → knowledge base',
  source: bedrockPage(
    'Set up permissions for a user or role to create and manage knowledge bases',
    'knowledge-base-prereq-permissions-general',
  ),
  related: ['knowledge-base-role', 'lambda-to-bedrock', 'whole-chain'],
  names: [
    'bedrock:retrieve',
    'retrieve',
    'retrieveandgenerate',
    'bedrock:retrieveandgenerate',
    'retrieve and generate',
    'query a knowledge base',
    'wissensdatenbank abfragen',
    'interroger une base de connaissances',
    'consultar la base de conocimiento',
    'consultar a base de conhecimento',
    'interrogare la knowledge base',
    'ナレッジベースを検索',
    '查询知识库',
  ],
};
