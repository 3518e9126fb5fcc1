import json
import os

import boto3

runtime = boto3.client("bedrock-runtime")
search = boto3.client("bedrock-agent-runtime")
files = boto3.client("s3")
answers = boto3.resource("dynamodb").Table(os.environ["ANSWERS"])


def handler(event, context):
    claim = files.get_object(Bucket=os.environ["CLAIMS"], Key=event["claim"])["Body"].read().decode()
    runtime.invoke_model(modelId="amazon.titan-embed-text-v2:0", body=json.dumps({"inputText": claim}))
    found = search.retrieve(knowledgeBaseId="KB12345678", retrievalQuery={"text": claim})
    stream = runtime.converse_stream(
        modelId="amazon.nova-lite-v1:0",
        messages=[{"role": "user", "content": [{"text": f"{claim}\n{found['retrievalResults']}"}]}],
    )
    text = "".join(part["contentBlockDelta"]["delta"]["text"] for part in stream["stream"] if "contentBlockDelta" in part)
    answers.put_item(Item={"id": event["claim"], "text": text})
    return text
