import os

import boto3
from langchain_aws import ChatBedrockConverse
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate

notes = boto3.resource("dynamodb").Table(os.environ["NOTES"])
sns = boto3.client("sns")
chain = (
    ChatPromptTemplate.from_messages([("system", "You sum up."), ("human", "{notes}")])
    | ChatBedrockConverse(model="amazon.nova-lite-v1:0", temperature=0)
    | StrOutputParser()
)


def handler(event, context):
    rows = notes.scan()["Items"]
    sns.publish(TopicArn=os.environ["MAILS"], Message=chain.invoke({"notes": rows}))
