import json
import os

import boto3
from botocore.exceptions import ClientError

s3 = boto3.client("s3")
models = boto3.client("bedrock-runtime")
minutes = boto3.resource("dynamodb").Table(os.environ["MINUTES"])
team = boto3.resource("sns").Topic(os.environ["TEAM"])


def words_of(job):
    try:
        read = s3.get_object(Bucket=os.environ["TRANSCRIPTS"], Key=f"{job}.json")
        return json.loads(read["Body"].read())["results"]["transcripts"][0]["transcript"]
    except (KeyError, ClientError):
        pass
    return ""


def handler(event, context):
    job = event["detail"]["TranscriptionJobName"]
    answer = models.converse(
        modelId="us.amazon.nova-pro-v1:0",
        messages=[{"role": "user", "content": [{"text": words_of(job)}]}],
    )
    text = answer["output"]["message"]["content"][0]["text"]
    minutes.update_item(
        Key={"meeting": job},
        UpdateExpression="SET told = :told",
        ExpressionAttributeValues={":told": text},
    )
    team.publish(Subject=job, Message=text)
