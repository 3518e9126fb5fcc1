import type { Clues } from '../playbook/index.ts';
import type { Question } from './diagnosis.ts';
import type { Ranked } from './rank-causes.ts';

/** The one question worth asking: what separates the causes, else who was denied, else what the principal may do. */
export const questionsOf = (clues: Clues, chosen: Ranked | null): readonly Question[] => {
  if (chosen?.recognition.tier === 'sentence' && chosen.recognition.asking === undefined) return [];
  if (chosen?.recognition.asking !== undefined) return [chosen.recognition.asking];
  if (chosen === null) return [clues.denial === null ? whatHappened : whoCalled];
  if (chosen.recognition.confidence === 'certain' || !chosen.cause.isPermissionProblem) return [];
  if (clues.denial?.principal == null && clues.principal.attachTo === null) return [whoseQuestion(clues)];
  return clues.evidence.seenLayers.some((layer) => layer.policyType === 'identity') ? [] : [whichPolicies(clues)];
};

const whatHappened: Question = {
  ask: 'What does the whole error say, from its code to the end of the sentence?',
  because: 'AWS names principal, action, resource and the kind of policy there',
  command:
    'aws cloudtrail lookup-events --lookup-attributes AttributeKey=ReadOnly,AttributeValue=false --max-results 20',
};

const whoCalled: Question = {
  ask: 'Is the principal of the message the one whose policies were shown?',
  because: 'the policies shown allow the request',
  command: 'aws sts get-caller-identity',
};

const whoseQuestion = ({ topic }: Clues): Question => ({
  ask: 'Which principal was denied?',
  because: 'the policy has to change where the denied principal is, and the text does not name it',
  command: (topic === null ? undefined : commands[topic]) ?? 'aws sts get-caller-identity',
});

// The answers hold the role or the function that the arrow is about.
const commands: Readonly<Record<string, string>> = {
  'agent->lambda': 'aws lambda get-policy --function-name FUNCTION_NAME',
  'agent->model': 'aws bedrock-agent get-agent --agent-id AGENT_ID --query agent.agentResourceRoleArn',
  'agent->kb': 'aws bedrock-agent get-agent --agent-id AGENT_ID --query agent.agentResourceRoleArn',
  'agent->schema': 'aws bedrock-agent get-agent --agent-id AGENT_ID --query agent.agentResourceRoleArn',
  'kb->ingestion': 'aws bedrock-agent list-ingestion-jobs --knowledge-base-id KB_ID --data-source-id DATA_SOURCE_ID',
  'kb->s3': 'aws bedrock-agent get-knowledge-base --knowledge-base-id KB_ID --query knowledgeBase.roleArn',
  'kb->embedding': 'aws bedrock-agent get-knowledge-base --knowledge-base-id KB_ID --query knowledgeBase.roleArn',
  'kb->aoss': 'aws opensearchserverless list-access-policies --type data',
  'kb->assume': 'aws bedrock-agent get-knowledge-base --knowledge-base-id KB_ID --query knowledgeBase.roleArn',
  'lambda->bedrock': 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role',
  'lambda->kb': 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role',
  'lambda->agent': 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role',
  'apigw->lambda': 'aws lambda get-policy --function-name FUNCTION_NAME',
  'user->lambdaUrl': 'aws lambda get-policy --function-name FUNCTION_NAME',
  'gateway->lambda': 'aws bedrock-agentcore-control get-gateway --gateway-identifier GATEWAY_ID --query roleArn',
  'flow->node': 'aws bedrock-agent get-flow --flow-identifier FLOW_ID --query executionRoleArn',
  'idp->role': 'aws iam get-role --role-name ROLE_NAME --query Role.AssumeRolePolicyDocument',
  'lambda->role': 'aws iam get-role --role-name ROLE_NAME --query Role.AssumeRolePolicyDocument',
};

const whichPolicies = ({ principal }: Clues): Question => {
  const isUser = principal.kind === 'user';
  const name = principal.name === '' ? 'NAME' : principal.name;
  const known = /^[\w+=,.@-]+$/.test(name) ? name : 'NAME';
  return {
    ask: `Which policies does \`${known}\` have?`,
    because: 'they were not shown, so the message alone was judged',
    command: isUser
      ? `aws iam get-account-authorization-details --filter User --query "UserDetailList[?UserName=='${known}']"`
      : `aws iam get-account-authorization-details --filter Role --query "RoleDetailList[?RoleName=='${known}']"`,
  };
};
