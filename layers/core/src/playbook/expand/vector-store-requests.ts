import type { ChainRequest } from '../chain-request.ts';
import { derive } from './derive.ts';
import { resourceOr } from './mentioned.ts';
import type { Setting } from './setting.ts';

type Store = {
  readonly words: readonly string[];
  readonly service: string;
  readonly name: string;
  readonly actions: readonly string[];
  readonly edge: string;
};

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

const stores: readonly Store[] = [
  {
    words: ['s3vectors', 's3 vectors', 'vector bucket'],
    service: 's3vectors',
    name: 'bucket/{VectorBucket}/index/{Index}',
    actions: [
      's3vectors:PutVectors',
      's3vectors:GetVectors',
      's3vectors:DeleteVectors',
      's3vectors:QueryVectors',
      's3vectors:GetIndex',
    ],
    edge: 'kb->s3vectors',
  },
  {
    words: ['aurora', 'rds-data', ' rds'],
    service: 'rds',
    name: 'cluster:{Cluster}',
    actions: ['rds:DescribeDBClusters', 'rds-data:ExecuteStatement', 'rds-data:BatchExecuteStatement'],
    edge: 'kb->aurora',
  },
  {
    words: ['pinecone', 'redis', 'mongodb', 'confluence', 'sharepoint', 'salesforce'],
    service: 'secretsmanager',
    name: 'secret:{SecretName}-??????',
    actions: ['secretsmanager:GetSecretValue'],
    edge: 'kb->secretsmanager',
  },
  {
    words: ['neptune'],
    service: 'neptune-graph',
    name: 'graph/{GraphId}',
    actions: [
      'neptune-graph:GetGraph',
      'neptune-graph:ReadDataViaQuery',
      'neptune-graph:WriteDataViaQuery',
      'neptune-graph:DeleteDataViaQuery',
    ],
    edge: 'kb->neptune',
  },
  {
    words: ['kendra'],
    service: 'kendra',
    name: 'index/{IndexId}',
    actions: ['kendra:Retrieve', 'kendra:DescribeIndex'],
    edge: 'kb->kendra',
  },
];

const serverless: Store = {
  words: [],
  service: 'aoss',
  name: 'collection/{CollectionId}',
  actions: ['aoss:APIAccessAll'],
  edge: 'kb->aoss',
};

/** What the vector store of the text needs; OpenSearch Serverless, the console's own choice, where none is named (then only foreseen). */
export const vectorStoreRequests = (setting: Setting, role: Pick<ChainRequest, 'principal' | 'by'>): ChainRequest[] => {
  const named = stores.find((store) => store.words.some((word) => setting.text.includes(word)));
  const store = named ?? serverless;
  const isNamed =
    named !== undefined ||
    ['aoss', 'opensearch serverless', 'security_exception'].some((word) => setting.text.includes(word));
  return store.actions.map((action) =>
    derive({
      ...role,
      edge: store.edge,
      action,
      resource: resourceOr(setting, store.service, store.name),
      because: isNamed
        ? 'the vector store is written and searched'
        : 'if the vectors are kept in OpenSearch Serverless',
      url,
      required: isNamed,
    }),
  );
};
