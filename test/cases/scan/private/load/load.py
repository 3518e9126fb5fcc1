import os

import boto3

files = boto3.client("s3")
loads = boto3.resource("dynamodb").Table(os.environ["LOADS"])


def handler(event, context):
    files.put_object(Bucket=os.environ["CLAIMS"], Key=event["name"], Body=event["text"])
    loads.update_item(
        Key={"id": event["name"]},
        UpdateExpression="ADD #n :one",
        ExpressionAttributeNames={"#n": "n"},
        ExpressionAttributeValues={":one": 1},
    )
