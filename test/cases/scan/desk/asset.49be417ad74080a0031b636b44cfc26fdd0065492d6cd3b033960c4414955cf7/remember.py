import os

from bedrock_agentcore.memory.integrations.strands.config import AgentCoreMemoryConfig, RetrievalConfig
from bedrock_agentcore.memory.integrations.strands.session_manager import AgentCoreMemorySessionManager


def session_manager(session: str, actor: str) -> AgentCoreMemorySessionManager:
    config = AgentCoreMemoryConfig(
        memory_id=os.environ["MEMORY"],
        session_id=session,
        actor_id=actor,
        retrieval_config={"/facts/{actorId}": RetrievalConfig(top_k=3, relevance_score=0.4)},
    )
    return AgentCoreMemorySessionManager(config)
