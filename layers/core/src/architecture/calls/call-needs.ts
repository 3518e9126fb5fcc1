import { readArn } from '../../arn/index.ts';
import { guardrailArns } from '../wires/bedrock.ts';
import { modelRequest } from '../wires/model-needs.ts';
import { localArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { batchJob } from './batch-job.ts';
import { callActions } from './call-actions.ts';
import { credentialNeeds } from './credential-needs.ts';
import { atRuntime, fieldIn, type Given, type GivenRecord, listIn, textIn } from './given.ts';
import { handedRoles } from './handed-roles.ts';
import { isUnasked } from './is-unasked.ts';
import { mailNeeds } from './mail-needs.ts';
import { mediaOf } from './media-of.ts';
import { callAlone } from './named-alone.ts';
import { withParameters } from './needs-of-parameters.ts';
import { type AwsCall, needOf, type Reached, reach } from './reach.ts';
import { resourceArns } from './resource-arns.ts';

/** Everything that a call asks IAM for, by the node that it reaches. */
export const callNeeds = (world: World, made: AwsCall): readonly Reached[] => {
  const call = callAlone(made);
  if (isUnasked(call.service, call.operation)) {
    const { service } = call;
    return [{ to: `service:${service}`, label: service, type: `service ${service}`, needs: [] }];
  }
  const special =
    call.service.startsWith('bedrock') || !bedrockOnly.has(call.operation)
      ? (specials[call.operation] ?? ofService[call.service])
      : undefined;
  const own = special === undefined ? null : special(world, call);
  const itself = own ?? plainCall(world, call, callActions(call.service, call.operation).required);
  return [...withParameters(world, call, itself), ...handedRoles(world, call)];
};

const plainCall = (world: World, call: AwsCall, actions: readonly string[]): readonly Reached[] =>
  actions.flatMap((action) => {
    if (action === 'iam:PassRole') return [];
    const resources = resourceArns(world, { action, parameters: call.parameters, region: call.region });
    return resources.map((resource) => reach(world, call, { action, resource }));
  });

type Special = (world: World, call: AwsCall) => readonly Reached[] | null;

const model =
  (actions: readonly string[]): Special =>
  (world, call) => {
    const modelId = textIn(call.parameters, 'modelId');
    const { actor, region } = call;
    const reached = modelRequest(world, { actor, modelId: modelId ?? atRuntime('model'), actions, region });
    return [reached, ...guardrail(world, call)];
  };

/** https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions.html */
const guardrail = (world: World, call: AwsCall): readonly Reached[] => {
  const config = (fieldIn(call.parameters, 'guardrailConfig') ?? {}) as GivenRecord;
  // LangChain takes both names
  const id =
    textIn(call.parameters, 'guardrailIdentifier') ??
    textIn(config, 'guardrailIdentifier') ??
    textIn(config, 'guardrailId');
  if (id === undefined || id === '') return [];
  const arn = id.startsWith('arn:') ? id : localArn(world, 'bedrock', `guardrail/${id}`);
  const [itself, ...profiles] = guardrailArns(world, arn).map((resource) => ({
    action: 'bedrock:ApplyGuardrail',
    resource,
  }));
  if (itself === undefined) return [];
  const reached = reach(world, call, itself);
  return [{ ...reached, needs: [...reached.needs, ...profiles.map((each) => needOf(call, each))] }];
};

const at = (parameters: Given | undefined, ...path: readonly string[]): Given | undefined =>
  path.reduce<Given | undefined>((value, key) => fieldIn(value, key), parameters);

/** The call itself, the search, and the model that writes; documents that the call brings along are searched nowhere. https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html */
const generate: Special = (world, call) => {
  const settings = (at(call.parameters, 'retrieveAndGenerateConfiguration') ?? {}) as GivenRecord;
  const external = fieldIn(settings, 'externalSourcesConfiguration');
  const configuration = (fieldIn(settings, 'knowledgeBaseConfiguration') ?? {}) as GivenRecord;
  const modelId = textIn(configuration, 'modelArn') ?? textIn((external ?? {}) as GivenRecord, 'modelArn');
  const action = call.operation.endsWith('Stream') ? 'bedrock:InvokeModelWithResponseStream' : 'bedrock:InvokeModel';
  const itself = { action: 'bedrock:RetrieveAndGenerate', resource: '*' };
  const base = textIn(configuration, 'knowledgeBaseId') ?? atRuntime('knowledgeBase');
  const isBrought = external !== undefined || textIn(settings, 'type') === 'EXTERNAL_SOURCES';
  const guarding = at(
    (external ?? configuration) as Given,
    'generationConfiguration',
    'guardrailConfiguration',
    'guardrailId',
  );
  const guarded =
    typeof guarding === 'string' ? guardrail(world, { ...call, parameters: { guardrailIdentifier: guarding } }) : [];
  const search = reach(world, call, {
    action: 'bedrock:Retrieve',
    resource: localArn(world, 'bedrock', `knowledge-base/${base}`),
  });
  return [
    isBrought ? reach(world, call, itself) : { ...search, needs: [...search.needs, needOf(call, itself)] },
    modelRequest(world, {
      actor: call.actor,
      modelId: modelId ?? atRuntime('model'),
      actions: [action],
      region: call.region,
    }),
    ...guarded,
  ];
};

const retrieve: Special = (world, call) => {
  const base = textIn(call.parameters, 'knowledgeBaseId') ?? atRuntime('knowledgeBase');
  return [
    reach(world, call, {
      action: 'bedrock:Retrieve',
      resource: base.startsWith('arn:') ? base : localArn(world, 'bedrock', `knowledge-base/${base}`),
    }),
  ];
};

const invokeAgent: Special = (world, call) => {
  const agent = textIn(call.parameters, 'agentId') ?? atRuntime('agent');
  const alias = textIn(call.parameters, 'agentAliasId') ?? atRuntime('alias');
  // `Ref` of an alias gives the agent's id and its own, with a bar between
  const id = alias.includes('|') ? (alias.split('|')[1] ?? alias) : alias;
  return [
    reach(world, call, {
      action: 'bedrock:InvokeAgent',
      resource: localArn(world, 'bedrock', `agent-alias/${agent}/${id}`),
    }),
  ];
};

const invokeFlow: Special = (world, call) => {
  const flow = textIn(call.parameters, 'flowIdentifier') ?? atRuntime('flow');
  const alias = textIn(call.parameters, 'flowAliasIdentifier') ?? atRuntime('alias');
  const resource = alias.startsWith('arn:')
    ? alias
    : `${flow.startsWith('arn:') ? flow : localArn(world, 'bedrock', `flow/${flow}`)}/alias/${alias}`;
  return [reach(world, call, { action: 'bedrock:InvokeFlow', resource })];
};

const applyGuardrail: Special = (world, call) => guardrail(world, call);

/** Each table of a transaction, by what is done there. */
const transaction: Special = (world, call) => {
  const kinds = {
    Put: 'PutItem',
    Update: 'UpdateItem',
    Delete: 'DeleteItem',
    ConditionCheck: 'ConditionCheckItem',
    Get: 'GetItem',
  };
  const items = listIn(fieldIn(call.parameters, 'TransactItems'));
  const reached = items.flatMap((item) =>
    Object.entries(kinds).flatMap(([kind, name]) => {
      const inner = fieldIn(item, kind);
      const table = inner === undefined ? undefined : (textIn(inner as GivenRecord, 'TableName') ?? atRuntime('table'));
      return table === undefined
        ? []
        : [
            reach(world, call, {
              action: `dynamodb:${name}`,
              resource: table.startsWith('arn:') ? table : localArn(world, 'dynamodb', `table/${table}`),
            }),
          ];
    }),
  );
  return reached.length === 0
    ? [
        {
          to: 'service:dynamodb',
          label: 'dynamodb',
          type: 'service dynamodb',
          needs: [],
          open: 'what the transaction holds is known only when it runs',
        },
      ]
    : reached;
};

const copy: Special = (world, call) => {
  const source = fieldIn(call.parameters, 'CopySource');
  const text = typeof source === 'string' ? source : undefined;
  const bucket =
    text === undefined ? textIn((source ?? {}) as GivenRecord, 'Bucket') : text.replace(/^\//, '').split('/')[0];
  const key =
    text === undefined
      ? textIn((source ?? {}) as GivenRecord, 'Key')
      : text.replace(/^\//, '').split('/').slice(1).join('/');
  const from = `arn:${world.scope.partition}:s3:::${bucket ?? atRuntime('bucket')}/${key ?? atRuntime('key')}`;
  const isVersion = fieldIn(source, 'VersionId') !== undefined || text?.includes('versionId=') === true;
  const [to = '*'] = resourceArns(world, { action: 's3:PutObject', parameters: call.parameters, region: null });
  return [
    reach(world, call, { action: isVersion ? 's3:GetObjectVersion' : 's3:GetObject', resource: from }),
    reach(world, call, { action: 's3:PutObject', resource: to }),
  ];
};

/** The Data API signs in with the secret that the call names. https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.access.html */
const dataApi: Special = (world, call) => {
  const secret = textIn(call.parameters, 'secretArn');
  const itself = plainCall(world, call, callActions(call.service, call.operation).required);
  return secret === undefined
    ? itself
    : [...itself, reach(world, call, { action: 'secretsmanager:GetSecretValue', resource: secret })];
};

/** What the service reads and writes as whoever calls it. */
const media: Special = (world, call) => [
  ...plainCall(world, call, callActions(call.service, call.operation).required),
  ...mediaOf(world, call).map((asked) => reach(world, call, asked)),
];

const startAsync: Special = (world, call) => {
  const uri = at(call.parameters, 'outputDataConfig', 's3OutputDataConfig', 's3Uri');
  const [, bucket = atRuntime('bucket'), key = ''] =
    /^s3:\/\/([^/]+)\/?(.*)$/.exec(typeof uri === 'string' ? uri : '') ?? [];
  const output = reach(world, call, {
    action: 's3:PutObject',
    resource: `arn:${world.scope.partition}:s3:::${bucket}/${key}${atRuntime('file')}`,
  });
  return [...(model(['bedrock:InvokeModel'])(world, call) ?? []), output];
};

/** An answer to a task is authorised by the machine that waits for it, or by the activity; the reference names neither. https://github.com/aws/aws-cdk/pull/8486 */
const answerTask: Special = (world, call) => {
  const waiting = [...world.ownersByArn.keys()].filter((arn) => {
    const { service, type } = readArn(arn);
    return service === 'states' && ['stateMachine', 'activity'].includes(type);
  });
  const all = waiting.length === 1 ? [...waiting, '*'] : ['*', ...waiting];
  const action = `states:${call.operation}`;
  const needs = all.map((resource) => ({ ...needOf(call, { action, resource }), anyOf: `${call.operation} states` }));
  return [{ to: 'service:states', label: 'states', type: 'service states', needs }];
};

// Other services have operations of these names
const bedrockOnly = new Set(
  'Retrieve InvokeAgent InvokeFlow RetrieveAndGenerate Converse InvokeModel CountTokens ApplyGuardrail'.split(' '),
);

const specials: Readonly<Record<string, Special>> = {
  __proto__: null as never,
  GetResourceOauth2Token: credentialNeeds,
  GetResourceApiKey: credentialNeeds,
  Converse: model(['bedrock:InvokeModel']),
  InvokeModel: model(['bedrock:InvokeModel']),
  ConverseStream: model(['bedrock:InvokeModelWithResponseStream']),
  InvokeModelWithResponseStream: model(['bedrock:InvokeModelWithResponseStream']),
  InvokeModelWithBidirectionalStream: model(['bedrock:InvokeModel']),
  CountTokens: model(['bedrock:CountTokens']),
  StartAsyncInvoke: startAsync,
  RetrieveAndGenerate: generate,
  RetrieveAndGenerateStream: generate,
  Retrieve: retrieve,
  InvokeAgent: invokeAgent,
  InvokeFlow: invokeFlow,
  ApplyGuardrail: applyGuardrail,
  SendTaskSuccess: answerTask,
  SendTaskFailure: answerTask,
  SendTaskHeartbeat: answerTask,
  TransactWriteItems: (world, call) => (call.service === 'dynamodb' ? transaction(world, call) : null),
  TransactGetItems: (world, call) => (call.service === 'dynamodb' ? transaction(world, call) : null),
  CreateModelInvocationJob: batchJob,
  CopyObject: (world, call) => (call.service === 's3' ? copy(world, call) : null),
  ExecuteStatement: (world, call) => (call.service === 'rds-data' ? dataApi(world, call) : null),
  BatchExecuteStatement: (world, call) => (call.service === 'rds-data' ? dataApi(world, call) : null),
};

const ofService: Readonly<Record<string, Special>> = {
  __proto__: null as never,
  rekognition: media,
  textract: media,
  transcribe: media,
  ses: mailNeeds,
  sesv2: mailNeeds,
};
