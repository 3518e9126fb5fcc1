import { docsPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, collection, knowledgeBaseSession } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const opensearchServerlessPage: HandbookPage = {
  id: 'opensearch-serverless',
  title: 'OpenSearch Serverless collection',
  definition:
    'A collection asks two things of the same role: IAM `aoss:APIAccessAll` on the collection, **and** a data access policy of OpenSearch Serverless that names the role and lets it read and write the index. A network policy decides from where it can be reached.',
  wrong: [
    { belief: 'aoss:APIAccessAll is enough', truth: 'Without the data access policy every call is 403.' },
    {
      belief: 'data access permissions such as aoss:ReadDocument are IAM actions',
      truth: 'They belong to the data access policy; IAM knows them not.',
    },
  ],
  facts: [
    'The data access policy lists role ARNs (not sessions), collection and index, with permissions such as `aoss:CreateIndex`, `aoss:ReadDocument`, `aoss:WriteDocument`.',
    'For the OpenSearch Dashboards add `aoss:DashboardsAccessAll`.',
    'For Bedrock through a private network the network policy must allow `bedrock.amazonaws.com`.',
    'AWS admits a minute until a new data access policy counts.',
  ],
  why: "The collection's owner decides about data, apart from IAM.",
  check: '`aws opensearchserverless list-access-policies --type data` and `get-access-policy`',
  otherAccount: 'A data access policy can name roles of its own account only; from elsewhere assume a role there.',
  rows: {
    where: 'the collection and its own policies',
    does: 'keeps vectors; asks IAM and its data policy',
    owner: "the collection's owner",
    when: 'the usual vector store of a knowledge base',
  },
  example: {
    says: "The IAM half for the knowledge base's role.",
    policies: { identity: [policy(allow('aoss:APIAccessAll', collection))] },
    asks: [
      asks('allowed', [knowledgeBaseSession, 'aoss:APIAccessAll', collection]),
      asks('implicitDeny', [app, 'aoss:APIAccessAll', 'arn:aws:aoss:us-east-1:111122223333:collection/zzzzzzzzzz']),
    ],
  },
  arrow: 'knowledge base → vector store',
  source: docsPage(
    'Data access control for Amazon OpenSearch Serverless',
    'opensearch-service/latest/developerguide/serverless-data-access',
  ),
  related: ['embeddings', 'knowledge-base-role', 's3-vectors'],
  names: [
    'opensearch serverless',
    'aoss',
    'aoss:apiaccessall',
    'data access policy',
    'datenzugriffsrichtlinie',
    "politique d'accès aux données",
    'política de acceso a datos',
    'política de acesso a dados',
    'policy di accesso ai dati',
    'データアクセスポリシー',
    '数据访问策略',
    'opensearch',
  ],
};
