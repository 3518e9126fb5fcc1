import type { Weight } from './danger.ts';

/** What is handed out when it is asked for, and what is to be known of it before: the work is ordinary and does more than its name says. */
export const weights: readonly Weight[] = [
  {
    // A service under a role takes up another description or another image that is there already.
    actions:
      /^(?:ecs:update(?:service|daemon|serviceprimarytaskset)|autoscaling:updateautoscalinggroup|ec2:(?:createlaunchtemplateversion|modifylaunchtemplate)|servicecatalog:updateprovisionedproduct|eks:updatenodegroupversion|batch:updatecomputeenvironment)$/,
    says: (action) =>
      `\`${action}\` says which code or image starts next under a role that is there already; a pipeline usually holds it, for what it deploys, by name`,
  },
  {
    actions: /^(?:glue:startjobrun|emr-containers:startjobrun|codebuild:startbuildbatch|athena:startcalculationexecution)$/,
    says: (action) => `\`${action}\` takes arguments that can name another script, which then runs under the role of the job`,
  },
  {
    actions: /^apigateway:(?:patch|put)$/,
    says: (action) =>
      `\`${action}\` on an API changes who may call its methods too (\`authorizationType\`, the authorizer): name the one path that is meant`,
  },
  {
    actions: /^bedrock-agentcore:getworkloadaccesstokenforuserid$/,
    says: () =>
      'the id of the user is believed as the caller writes it: where users sign in, `bedrock-agentcore:GetWorkloadAccessTokenForJWT` has it verified',
  },
  {
    actions: /^quicksight:(?:generateembedurlforregistereduser|getsessionembedurl)$/,
    says: () => 'whoever may do this opens the console as any user that the resource names: name the one user or namespace',
  },
  {
    actions:
      /^[a-z0-9-]+:(?:delete|purge|terminate|reset|empty)(?:[a-z]*table|global(?:cluster|table)|db(?:instance|cluster)|cluster|filesystem|collection|bucket|database|keyspace|queue|stack|volume|snapshot|[a-z]*backup|domain|stream|repository|index|knowledgebase|namespace|instances?|objectversion|memory)$/,
    says: (action) => `\`${action}\` takes what it deletes with all its data, and nothing brings that back but a copy`,
  },
];
