import type { Asking } from '../playbook/index.ts';

const functionPolicy = (caller: string): Asking => ({
  ask: "What does the function's own policy say?",
  because: `${caller} invokes the function by that policy: no statement for it, or another source ARN, and the call is denied`,
  command: 'aws lambda get-policy --function-name FUNCTION_NAME',
});

const agentRole: Asking = {
  ask: 'Which role does the agent have?',
  because: 'its permission counts, not that of whoever invokes the agent',
  command: 'aws bedrock-agent get-agent --agent-id AGENT_ID --query agent.agentResourceRoleArn',
};

const knowledgeBaseRole: Asking = {
  ask: 'Which role does the knowledge base have?',
  because: 'its permission counts, not that of whoever starts the ingestion or searches',
  command: 'aws bedrock-agent get-knowledge-base --knowledge-base-id KNOWLEDGE_BASE_ID --query knowledgeBase.roleArn',
};

const functionRole: Asking = {
  ask: 'What does the whole error of the function say, and which role does it run with?',
  because: 'the sentence names the principal, the action and the model that were refused',
  command: 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role',
};

const trustPolicy: Asking = {
  ask: 'What does the trust policy of the role say?',
  because: 'it alone decides who may take the role up',
  command: 'aws iam get-role --role-name ROLE_NAME --query Role.AssumeRolePolicyDocument',
};

/** The question that separates the causes of an arrow, where the text names no principal. */
export const topicQuestions: Readonly<Record<string, Asking>> = {
  'agent->lambda': functionPolicy('Bedrock'),
  'apigw->lambda': functionPolicy('API Gateway'),
  'user->lambdaUrl': functionPolicy('whoever opens the URL'),
  'agent->model': agentRole,
  'agent->kb': agentRole,
  'agent->schema': agentRole,
  'kb->ingestion': {
    ask: 'Why did the last ingestion job fail?',
    because: 'its failure reasons name the step: bucket, key, embedding model or vector store',
    command:
      'aws bedrock-agent get-ingestion-job --knowledge-base-id KNOWLEDGE_BASE_ID --data-source-id DATA_SOURCE_ID --ingestion-job-id JOB_ID --query ingestionJob.failureReasons',
  },
  'kb->s3': knowledgeBaseRole,
  'kb->embedding': knowledgeBaseRole,
  'kb->assume': knowledgeBaseRole,
  'kb->aoss': {
    ask: 'Does the data access policy of the collection list the role?',
    because: 'OpenSearch Serverless asks it besides IAM, and answers 403 for either',
    command: 'aws opensearchserverless list-access-policies --type data',
  },
  'lambda->bedrock': functionRole,
  'lambda->kb': functionRole,
  'lambda->agent': functionRole,
  'gateway->lambda': {
    ask: 'Which role does the gateway have?',
    because: 'a gateway invokes its targets with its own role',
    command: 'aws bedrock-agentcore-control get-gateway --gateway-identifier GATEWAY_ID --query roleArn',
  },
  'flow->node': {
    ask: 'Which role does the flow have?',
    because: 'every node runs with it',
    command: 'aws bedrock-agent get-flow --flow-identifier FLOW_ID --query executionRoleArn',
  },
  'idp->role': {
    ask: 'Does the company sign in by SAML, by OIDC or through IAM Identity Center?',
    because: 'each has its own provider, action and trust policy',
    command: 'aws iam list-saml-providers',
  },
  'lambda->role': trustPolicy,
};
