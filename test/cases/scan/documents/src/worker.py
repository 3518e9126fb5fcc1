import os

import boto3

s3 = boto3.client("s3")
table = boto3.resource("dynamodb").Table(os.environ["TABLE"])
bedrock = boto3.client("bedrock-runtime")


def handler(event, context):
    name = event["name"]
    body = s3.get_object(Bucket=os.environ["BUCKET"], Key=f"in/{name}")["Body"].read().decode()
    answer = bedrock.converse(modelId=os.environ["MODEL"], messages=[{"role": "user", "content": [{"text": body}]}])
    text = answer["output"]["message"]["content"][0]["text"]
    mood = boto3.client("comprehend").detect_sentiment(Text=text, LanguageCode="en")
    limit = boto3.client("ssm").get_parameter(Name="/app/limit")
    secret = boto3.client("secretsmanager").get_secret_value(SecretId=os.environ["SECRET"])
    sealed = boto3.client("kms").encrypt(KeyId=os.environ["KEY"], Plaintext=text.encode())
    s3.put_object(Bucket=os.environ["BUCKET"], Key=f"out/{name}", Body=sealed["CiphertextBlob"])
    table.update_item(Key={"id": name}, UpdateExpression="SET mood = :m", ExpressionAttributeValues={":m": mood["Sentiment"]})
    boto3.client("sqs").send_message(QueueUrl=os.environ["JOBS"], MessageBody=name)
    return len(secret["SecretString"]) + len(limit["Parameter"]["Value"])
