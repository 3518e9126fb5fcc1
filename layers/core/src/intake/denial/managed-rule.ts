import { readArn, rolesIn, withParts } from '../../arn/index.ts';
import type { MeantRequest, StatedDenial } from '../facts.ts';
import { arnIn } from './arn-in.ts';

type Place = { readonly text: string; readonly lower: string; readonly at: number };
type Meant = Partial<MeantRequest> & { readonly stated: Partial<StatedDenial> };

const near = 320;

/** Step Functions' `'ROLE' is not authorized to create managed-rule`: the rule has the name of what is waited for. https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html */
export const managedRule = ({ text, lower, at }: Place): Meant | null => {
  const role = rolesIn(text.slice(Math.max(0, at - near), at)).at(-1) ?? null;
  if (role === null) return null;
  const name = waitedFor.find(([signs]) => signs.some((sign) => lower.includes(sign)))?.[1];
  const region = readArn(arnIn(text, 'states')).region || '{Region}';
  const ofRegion = (service: string, resource: string): string => withParts(role, { service, region, name: resource });
  const execution = ofRegion('states', `execution:${childIn(text) ?? '{ChildStateMachine}'}:*`);
  return {
    principal: role,
    action: 'events:PutRule',
    resource: ofRegion('events', `rule/${name ?? '{ManagedRule}'}`),
    also:
      name === ofExecutions
        ? ['states:DescribeExecution', 'states:StopExecution'].map((action) => ({ action, resource: execution }))
        : [],
    stated: { principal: role },
  };
};

/** The state machine that a state starts, by the state or by the policy of the role that starts it; another one may be the one that waits. https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html */
const childIn = (text: string): string | null => {
  for (const told of [started, allowed]) {
    const machines = new Set([...text.matchAll(told)].flatMap(({ 1: arn = '' }) => machineOf(arn) ?? []));
    const [only, another] = machines;
    // Of several, nobody said here which one is waited for.
    if (only !== undefined) return another === undefined ? only : null;
  }
  return null;
};

const machineOf = (arn: string): string | null => {
  const { type, id } = readArn(arn);
  return type === 'stateMachine' && id !== '' && !/[*?]/.test(id) ? id : null;
};

// A statement of a policy that allows it, the action before its resource, and one resource alone.
const allowed =
  /(?<!"Effect"\s{0,8}:\s{0,8}"Deny"[^{}]{0,160})"states:StartExecution"[^{}"]{0,40}"Resource"\s{0,8}:\s{0,8}(?:\[\s{0,8})?"(arn:[\w:.{}-]{10,200})"(?!\s{0,8},\s{0,8}"[^"]{1,200}"\s{0,8}[,\]])(?![^{}]{0,160}"Effect"\s{0,8}:\s{0,8}"Deny")/g;

const started =
  /(?:\bStateMachineArn["']?\s{0,4}[:=]\s{0,4}["']?|\bstates:StartExecution["'`]?\s{1,2}(?:on|auf|für|sur|sobre|en|em|su)\s{1,2}["'`]?)(arn:[\w:.{}-]{10,200})/g;

const ofExecutions = 'StepFunctionsGetEventsForStepFunctionsExecutionRule';

// Lower case: the integration of the state, or the action that the role is said to have for it
const waitedFor: readonly (readonly [readonly string[], string])[] = [
  [['startexecution', 'states:::states'], ofExecutions],
  [['runtask', 'states:::ecs'], 'StepFunctionsGetEventsForECSTaskRule'],
  [['submitjob', 'states:::batch'], 'StepFunctionsGetEventsForBatchJobsRule'],
  [['startbuild', 'states:::codebuild'], 'StepFunctionsGetEventForCodeBuildStartBuildRule'],
  [['createtrainingjob'], 'StepFunctionsGetEventsForSageMakerTrainingJobsRule'],
  [['createtransformjob'], 'StepFunctionsGetEventsForSageMakerTransformJobsRule'],
  [['createhyperparametertuningjob'], 'StepFunctionsGetEventsForSageMakerTuningJobsRule'],
];
