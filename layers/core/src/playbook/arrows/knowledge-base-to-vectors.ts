import { type Sign, tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { knowledgeBaseRole } from '../requests/knowledge-base-role.ts';
import { resourceOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** What the vector store of the text needs; OpenSearch Serverless, the console's own choice, where none is named (then only foreseen). */
export const knowledgeBaseToVectors: Arrow = {
  topic: 'kb->aoss',
  requests: requestsOf,
  question: {
    ask: 'Does the data access policy of the collection list the role?',
    command: 'aws opensearchserverless list-access-policies --type data',
  },
  note: 'OpenSearch Serverless asks it besides IAM, and answers 403 for either',
};

function requestsOf(call: Call): ChainRequest[] {
  const role = knowledgeBaseRole(call);
  const named = stores.find(({ sign }) => sign !== null && tells(call.facts, sign));
  const store = named ?? serverless;
  const isNamed = named !== undefined || tells(call.facts, 'serverlessCollection', 'searchSecurity');
  return store.actions.map((action) =>
    derive({
      ...role,
      edge: store.edge,
      action,
      resource: resourceOr(call, store.service, store.name),
      because: isNamed
        ? 'the vector store is written and searched'
        : 'if the vectors are kept in OpenSearch Serverless',
      url,
      required: isNamed,
    }),
  );
}

type Store = {
  readonly sign: Sign | null;
  readonly service: string;
  readonly name: string;
  readonly actions: readonly string[];
  readonly edge: string;
};

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

const stores: readonly Store[] = [
  {
    sign: 'vectorsInS3',
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
    sign: 'aurora',
    service: 'rds',
    name: 'cluster:{Cluster}',
    actions: ['rds:DescribeDBClusters', 'rds-data:ExecuteStatement', 'rds-data:BatchExecuteStatement'],
    edge: 'kb->aurora',
  },
  {
    sign: 'secretStore',
    service: 'secretsmanager',
    name: 'secret:{SecretName}-??????',
    actions: ['secretsmanager:GetSecretValue'],
    edge: 'kb->secretsmanager',
  },
  {
    sign: 'neptune',
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
    sign: 'kendra',
    service: 'kendra',
    name: 'index/{IndexId}',
    actions: ['kendra:Retrieve', 'kendra:DescribeIndex'],
    edge: 'kb->kendra',
  },
];

const serverless: Store = {
  sign: null,
  service: 'aoss',
  name: 'collection/{CollectionId}',
  actions: ['aoss:APIAccessAll'],
  edge: 'kb->aoss',
};
