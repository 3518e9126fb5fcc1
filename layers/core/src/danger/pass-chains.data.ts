/** Calls that start something under a role that was passed to it, and how their holder gets the role's permissions by them. */
export const passChains: Readonly<Record<string, { readonly service: string; readonly ends: string }>> = {
  __proto__: null as never,
  'lambda:createfunction': { service: 'lambda.amazonaws.com', ends: 'writes a function with code of their own that runs as that role' },
  'ec2:runinstances': { service: 'ec2.amazonaws.com', ends: 'starts an instance with that role and reads its credentials there' },
  'ecs:runtask': { service: 'ecs-tasks.amazonaws.com', ends: 'runs a container of their own as that role' },
  'ecs:registertaskdefinition': { service: 'ecs-tasks.amazonaws.com', ends: 'describes a container of their own that runs as that role' },
  'cloudformation:createstack': { service: 'cloudformation.amazonaws.com', ends: 'has CloudFormation make anything as that role, other roles too' },
  'glue:createjob': { service: 'glue.amazonaws.com', ends: 'runs a script of their own as that role' },
  'sagemaker:createnotebookinstance': { service: 'sagemaker.amazonaws.com', ends: 'opens a notebook that runs as that role' },
  'sagemaker:createtrainingjob': { service: 'sagemaker.amazonaws.com', ends: 'runs a container of their own as that role' },
  'sagemaker:createprocessingjob': { service: 'sagemaker.amazonaws.com', ends: 'runs a container of their own as that role' },
  'codebuild:createproject': { service: 'codebuild.amazonaws.com', ends: 'runs a build of their own as that role' },
  'states:createstatemachine': { service: 'states.amazonaws.com', ends: 'writes a state machine that calls AWS as that role' },
  'scheduler:createschedule': { service: 'scheduler.amazonaws.com', ends: 'schedules calls of AWS as that role' },
  'bedrock-agentcore:createagentruntime': { service: 'bedrock-agentcore.amazonaws.com', ends: 'runs code of their own as that role' },
  'bedrock-agentcore:createcodeinterpreter': { service: 'bedrock-agentcore.amazonaws.com', ends: 'runs code of their own as that role' },
};
