import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { knowledgeBaseSession, vectorIndex } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const s3VectorsPage: HandbookPage = {
  id: 's3-vectors',
  title: 'S3 Vectors',
  definition:
    'S3 Vectors keeps vectors in vector buckets with actions of its own: `s3vectors:PutVectors`, `s3vectors:GetVectors`, `s3vectors:QueryVectors`, `s3vectors:DeleteVectors`, `s3vectors:GetIndex` on the index `arn:aws:s3vectors:REGION:ACCOUNT:bucket/NAME/index/INDEX`.',
  wrong: [
    {
      belief: 's3:PutObject on the bucket is enough',
      truth: 'A vector bucket is no S3 bucket: the prefix is `s3vectors:`.',
    },
  ],
  facts: [
    'A query that returns metadata needs `s3vectors:GetVectors` beside `s3vectors:QueryVectors`.',
    'A vector bucket can have a policy of its own, for other accounts.',
  ],
  why: 'Vectors at storage prices.',
  check: '`aws s3vectors get-index --vector-bucket-name NAME --index-name INDEX`',
  otherAccount: "Its vector bucket policy must name the other account's role, and that role's own policy allow it.",
  rows: {
    where: 'the vector bucket and its index',
    does: 'keeps and finds vectors',
    owner: "the bucket's owner",
    when: 'many vectors, few questions',
  },
  example: {
    says: "The knowledge base's role writes and queries one index.",
    policies: {
      identity: [
        policy(
          allow(
            [
              's3vectors:PutVectors',
              's3vectors:GetVectors',
              's3vectors:DeleteVectors',
              's3vectors:QueryVectors',
              's3vectors:GetIndex',
            ],
            vectorIndex,
          ),
        ),
      ],
    },
    asks: [
      asks('allowed', [knowledgeBaseSession, 's3vectors:PutVectors', vectorIndex]),
      asks('implicitDeny', [knowledgeBaseSession, 's3vectors:DeleteIndex', vectorIndex]),
    ],
  },
  arrow: 'knowledge base → vector store',
  source: bedrockPage('Create a service role for Amazon Bedrock Knowledge Bases', 'kb-permissions'),
  related: ['embeddings', 'opensearch-serverless', 'knowledge-base-role'],
  names: [
    's3 vectors',
    's3vectors',
    'vector bucket',
    'vector index',
    's3vectors:putvectors',
    'vektor-bucket',
    'compartiment de vecteurs',
    'bucket de vectores',
    'bucket vetorial',
    's3 ベクトル',
    '向量存储桶',
  ],
};
