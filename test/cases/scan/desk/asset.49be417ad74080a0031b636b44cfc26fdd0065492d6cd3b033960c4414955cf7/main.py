"""The agent that AgentCore runs: it remembers, searches, computes, and asks the gateway for its tools."""
import os

import boto3
from bedrock_agentcore import BedrockAgentCoreApp
from bedrock_agentcore.identity.auth import requires_access_token
from bedrock_agentcore.tools.code_interpreter_client import code_session
from mcp.client.streamable_http import streamablehttp_client
from strands import Agent, tool
from strands.models import BedrockModel
from strands.tools.mcp import MCPClient

from remember import session_manager

app = BedrockAgentCoreApp()
ssm = boto3.client("ssm")
agent_runtime = boto3.client("bedrock-agent-runtime")


@tool
def search(question: str) -> str:
    """Looks into the handbook."""
    found = agent_runtime.retrieve(knowledgeBaseId=os.environ["HANDBOOK"], retrievalQuery={"text": question})
    return str(found["retrievalResults"])


@tool
def compute(code: str) -> str:
    """Runs Python."""
    with code_session(os.environ["AWS_REGION"], identifier=os.environ["INTERPRETER"]) as session:
        return str(session.invoke("executeCode", {"code": code, "language": "python"}))


@requires_access_token(provider_name="desk", scopes=[], auth_flow="M2M")
async def token_for_gateway(*, access_token: str) -> str:
    return access_token


@app.entrypoint
async def invoke(payload, context):
    token = await token_for_gateway(access_token="")
    url = ssm.get_parameter(Name=os.environ["GATEWAY"])["Parameter"]["Value"]
    gateway = MCPClient(lambda: streamablehttp_client(url, headers={"Authorization": f"Bearer {token}"}))
    with gateway:
        agent = Agent(
            model=BedrockModel(model_id="us.amazon.nova-lite-v1:0"),
            tools=[search, compute, *gateway.list_tools_sync()],
            session_manager=session_manager(context.session_id, payload["actor"]),
        )
        async for event in agent.stream_async(payload["prompt"]):
            yield event


if __name__ == "__main__":
    app.run()
