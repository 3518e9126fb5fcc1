import { BedrockAgentCoreClient, InvokeAgentRuntimeCommand } from "@aws-sdk/client-bedrock-agentcore";

const client = new BedrockAgentCoreClient({});

export const handler = awslambda.streamifyResponse(async (event, stream) => {
  const answer = await client.send(
    new InvokeAgentRuntimeCommand({
      agentRuntimeArn: process.env.RUNTIME,
      runtimeSessionId: event.headers["x-session"],
      payload: event.body,
    }),
  );
  for await (const part of answer.response) stream.write(part);
  stream.end();
});
