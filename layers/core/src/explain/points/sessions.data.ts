/** Who signs, by the names of role and session: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html */
export const sessions: readonly { readonly is: RegExp; readonly who: string; readonly why: string }[] = [
  {
    is: /(?:nodegroup|NodeInstanceRole|eks[^/]{0,60}node)[^/]{0,64}\/i-[0-9a-f]{1,40}$/i,
    who: 'Because the pod signs with the node’s role `{role}`:',
    why: 'its session is the instance `{session}`, which is what an SDK takes when the pod got no role of its own. Annotating the service account is only half: the pod must use it (`serviceAccountName`), must have been started after the annotation, and its SDK must be recent enough. Look in the pod for `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE` (Pod Identity: `AWS_CONTAINER_CREDENTIALS_FULL_URI`); if they are there, run `aws sts get-caller-identity` in it: keys in the environment or in a file come before the token.',
  },
  {
    is: /^AWSReservedSSO_/,
    who: 'Because you are signed in through IAM Identity Center:',
    why: '`{role}` is the role that it makes of a permission set in this account, `{session}` is the person. What that role may do is changed in the permission set only.',
  },
  {
    is: /\/i-[0-9a-f]+$/,
    who: 'Because the program runs on an EC2 instance:',
    why: '`{session}` is the instance, `{role}` the role of its instance profile; the SDK takes these credentials when nothing else is configured.',
  },
  {
    is: /\/[0-9a-f]{32}$|\/ecs-task/i,
    who: 'It is the task role:',
    why: '`{role}` signs what the code in the container calls (`taskRoleArn`). The task execution role only pulls the image, reads secrets at the start and writes the logs.',
  },
  {
    is: /\/AWSCloudFormation$/,
    who: 'Because CloudFormation makes the call, not you:',
    why: 'it works with `{role}`, the execution role of the deployment (with CDK the one of the bootstrap), whatever you may do yourself.',
  },
  {
    is: /\/(?:GitHubActions|gha|run\w*\d+|terraform-run.*)$/i,
    who: 'Because the pipeline signs with the role that its job took up:',
    why: '`{role}`, session `{session}`. What you may do yourself does not count there.',
  },
  {
    is: /\/(?:BedrockAgents?|DocumentLoaderTask|BedrockAgentCore).*$/i,
    who: 'Because Bedrock itself makes this call, with the service role that it was given:',
    why: '`{role}`, session `{session}`. Whoever started the agent or the sync does not count in it.',
  },
  {
    is: /\/CognitoIdentityCredentials$/,
    who: 'Because the browser has credentials of a Cognito identity pool:',
    why: '`{role}` is the role that the pool gives to guests or to those signed in.',
  },
  {
    is: /\/SageMaker$/,
    who: 'Because the notebook or job signs with its execution role:',
    why: '`{role}`; the person who opened it does not count.',
  },
  {
    is: /^(?<name>[\w+=,.@-]{1,64}?)(?:-?(?:exec(?:ution)?|lambda)?-?role|-exec)?[^/]*\/(?:\k<name>)$/i,
    who: 'Because the function signs with its execution role, not you:',
    why: '`{role}` is the role, `{session}` the name of its session, which Lambda sets to the function’s name. Who invoked the function does not count in what its code calls.',
  },
];
