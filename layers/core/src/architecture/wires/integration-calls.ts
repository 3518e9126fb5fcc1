import type { Actor, Need } from '../arrow.ts';
import { atRuntime, type GivenRecord, textIn } from '../calls/given.ts';
import { namedAlone } from '../calls/named-alone.ts';
import { localArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { roleNeeds } from './role-need.ts';

export type Integration = {
  readonly service: string;
  readonly operation: string;
  readonly parameters: GivenRecord;
};

/** The operation behind an optimised integration whose name is Step Functions' own; others are named as the service names them. */
export const integrationCall = (integration: Integration): Integration => {
  const { service, operation, parameters } = integration;
  const own = service === 'elasticmapreduce' ? clusterOperations[operation] : undefined;
  if (own === undefined) return integration;
  const cluster = textIn(parameters, 'ClusterId');
  return {
    service,
    operation: own,
    parameters: cluster === undefined ? parameters : { ...parameters, JobFlowId: cluster },
  };
};

// https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html
const clusterOperations: Readonly<Record<string, string>> = {
  __proto__: null as never,
  createCluster: 'RunJobFlow',
  terminateCluster: 'TerminateJobFlows',
  addStep: 'AddJobFlowSteps',
  cancelStep: 'CancelSteps',
  setClusterTerminationProtection: 'SetTerminationProtection',
  modifyInstanceFleetByName: 'ModifyInstanceFleet',
  modifyInstanceGroupByName: 'ModifyInstanceGroups',
};

/** Requests of an integration that is no operation of the SDK; undefined for others. */
export const integrationNeeds = (world: World, integration: Integration, actor: Actor): readonly Need[] | undefined => {
  const { service, operation, parameters } = integration;
  // The cluster's own roles decide there, not IAM: https://docs.aws.amazon.com/step-functions/latest/dg/connect-eks.html
  if (service === 'eks' && (operation === 'call' || operation === 'runJob')) return [];
  return service === 'apigateway' && operation === 'invoke'
    ? apiNeeds(world, namedAlone(parameters), actor)
    : undefined;
};

/** An API that asks nobody takes no permission. https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html */
const apiNeeds = (world: World, parameters: GivenRecord, actor: Actor): readonly Need[] => {
  if ((textIn(parameters, 'AuthType') ?? 'NO_AUTH') === 'NO_AUTH') return [];
  const endpoint = textIn(parameters, 'ApiEndpoint') ?? '';
  const [api = ''] = endpoint.split('.execute-api.');
  const stage = textIn(parameters, 'Stage') ?? '';
  const method = textIn(parameters, 'Method') ?? atRuntime('method');
  const path = (textIn(parameters, 'Path') ?? '').replace(/^\//, '');
  const id = endpoint.includes('.execute-api.') ? api : atRuntime('api');
  return roleNeeds(actor, ['execute-api:Invoke'], localArn(world, 'execute-api', [id, stage, method, path].join('/')));
};
