import { childOf, type ModelResource, type TemplateNode } from '../../template/index.ts';
import type { Actor, Need, Wire } from '../arrow.ts';
import { actorOf, because, listAt, localArn, nodeIdOf, ownArn, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { modelRequest } from './model-needs.ts';
import { roleNeeds } from './role-need.ts';
import { serviceNeed } from './service-need.ts';

type Maker = (world: World, resource: ModelResource) => Wire[];

/** Wires of agents, their tools, their knowledge bases, and of what these work on. */
export const bedrockWires: Maker = (world, resource) => makers[resource.type]?.(world, resource) ?? [];

type Model = {
  readonly from: string;
  readonly actor: Actor;
  readonly modelId: string;
  readonly node: TemplateNode | undefined;
};

/** A wire to a model with everything that its call asks for. */
export const modelWire = (world: World, { from, actor, modelId, node }: Model): Wire => {
  const reached = modelRequest(world, { actor, modelId, actions: ['bedrock:InvokeModel'], region: null });
  return {
    from,
    to: reached.to,
    because: because(world, node, `uses ${reached.label}`),
    needs: reached.needs,
    ...(reached.open === undefined ? {} : { open: reached.open }),
  };
};

// https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html
const agent: Maker = (world, resource) => {
  const { properties, id } = resource;
  const actor = actorOf(world, textAt(world, properties, 'AgentResourceRoleArn'));
  const modelId = textAt(world, properties, 'FoundationModel');
  const guardrail = textAt(world, properties, 'GuardrailConfiguration', 'GuardrailIdentifier');
  const key = childOf(properties, 'CustomerEncryptionKeyArn');
  return [
    ...(modelId === undefined
      ? []
      : [modelWire(world, { from: id, actor, modelId, node: childOf(properties, 'FoundationModel') })]),
    ...listAt(world, properties, 'ActionGroups').flatMap((node) => actionGroup(world, resource, node)),
    ...listAt(world, properties, 'KnowledgeBases').flatMap((node) => knowledge(world, { id, actor, node })),
    ...(guardrail === undefined
      ? []
      : [guardrailWire(world, { from: id, actor, guardrail, node: childOf(properties, 'GuardrailConfiguration') })]),
    ...listAt(world, properties, 'AgentCollaborators').flatMap((node) => collaborator(world, { id, actor, node })),
    ...keyWire(world, { from: id, actor, node: key, actions: ['kms:GenerateDataKey', 'kms:Decrypt'] }),
  ];
};

/** A tool is invoked by Bedrock itself: the function's own policy lets it in. */
const actionGroup = (world: World, resource: ModelResource, node: TemplateNode): Wire[] => {
  const target = textAt(world, node, 'ActionGroupExecutor', 'Lambda');
  const bucket = textAt(world, node, 'ApiSchema', 'S3', 'S3BucketName');
  const actor = actorOf(world, textAt(world, resource.properties, 'AgentResourceRoleArn'));
  const action = { service: 'bedrock.amazonaws.com', action: 'lambda:InvokeFunction' };
  return [
    ...(target === undefined
      ? []
      : [
          {
            from: resource.id,
            to: nodeIdOf(world, target),
            because: because(world, node, `action group ${textAt(world, node, 'ActionGroupName') ?? ''}`.trim()),
            needs: [serviceNeed(world, { ...action, resource: target, source: ownArn(world, resource) })],
          },
        ]),
    ...(bucket === undefined
      ? []
      : [
          {
            from: resource.id,
            to: nodeIdOf(world, bucketArn(world, bucket)),
            because: because(world, node, 'reads its OpenAPI schema'),
            needs: roleNeeds(
              actor,
              ['s3:GetObject'],
              `${bucketArn(world, bucket)}/${textAt(world, node, 'ApiSchema', 'S3', 'S3ObjectKey') ?? ''}`,
            ),
          },
        ]),
  ];
};

export const bucketArn = ({ scope }: World, name: string): string => `arn:${scope.partition}:s3:::${name}`;

type Linked = { readonly id: string; readonly actor: Actor; readonly node: TemplateNode };

const knowledge = (world: World, { id, actor, node }: Linked): Wire[] => {
  const base = textAt(world, node, 'KnowledgeBaseId');
  if (base === undefined) return [];
  const arn = localArn(world, 'bedrock', `knowledge-base/${base}`);
  return [
    {
      from: id,
      to: nodeIdOf(world, arn),
      because: because(world, node, 'searches its knowledge base'),
      needs: roleNeeds(actor, ['bedrock:Retrieve'], arn),
    },
  ];
};

// https://docs.aws.amazon.com/bedrock/latest/userguide/agents-multi-agent-collaboration.html
const collaborator = (world: World, { id, actor, node }: Linked): Wire[] => {
  const alias = textAt(world, node, 'AgentDescriptor', 'AliasArn');
  if (alias === undefined) return [];
  const needs = roleNeeds(actor, ['bedrock:GetAgentAlias', 'bedrock:InvokeAgent'], alias);
  return [
    { from: id, to: nodeIdOf(world, alias), because: because(world, node, 'hands work to another agent'), needs },
  ];
};

type Guarded = {
  readonly from: string;
  readonly actor: Actor;
  readonly guardrail: string;
  readonly node: TemplateNode | undefined;
};

export const guardrailWire = (world: World, { from, actor, guardrail, node }: Guarded): Wire => {
  const arn = guardrail.startsWith('arn:')
    ? guardrail.replace(/:\d+$/, '')
    : localArn(world, 'bedrock', `guardrail/${guardrail}`);
  return {
    from,
    to: nodeIdOf(world, arn),
    because: because(world, node, 'applies its guardrail'),
    needs: roleNeeds(actor, ['bedrock:ApplyGuardrail'], arn),
  };
};

type Keyed = {
  readonly from: string;
  readonly actor: Actor;
  readonly node: TemplateNode | undefined;
  readonly actions: readonly string[];
};

export const keyWire = (world: World, { from, actor, node, actions }: Keyed): Wire[] => {
  const arn = textAt(world, node);
  if (arn === undefined || !arn.includes(':key/')) return [];
  return [
    {
      from,
      to: nodeIdOf(world, arn),
      because: because(world, node, 'is encrypted with the key'),
      needs: roleNeeds(actor, actions, arn),
    },
  ];
};

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
  const prefix =
    listAt(world, source, 'S3Configuration', 'InclusionPrefixes').map((node) => textAt(world, node) ?? '')[0] ?? '';
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
              ...roleNeeds(actor, ['s3:GetObject'], `${bucket}/${prefix}*`),
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
  'AWS::Bedrock::Agent': agent,
  'AWS::Bedrock::KnowledgeBase': knowledgeBase,
  'AWS::Bedrock::DataSource': dataSource,
};
