import { BedrockAgentRuntimeClient, InvokeAgentCommand, RetrieveCommand } from '@aws-sdk/client-bedrock-agent-runtime';
import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';

const agents = new BedrockAgentRuntimeClient({});
const models = new BedrockRuntimeClient({});
const { AGENT_ID, ALIAS_ID, KNOWLEDGE_BASE_ID, GUARDRAIL_ID } = process.env;

export const handler = async ({ body }) => {
  const { question, sessionId } = JSON.parse(body);
  const found = await agents.send(new RetrieveCommand({ knowledgeBaseId: KNOWLEDGE_BASE_ID, retrievalQuery: { text: question } }));
  const answer = await models.send(
    new ConverseCommand({
      modelId: 'amazon.nova-lite-v1:0',
      messages: [{ role: 'user', content: [{ text: `${question} ${found.retrievalResults.length}` }] }],
      guardrailConfig: { guardrailIdentifier: GUARDRAIL_ID, guardrailVersion: '1' },
    }),
  );
  const told = await agents.send(new InvokeAgentCommand({ agentId: AGENT_ID, agentAliasId: ALIAS_ID, sessionId, inputText: question }));
  return { statusCode: 200, body: JSON.stringify({ answer: answer.output, told: told.sessionId }) };
};
