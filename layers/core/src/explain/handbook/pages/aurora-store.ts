import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { knowledgeBaseSession, secret } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const auroraStorePage: HandbookPage = {
  id: 'aurora-store',
  title: 'Aurora as vector store',
  definition:
    "With Aurora PostgreSQL the knowledge base's role needs the data API (`rds-data:ExecuteStatement`, `rds-data:BatchExecuteStatement`) and `rds:DescribeDBClusters` on the cluster, and `secretsmanager:GetSecretValue` on the secret with the database's sign-in.",
  wrong: [
    {
      belief: 'IAM decides about the table',
      truth: 'IAM opens the data API; inside the database its user needs GRANTs on schema and table.',
    },
  ],
  facts: [
    'The data API must be switched on at the cluster.',
    "Other stores (Pinecone, Redis, MongoDB Atlas, Neptune Analytics) need their secret or their service's permission instead.",
  ],
  why: 'Who has Aurora keeps vectors beside the rows they belong to.',
  check: '`aws rds describe-db-clusters --query "DBClusters[].HttpEndpointEnabled"`',

  rows: {
    where: 'the cluster, its data API and secret',
    does: 'keeps vectors in PostgreSQL',
    owner: "the database's owner",
    when: 'you run Aurora already',
  },
  example: {
    says: 'Data API on one cluster, and its secret.',
    policies: {
      identity: [
        policy(
          allow(
            ['rds-data:ExecuteStatement', 'rds-data:BatchExecuteStatement'],
            'arn:aws:rds:us-east-1:111122223333:cluster:vectors',
          ),
          allow('secretsmanager:GetSecretValue', secret),
        ),
      ],
    },
    asks: [
      asks('allowed', [
        knowledgeBaseSession,
        'rds-data:ExecuteStatement',
        'arn:aws:rds:us-east-1:111122223333:cluster:vectors',
      ]),
      asks('implicitDeny', [
        knowledgeBaseSession,
        'rds-data:ExecuteStatement',
        'arn:aws:rds:us-east-1:111122223333:cluster:orders',
      ]),
    ],
  },
  arrow: 'knowledge base → vector store',
  source: bedrockPage('Create a service role for Amazon Bedrock Knowledge Bases', 'kb-permissions'),
  related: ['embeddings', 'knowledge-base-role'],
  names: ['aurora', 'rds-data', 'pgvector', 'aurora postgresql'],
};
