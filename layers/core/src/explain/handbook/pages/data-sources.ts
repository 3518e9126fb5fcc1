import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { bucket, knowledgeBaseSession, objects, secret } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const dataSourcesPage: HandbookPage = {
  id: 'data-sources',
  title: 'Data sources of a knowledge base',
  definition:
    "Each data source is read by the knowledge base's service role: S3 by `s3:ListBucket` and `s3:GetObject`; Confluence, SharePoint and Salesforce by the sign-in in a Secrets Manager secret (`secretsmanager:GetSecretValue`, with its KMS key); a web crawler needs no AWS permission for the pages.",
  wrong: [
    {
      belief: 'a new data source works with the old role',
      truth: 'The role must be allowed the new bucket or secret too.',
    },
  ],
  facts: [
    "For a bucket in another account add `bucketOwnerAccountId`, and let that bucket's policy name the role.",
    'With your own key: `kms:Decrypt` on it, best with `kms:ViaService`.',
    'The sync is `bedrock:StartIngestionJob`, asked of whoever starts it.',
  ],
  why: 'Documents lie in many places; the role names each of them.',
  check: '`aws bedrock-agent get-ingestion-job` shows `failureReasons`.',
  otherAccount: "The bucket's policy and, with a customer key, the key's policy there must name the role.",
  rows: {
    where: 'in a knowledge base',
    does: 'tell where documents come from',
    owner: "the knowledge base's owner",
    when: 'documents are to be searched',
  },
  example: {
    says: 'A bucket and the secret of a Confluence sign-in.',
    policies: {
      identity: [
        policy(
          allow('s3:ListBucket', bucket),
          allow('s3:GetObject', objects),
          allow('secretsmanager:GetSecretValue', secret),
        ),
      ],
    },
    asks: [
      asks('allowed', [knowledgeBaseSession, 'secretsmanager:GetSecretValue', secret]),
      asks('implicitDeny', [knowledgeBaseSession, 's3:GetObject', 'arn:aws:s3:::second-bucket/guide.pdf']),
    ],
  },
  arrow: 'knowledge base → S3',
  source: bedrockPage('Create a service role for Amazon Bedrock Knowledge Bases', 'kb-permissions'),
  related: ['knowledge-base-role', 's3-arns', 'cross-account'],
  names: [
    'data source',
    'data sources',
    'ingestion job',
    'datenquelle',
    'datenquellen',
    'source de données',
    'sources de données',
    'fuente de datos',
    'fuentes de datos',
    'fonte de dados',
    'fontes de dados',
    'origine dati',
    'データソース',
    '数据源',
  ],
};
