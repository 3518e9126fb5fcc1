/** Calls that start something under a role that was passed to it, and how their holder gets the role's permissions by them. */
export const passChains: Readonly<Record<string, { readonly service: string; readonly ends: string }>> = {
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

/** Calls that give permissions: what their holder may do by them, how it ends, and the keys that bound them. */
export const escalations: Readonly<Record<string, { readonly means: string; readonly ends: string; readonly bound?: RegExp }>> = {
  'iam:createpolicyversion': { means: 'rewrite any managed policy', ends: 'whoever has such a policy attached writes a version of it that allows everything, makes it the default, and is an administrator' },
  'iam:setdefaultpolicyversion': { means: 'bring an older, wider version back', ends: 'whoever has such a policy attached brings back a version that allows more' },
  'iam:putrolepolicy': { means: 'write any permission into any role', ends: 'they write `"Action": "*"` into such a role and take it up', bound: /^iam:permissionsboundary$/i },
  'iam:putuserpolicy': { means: 'write any permission into any user', ends: 'they write `"Action": "*"` into their own user', bound: /^iam:permissionsboundary$/i },
  'iam:putgrouppolicy': { means: 'write any permission into any group', ends: 'they write `"Action": "*"` into a group that they are in' },
  'iam:attachrolepolicy': { means: 'attach any policy to any role', ends: 'they attach `AdministratorAccess` to such a role and take it up: an administrator; bind it to `iam:PermissionsBoundary` or to named policies by `iam:PolicyARN`', bound: /^iam:(?:permissionsboundary|policyarn)$/i },
  'iam:attachuserpolicy': { means: 'attach any policy to any user', ends: 'they attach `AdministratorAccess` to their own user; bind it to `iam:PermissionsBoundary` or to named policies by `iam:PolicyARN`', bound: /^iam:(?:permissionsboundary|policyarn)$/i },
  'iam:attachgrouppolicy': { means: 'attach any policy to any group', ends: 'they attach `AdministratorAccess` to a group that they are in; bind it to named policies by `iam:PolicyARN`', bound: /^iam:policyarn$/i },
  'iam:updateassumerolepolicy': { means: 'open any role to anybody', ends: 'they let themselves into such a role, whatever it may do' },
  'iam:createaccesskey': { means: 'make keys for any user', ends: 'they make keys of such a user and act as him or her' },
  'iam:createloginprofile': { means: 'set a password for any user', ends: 'they set a password for such a user and sign in' },
  'iam:updateloginprofile': { means: 'change the password of any user', ends: 'they change the password of such a user and sign in' },
  'iam:addusertogroup': { means: 'join any group', ends: 'they join such a group' },
  'iam:deleterolepermissionsboundary': { means: 'take the boundary off any role', ends: 'they take the boundary off, and the role may do all that its policies say' },
  'iam:deleteuserpermissionsboundary': { means: 'take the boundary off any user', ends: 'they take their own boundary off' },
  'lambda:updatefunctioncode': { means: 'put code of their own into any function, which runs as that function’s role', ends: 'they put code of their own into such a function, and it runs as that function’s role' },
  'lambda:updatefunctionconfiguration': { means: 'add a layer or variables with code of their own to any function, which runs as that function’s role', ends: 'they add a layer with code of their own to such a function, and it runs as that function’s role' },
  'sts:assumerole': { means: 'take up any role whose trust policy lets it', ends: 'they take up such a role' },
};
