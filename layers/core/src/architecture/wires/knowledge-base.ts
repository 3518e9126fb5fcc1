import { childOf, type ModelResource, type TemplateNode } from '../../template/index.ts';
import type { Actor, Need, Wire } from '../arrow.ts';
import { atRuntime } from '../calls/given.ts';
import { actorOf, because, listAt, localArn, nodeIdOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { bucketArn, modelWire } from './bedrock.ts';
import { roleNeeds } from './role-need.ts';
import { structuredWires } from './structured-stores.ts';

type Maker = (world: World, resource: ModelResource) => Wire[];

/** Wires of knowledge bases: embeddings, vector stores, what their data sources read. */
export const knowledgeBaseWires: Maker = (world, resource) => makers[resource.type]?.(world, resource) ?? [];

// https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html
const knowledgeBase: Maker = (world, { properties, id }) => {
  const actor = actorOf(world, textAt(world, properties, 'RoleArn'));
  const vector = childOf(properties, 'KnowledgeBaseConfiguration', 'VectorKnowledgeBaseConfiguration');
  const embedding = childOf(vector, 'EmbeddingModelArn');
  const modelId = textAt(world, embedding);
  const kendra = childOf(
    properties,
    'KnowledgeBaseConfiguration',
    'KendraKnowledgeBaseConfiguration',
    'KendraIndexArn',
  );
  const index = textAt(world, kendra);
  return [
    ...(modelId === undefined ? [] : [modelWire(world, { from: id, actor, modelId, node: embedding })]),
    ...(index === undefined
      ? []
      : [
          storeWire(world, {
            id,
            arn: index,
            node: kendra,
            needs: roleNeeds(actor, ['kendra:Retrieve', 'kendra:DescribeIndex'], index),
          }),
        ]),
    ...storageWires(world, { id, actor, node: childOf(properties, 'StorageConfiguration') }),
    ...structuredWires(world, { id, actor, node: childOf(properties, 'KnowledgeBaseConfiguration') }),
    ...listAt(world, vector, 'SupplementalDataStorageConfiguration', 'SupplementalDataStorageLocations').flatMap(
      (node) => {
        const bucket = /^s3:\/\/([^/]+)/.exec(textAt(world, node, 'S3Location', 'URI') ?? '')?.[1];
        if (bucket === undefined) return [];
        const arn = bucketArn(world, bucket);
        const needs = [...roleNeeds(actor, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], `${arn}/*`)];
        return [storeWire(world, { id, arn, node, needs })];
      },
    ),
  ];
};

type Stored = {
  readonly id: string;
  readonly arn: string;
  readonly node: TemplateNode | undefined;
  readonly needs: readonly Need[];
};

const storeWire = (world: World, { id, arn, node, needs }: Stored): Wire => ({
  from: id,
  to: nodeIdOf(world, arn),
  because: because(world, node, 'keeps its vectors there'),
  needs,
});

const vectors = ['PutVectors', 'GetVectors', 'DeleteVectors', 'QueryVectors', 'GetIndex'].map(
  (name) => `s3vectors:${name}`,
);
const sql = ['rds-data:ExecuteStatement', 'rds-data:BatchExecuteStatement'];
const graph = ['GetGraph', 'ReadDataViaQuery', 'WriteDataViaQuery', 'DeleteDataViaQuery'].map(
  (name) => `neptune-graph:${name}`,
);

const storageWires = (
  world: World,
  { id, actor, node }: { id: string; actor: Actor; node: TemplateNode | undefined },
): Wire[] => {
  const at = (...path: readonly string[]): string | undefined => textAt(world, node, ...path);
  const collection = at('OpensearchServerlessConfiguration', 'CollectionArn');
  const cluster = at('RdsConfiguration', 'ResourceArn');
  const domain = at('OpensearchManagedClusterConfiguration', 'DomainArn');
  const graphArn = at('NeptuneAnalyticsConfiguration', 'GraphArn');
  const secrets = [
    'RdsConfiguration',
    'PineconeConfiguration',
    'MongoDbAtlasConfiguration',
    'RedisEnterpriseCloudConfiguration',
  ].flatMap((kind) => at(kind, 'CredentialsSecretArn') ?? []);
  const index = indexArn(world, node);
  const wire = (arn: string, needs: readonly Need[]): Wire => storeWire(world, { id, arn, node, needs });
  return [
    ...(collection === undefined ? [] : [wire(collection, roleNeeds(actor, ['aoss:APIAccessAll'], collection))]),
    ...(cluster === undefined
      ? []
      : [wire(cluster, [...roleNeeds(actor, sql, cluster), ...roleNeeds(actor, ['rds:DescribeDBClusters'], cluster)])]),
    ...(domain === undefined
      ? []
      : [
          wire(
            domain,
            roleNeeds(actor, ['es:ESHttpGet', 'es:ESHttpPost', 'es:ESHttpPut', 'es:ESHttpDelete'], `${domain}/*`),
          ),
        ]),
    ...(graphArn === undefined ? [] : [wire(graphArn, roleNeeds(actor, graph, graphArn))]),
    ...(index === undefined ? [] : [wire(index, roleNeeds(actor, vectors, index))]),
    ...secrets.map((secret) => wire(secret, roleNeeds(actor, ['secretsmanager:GetSecretValue'], secret))),
  ];
};

const indexArn = (world: World, node: TemplateNode | undefined): string | undefined => {
  const at = (key: string): string | undefined => textAt(world, node, 'S3VectorsConfiguration', key);
  const index = at('IndexArn');
  if (index !== undefined) return index;
  const bucket = at('VectorBucketArn');
  const name = at('IndexName');
  return bucket === undefined || name === undefined ? undefined : `${bucket}/index/${name}`;
};

/** What a data source reads is read with the role of its knowledge base. */
const dataSource: Maker = (world, { properties, id }) => {
  const base = textAt(world, properties, 'KnowledgeBaseId') ?? '';
  const owner = world.model.resources.get(nodeIdOf(world, localArn(world, 'bedrock', `knowledge-base/${base}`)));
  const actor = actorOf(world, textAt(world, owner?.properties, 'RoleArn'));
  if (owner === undefined) return [];
  const source = childOf(properties, 'DataSourceConfiguration');
  const bucket = textAt(world, source, 'S3Configuration', 'BucketArn');
  const kinds = ['ConfluenceConfiguration', 'SalesforceConfiguration', 'SharePointConfiguration'];
  const secret = kinds
    .map((kind) => textAt(world, source, kind, 'SourceConfiguration', 'CredentialsSecretArn'))
    .find(Boolean);
  const ingestion = childOf(properties, 'VectorIngestionConfiguration');
  const parser = childOf(ingestion, 'ParsingConfiguration', 'BedrockFoundationModelConfiguration', 'ModelArn');
  const modelId = textAt(world, parser);
  const prefixes = listAt(world, source, 'S3Configuration', 'InclusionPrefixes').map(
    (node) => textAt(world, node) ?? '',
  );
  const objects = prefixes.length === 0 ? ['*'] : prefixes.map((prefix) => `${prefix}${atRuntime('object')}`);
  return [
    ...(bucket === undefined
      ? []
      : [
          {
            from: id,
            to: nodeIdOf(world, bucket),
            because: because(world, source, 'reads its documents'),
            needs: [
              ...roleNeeds(actor, ['s3:ListBucket'], bucket),
              ...objects.flatMap((object) => roleNeeds(actor, ['s3:GetObject'], `${bucket}/${object}`)),
            ],
          },
        ]),
    ...(secret === undefined
      ? []
      : [
          {
            from: id,
            to: nodeIdOf(world, secret),
            because: because(world, source, 'signs in'),
            needs: roleNeeds(actor, ['secretsmanager:GetSecretValue'], secret),
          },
        ]),
    ...(modelId === undefined ? [] : [modelWire(world, { from: id, actor, modelId, node: parser })]),
    ...transformations(world, { id, actor, node: ingestion }),
  ];
};

const transformations = (
  world: World,
  { id, actor, node }: { id: string; actor: Actor; node: TemplateNode | undefined },
): Wire[] => {
  const custom = childOf(node, 'CustomTransformationConfiguration');
  const bucket = /^s3:\/\/([^/]+)/.exec(textAt(world, custom, 'IntermediateStorage', 'S3Location', 'URI') ?? '')?.[1];
  const functions = listAt(world, custom, 'Transformations').flatMap((each) => {
    const target = textAt(world, each, 'TransformationFunction', 'TransformationLambdaConfiguration', 'LambdaArn');
    return target === undefined
      ? []
      : [
          {
            from: id,
            to: nodeIdOf(world, target),
            because: because(world, each, 'transforms its documents'),
            needs: roleNeeds(actor, ['lambda:InvokeFunction'], target),
          },
        ];
  });
  if (bucket === undefined) return functions;
  const arn = bucketArn(world, bucket);
  const needs = roleNeeds(actor, ['s3:GetObject', 's3:PutObject'], `${arn}/*`);
  return [
    ...functions,
    { from: id, to: nodeIdOf(world, arn), because: because(world, custom, 'keeps intermediate files'), needs },
  ];
};

const makers: Readonly<Record<string, Maker>> = {
  __proto__: null as never,
  'AWS::Bedrock::KnowledgeBase': knowledgeBase,
  'AWS::Bedrock::DataSource': dataSource,
};
