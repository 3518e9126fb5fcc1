import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import {
  bucket,
  collection,
  knowledgeBaseSession,
  novaLite,
  objects,
  oneObject,
  titanEmbeddings,
} from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const knowledgeBaseRolePage: HandbookPage = {
  id: 'knowledge-base-role',
  title: "The knowledge base's service role",
  definition:
    "Ingestion and search run as the knowledge base's **service role**, not as you. It needs trust for `bedrock.amazonaws.com`; `s3:ListBucket` on the bucket and `s3:GetObject` on its objects; `bedrock:InvokeModel` on the **embedding model**; and the vector store (for OpenSearch Serverless `aoss:APIAccessAll` **and** a data access policy that names the role).",
  wrong: [
    {
      belief: 'my own S3 permissions are used for the sync',
      truth: 'The service role reads; you only need `bedrock:StartIngestionJob`.',
    },
    {
      belief: 'IAM alone opens an OpenSearch Serverless collection',
      truth: 'Its data access policy must name the role too.',
    },
  ],
  facts: [
    "A customer key on the bucket adds `kms:Decrypt`, and the key's policy must agree.",
    'Data sources such as Confluence or SharePoint add `secretsmanager:GetSecretValue`; Aurora its data API and secret.',
    "The console's role is made for the first bucket only: a second data source must be added to its policy.",
  ],
  why: 'The sync runs without you, and reads only what this knowledge base is for.',
  check:
    "`aws bedrock-agent get-knowledge-base --knowledge-base-id ID --query knowledgeBase.roleArn`; the ingestion job's `failureReasons` name what is missing.",
  otherAccount: "A bucket of another account must allow the role in its own policy (and its key in the key's policy).",
  rows: {
    where: 'on the knowledge base',
    does: 'lets it read documents, embed, store vectors',
    owner: 'you',
    when: 'always: each knowledge base has one',
  },
  example: {
    says: 'Read the documents, embed them, reach the collection.',
    policies: {
      identity: [
        policy(
          allow('s3:ListBucket', bucket),
          allow('s3:GetObject', objects),
          allow('bedrock:InvokeModel', titanEmbeddings),
          allow('aoss:APIAccessAll', collection),
        ),
      ],
    },
    asks: [
      asks('allowed', [knowledgeBaseSession, 's3:GetObject', oneObject]),
      asks('allowed', [knowledgeBaseSession, 'bedrock:InvokeModel', titanEmbeddings]),
      asks('implicitDeny', [knowledgeBaseSession, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'knowledge base → S3',
  source: bedrockPage('Create a service role for Amazon Bedrock Knowledge Bases', 'kb-permissions'),
  related: ['data-sources', 'embeddings', 'opensearch-serverless', 's3-arns', 'kms'],
  names: [
    'knowledge base role',
    'knowledge base service role',
    'knowledge base permissions',
    'rolle der wissensdatenbank',
    'rôle de la base de connaissances',
    'rol de la base de conocimiento',
    'função da base de conhecimento',
    'ruolo della knowledge base',
    'ナレッジベースのサービスロール',
    'ナレッジベースのロール',
    '知识库服务角色',
    '知识库角色',
    'startingestionjob',
  ],
};
