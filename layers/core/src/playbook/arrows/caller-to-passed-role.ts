import { servicePassedTo, servicePassedToBy } from '../../catalog/index.ts';
import { tells, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { roleOr } from '../requests/mentioned.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html';

/** The role that a create call hands to a service; the condition names the service where the call tells it. */
export const callerToPassedRole = (call: Call): ChainRequest[] => {
  const { action, resource, denial } = call;
  const isDenied = action === 'iam:passrole';
  const called = isDenied ? calledIn(call) : (action?.split(':')[1] ?? null);
  const service = serviceOf(denial?.operation ?? called, call);
  return [
    derive({
      principal: denial?.principal ?? null,
      edge: 'caller->service',
      action: 'iam:PassRole',
      resource: isDenied ? (resource.written ?? '{RoleArn}') : roleOr(call, [''], '{ServiceRole}'),
      context: service === null ? {} : { 'iam:PassedToService': service },
      because: 'the call hands this role to the service',
      url,
    }),
  ];
};

// Of several operations in the text, one that hands a role over; each of them, where they agree.
const calledIn = ({ facts }: Call): string | null => {
  const named = facts.operations.filter(({ name }) => serviceBehind(name) !== null);
  const services = new Set(named.map(({ name }) => serviceBehind(name)));
  return services.size === 1 ? (named[0]?.name ?? null) : null;
};

const serviceBehind = (operation: string): string | null => {
  const name = operation.toLowerCase();
  const named = passedTo.find(([operations]) => operations.some((prefix) => name.startsWith(prefix)))?.[1];
  return named ?? servicePassedTo(name);
};

const serviceOf = (operation: string | null, { facts, action }: Call): string | null => {
  const known = serviceBehind(operation ?? '');
  if (known !== null) return known;
  if (action?.startsWith('bedrock-agentcore:') === true) return 'bedrock-agentcore.amazonaws.com';
  if (action?.startsWith('bedrock:') === true) return 'bedrock.amazonaws.com';
  return ofStack(facts) ?? (tells(facts, 'batchJob') ? 'bedrock.amazonaws.com' : saidToBeMade(facts));
};

/** The type of what CloudFormation could not make, else of what is named at all; none where several would get it. */
const ofStack = (facts: Call['facts']): string | null => {
  const failed = valuesTold(facts, 'typeFailed');
  const types = failed.length > 0 ? failed : valuesTold(facts, 'typeNamed');
  const services = new Set(types.flatMap((type) => servicePassedToBy(type) ?? []));
  return services.size === 1 ? ([...services][0] ?? null) : null;
};

/** What the person says that they make: the role goes to its service. */
const saidToBeMade = (facts: Call['facts']): string | null => {
  const thing = valuesTold(facts, 'thingMade').at(-1);
  return thing === undefined ? null : (made.find(([words]) => words.test(thing))?.[1] ?? null);
};

const made: readonly (readonly [RegExp, string])[] = [
  [/^(?:lambda|fun|fon)/i, 'lambda.amazonaws.com'],
  [/^(?:knowledge|agent|flow)/i, 'bedrock.amazonaws.com'],
  [/^(?:state|step)/i, 'states.amazonaws.com'],
  [/^(?:notebook|training)/i, 'sagemaker.amazonaws.com'],
  [/^codebuild/i, 'codebuild.amazonaws.com'],
  [/^(?:glue|crawler)/i, 'glue.amazonaws.com'],
  [/^ecs/i, 'ecs-tasks.amazonaws.com'],
];

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html: dependent actions of the create calls
const passedTo: readonly (readonly [readonly string[], string])[] = [
  [
    ['createagentruntime', 'updateagentruntime', 'creategateway', 'updategateway', 'creatememory'],
    'bedrock-agentcore.amazonaws.com',
  ],
  [
    [
      'createagent',
      'updateagent',
      'createflow',
      'updateflow',
      'createknowledgebase',
      'updateknowledgebase',
      'createmodel',
      'createcustommodel',
      'createevaluationjob',
      'createmarketplacemodelendpoint',
      'putmodelinvocationlogging',
    ],
    'bedrock.amazonaws.com',
  ],
  [['createfunction', 'updatefunctionconfiguration'], 'lambda.amazonaws.com'],
  [['createstatemachine', 'updatestatemachine'], 'states.amazonaws.com'],
  [['runtask', 'registertaskdefinition', 'createservice'], 'ecs-tasks.amazonaws.com'],
  [
    [
      'createnotebookinstance',
      'createtrainingjob',
      'createprocessingjob',
      'createendpointconfig',
      'createdomain',
      'createuserprofile',
    ],
    'sagemaker.amazonaws.com',
  ],
  [['createproject', 'updateproject'], 'codebuild.amazonaws.com'],
];
