import { childOf, type TemplateNode } from '../../template/index.ts';
import type { Actor, Wire } from '../arrow.ts';
import { because, localArn, nodeIdOf, textAt } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { roleNeeds } from './role-need.ts';

const asking = [
  'bedrock:GenerateQuery',
  'sqlworkbench:GetSqlRecommendations',
  'sqlworkbench:PutSqlGenerationContext',
  'sqlworkbench:GetSqlGenerationContext',
  'sqlworkbench:DeleteSqlGenerationContext',
];

type Based = { readonly id: string; readonly actor: Actor; readonly node: TemplateNode | undefined };

/** A knowledge base over tables has its questions written as SQL, and Redshift answer them. https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-prereq-structured.html */
export const structuredWires = (world: World, { id, actor, node }: Based): Wire[] => {
  const engine = childOf(node, 'SqlKnowledgeBaseConfiguration', 'RedshiftConfiguration', 'QueryEngineConfiguration');
  const workgroup = textAt(world, engine, 'ServerlessConfiguration', 'WorkgroupArn');
  const cluster = textAt(world, engine, 'ProvisionedConfiguration', 'ClusterIdentifier');
  const kinds = ['ServerlessConfiguration', 'ProvisionedConfiguration'];
  const secret = kinds
    .map((kind) => textAt(world, engine, kind, 'AuthConfiguration', 'UsernamePasswordSecretArn'))
    .find((each) => each !== undefined);
  const store = workgroup ?? (cluster === undefined ? undefined : localArn(world, 'redshift', `cluster:${cluster}`));
  if (store === undefined) return [];
  const isByIam = kinds.some((kind) => textAt(world, engine, kind, 'AuthConfiguration', 'Type') === 'IAM');
  const signsIn = workgroup !== undefined && isByIam ? ['redshift-serverless:GetCredentials'] : [];
  const wire = (to: string, actions: readonly string[], resource: string): Wire => ({
    from: id,
    to,
    because: because(world, engine, 'answers from its tables'),
    needs: roleNeeds(actor, actions, resource),
  });
  return [
    wire(nodeIdOf(world, store), ['redshift-data:ExecuteStatement', ...signsIn], store),
    wire('service:sqlworkbench', asking, '*'),
    ...(secret === undefined ? [] : [wire(nodeIdOf(world, secret), ['secretsmanager:GetSecretValue'], secret)]),
  ];
};
