import { BedrockAgentRuntimeClient, RetrieveCommand } from '@aws-sdk/client-bedrock-agent-runtime';
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';

const found = new BedrockAgentRuntimeClient();
const models = new BedrockRuntimeClient();

const pagesFor = async (text) => {
  const { retrievalResults = [] } = await found.send(
    new RetrieveCommand({ knowledgeBaseId: process.env.KNOWLEDGE, retrievalQuery: { text } }),
  );
  return retrievalResults.map(({ content }) => content.text).join('\n');
};

export const handler = awslambda.streamifyResponse(async (event, out) => {
  const { question } = JSON.parse(event.body);
  const { stream } = await models.send(
    new ConverseStreamCommand({
      modelId: 'amazon.nova-lite-v1:0',
      system: [{ text: await pagesFor(question) }],
      messages: [{ role: 'user', content: [{ text: question }] }],
    }),
  );
  for await (const { contentBlockDelta } of stream) out.write(contentBlockDelta?.delta?.text ?? '');
  out.end();
});
