import { allow, asks, open, policy, trust } from '../example.ts';
import { account, agent, agentAlias, agentSession, app, chatFunction, collection, knowledgeBase, knowledgeBaseSession, modelArn, novaLite, objects, oneObject, restApi, roleArn, titanEmbeddings, toolFunction, usProfile } from '../example-account.ts';
import type { PracticeArrow, Wiring } from './wiring.ts';

const arrow = (name: string, page: string, parts: { readonly policies: PracticeArrow['policies']; readonly request: PracticeArrow['request'] }): PracticeArrow => ({ name, page, ...parts });
const request = (...[triple, context]: [Parameters<typeof asks>[1], Parameters<typeof asks>[2]?]) => asks('allowed', triple, context).request;

const apiToLambda = arrow('API Gateway → Lambda', 'api-to-lambda', {
  policies: { resource: [policy(open({ Service: 'apigateway.amazonaws.com' }, ['lambda:InvokeFunction', chatFunction], { ArnLike: { 'aws:SourceArn': restApi } }))] },
  request: request(['apigateway.amazonaws.com', 'lambda:InvokeFunction', chatFunction], { 'aws:SourceArn': 'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/prod/POST/chat' }),
});
const lambdaToModel = arrow('Lambda → model (Converse)', 'lambda-to-bedrock', {
  policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
  request: request([app, 'bedrock:InvokeModel', novaLite]),
});
const lambdaToBase = arrow('Lambda → knowledge base (Retrieve)', 'retrieve', {
  policies: { identity: [policy(allow('bedrock:Retrieve', knowledgeBase))] },
  request: request([app, 'bedrock:Retrieve', knowledgeBase]),
});
const baseToObjects = arrow('knowledge base → objects in S3', 'knowledge-base-role', {
  policies: { identity: [policy(allow('s3:GetObject', objects))] },
  request: request([knowledgeBaseSession, 's3:GetObject', oneObject]),
});
const baseToEmbeddings = arrow('knowledge base → embedding model', 'embeddings', {
  policies: { identity: [policy(allow('bedrock:InvokeModel', titanEmbeddings))] },
  request: request([knowledgeBaseSession, 'bedrock:InvokeModel', titanEmbeddings]),
});
const baseToCollection = arrow('knowledge base → OpenSearch Serverless', 'opensearch-serverless', {
  policies: { identity: [policy(allow('aoss:APIAccessAll', collection))] },
  request: request([knowledgeBaseSession, 'aoss:APIAccessAll', collection]),
});
const lambdaToAgent = arrow('Lambda → agent (InvokeAgent)', 'invoke-agent', {
  policies: { identity: [policy(allow('bedrock:InvokeAgent', agentAlias))] },
  request: request([app, 'bedrock:InvokeAgent', agentAlias]),
});
const bedrockToRole = arrow('Bedrock → the agent’s role (trust)', 'agent-role', {
  policies: { resource: [policy(trust({ Service: 'bedrock.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': account } }))] },
  request: request(['bedrock.amazonaws.com', 'sts:AssumeRole', roleArn('agent-role')], { 'aws:SourceAccount': account }),
});
const agentToModel = arrow('agent → model', 'agent-role', {
  policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
  request: request([agentSession, 'bedrock:InvokeModel', novaLite]),
});
const agentToTool = arrow('agent → its Lambda tool', 'agent-to-lambda', {
  policies: { resource: [policy(open({ Service: 'bedrock.amazonaws.com' }, ['lambda:InvokeFunction', toolFunction], { ArnLike: { 'aws:SourceArn': agent } }))] },
  request: request(['bedrock.amazonaws.com', 'lambda:InvokeFunction', toolFunction], { 'aws:SourceArn': agent }),
});

export const wirings: readonly Wiring[] = [
  { id: 'chat', says: 'A chat: an API calls a function, which asks a model and a knowledge base over documents.', arrows: [apiToLambda, lambdaToModel, lambdaToBase, baseToObjects] },
  { id: 'agent', says: 'An agent with a tool: a function calls the agent, the agent a model and its tool.', arrows: [lambdaToAgent, bedrockToRole, agentToModel, agentToTool] },
  { id: 'knowledge', says: 'A knowledge base: its role reads the documents, embeds them and writes to a collection.', arrows: [lambdaToBase, baseToObjects, baseToEmbeddings, baseToCollection] },
];

const invokes = [policy(allow('bedrock:InvokeModel', novaLite))];
const ceilingsToModel = { request: request([app, 'bedrock:InvokeModel', novaLite]) };
const throughProfile = (name: string, resource: string): PracticeArrow =>
  arrow(name, 'inference-profiles', {
    policies: { identity: [policy(allow('bedrock:InvokeModel', resource))] },
    request: request([app, 'bedrock:InvokeModel', resource]),
  });

/** What is practised when somebody has just talked of it. */
export const wiringsOfSubjects: readonly Wiring[] = [
  {
    id: 'ceilings',
    says: 'One call, and every kind of policy that it has to pass.',
    about: ['evaluation', 'explicit-deny', 'identity-policies'],
    arrows: [
      arrow('the identity policy of the role', 'lambda-to-bedrock', { policies: { identity: invokes }, ...ceilingsToModel }),
      arrow('the permissions boundary of the role', 'boundaries', { policies: { permissionsBoundary: invokes, identity: invokes }, ...ceilingsToModel }),
      arrow('the session policy', 'session-policies', { policies: { session: invokes, identity: invokes }, ...ceilingsToModel }),
      arrow('the service control policy of the account', 'scp', { policies: { serviceControl: [invokes], identity: invokes }, ...ceilingsToModel }),
    ],
  },
  {
    id: 'profile',
    says: 'A call through the US inference profile of Nova Lite: the profile, and the model in each Region that it routes to.',
    about: ['global-profiles', 'region-restriction', 'resource-element'],
    arrows: [
      throughProfile('role → inference profile', usProfile),
      throughProfile('role → model in us-east-1', novaLite),
      throughProfile('role → model in us-east-2', modelArn('amazon.nova-lite-v1:0', 'us-east-2')),
    ],
  },
];
