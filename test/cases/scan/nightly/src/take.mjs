import { BedrockAgentClient, StartIngestionJobCommand } from '@aws-sdk/client-bedrock-agent';

const knowledge = new BedrockAgentClient();

export const handler = async () => {
  const { ingestionJob } = await knowledge.send(
    new StartIngestionJobCommand({ knowledgeBaseId: process.env.KNOWLEDGE, dataSourceId: process.env.PAGES }),
  );
  return ingestionJob.ingestionJobId;
};
