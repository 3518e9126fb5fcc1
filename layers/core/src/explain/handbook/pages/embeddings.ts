import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { knowledgeBaseSession, novaLite, titanEmbeddings } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const embeddingsPage: HandbookPage = {
  id: 'embeddings',
  title: 'Writing and reading embeddings',
  definition:
    "Making an embedding is `bedrock:InvokeModel` on the embedding model, by the knowledge base's role. Storing it is another service's matter: OpenSearch Serverless wants `aoss:APIAccessAll` **and** a data access policy, S3 Vectors `s3vectors:PutVectors`, Aurora the data API and its secret.",
  wrong: [
    {
      belief: 'embedding needs an action of its own',
      truth: "Embedding has no action of its own: it is `bedrock:InvokeModel`, on the embedding model's ARN.",
    },
    { belief: 'whoever may invoke the chat model may embed', truth: 'The embedding model is another ARN.' },
  ],
  facts: [
    'The role embeds documents at sync **and** the question at each search.',
    'A changed embedding model needs a new permission and a new index.',
  ],
  why: 'Without embeddings nothing is found.',
  check: '`aws bedrock-agent get-knowledge-base --knowledge-base-id ID` shows `embeddingModelArn`.',

  rows: {
    where: 'between knowledge base, model and store',
    does: 'turns text into vectors and keeps them',
    owner: "the knowledge base's owner",
    when: 'documents are searched by meaning',
  },
  example: {
    says: 'The role may embed with Titan.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', titanEmbeddings))] },
    asks: [
      asks('allowed', [knowledgeBaseSession, 'bedrock:InvokeModel', titanEmbeddings]),
      asks('implicitDeny', [knowledgeBaseSession, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'knowledge base → embedding model',
  source: bedrockPage('Create a service role for Amazon Bedrock Knowledge Bases', 'kb-permissions'),
  related: ['knowledge-base-role', 'opensearch-serverless', 's3-vectors', 'aurora-store'],
  names: [
    'embedding',
    'embeddings',
    'embedding model',
    'einbettungen',
    'plongements',
    'incrustaciones',
    '埋め込み',
    '嵌入',
    '向量嵌入',
    'titan embeddings',
  ],
};
