"""An agent that answers behind a URL."""
import json
import os

import boto3
from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities import parameters
from aws_lambda_powertools.utilities.idempotency import DynamoDBPersistenceLayer, IdempotencyConfig, idempotent_function
from strands import Agent, tool
from strands.models import BedrockModel
from strands.session.s3_session_manager import S3SessionManager
from strands_tools import retrieve

log = Logger()
once = DynamoDBPersistenceLayer(table_name=os.environ["ONCE"])
tickets = boto3.resource("dynamodb").Table(os.environ["TICKETS"])


@tool
def open_ticket(title: str) -> str:
    """Opens a ticket for the person who asks."""
    return write(ticket={"id": title, "title": title})


@idempotent_function(data_keyword_argument="ticket", persistence_store=once, config=IdempotencyConfig())
def write(ticket: dict) -> str:
    tickets.put_item(Item=ticket)
    return ticket["id"]


def agent_for(session: str) -> Agent:
    secret = parameters.get_secret(os.environ["KEY"])
    return Agent(
        model=BedrockModel(model_id="us.amazon.nova-pro-v1:0", guardrail_id=os.environ["GUARD"], guardrail_version="1"),
        system_prompt=parameters.get_parameter(os.environ["PROMPT"]) + secret[:0],
        tools=[retrieve, open_ticket],
        session_manager=S3SessionManager(session_id=session, bucket=os.environ["TALKS"]),
    )


@log.inject_lambda_context
def lambda_handler(event, context):
    body = json.loads(event["body"])
    answer = agent_for(body["session"])(body["question"])
    return {"statusCode": 200, "body": str(answer)}
