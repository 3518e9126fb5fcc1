import os

import boto3

transcribe = boto3.client("transcribe")


def handler(event, context):
    for record in event["Records"]:
        key = record["s3"]["object"]["key"]
        transcribe.start_transcription_job(
            TranscriptionJobName=key.replace("/", "-"),
            LanguageCode="en-US",
            Media={"MediaFileUri": f"s3://{os.environ['IN']}/{key}"},
            OutputBucketName=os.environ["OUT"],
        )
