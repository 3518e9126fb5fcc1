/**
 * Actions whose calls are data events: no trail has them by default, and the event history, which `lookup-events` searches, never. What is a
 * permission and no call (`aoss:APIAccessAll`) no event is called by.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 * https://docs.aws.amazon.com/bedrock/latest/userguide/logging-using-cloudtrail.html
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
 */
export const dataEvents: readonly RegExp[] = [
  /^bedrock:(?:InvokeAgent|InvokeInlineAgent|Retrieve\w*|InvokeFlow|ApplyGuardrail|RenderPrompt)$/i,
  /^bedrock-agentcore:Invoke\w+$/i,
  /^s3:(?:(?:Get|Put|Delete|Restore)Object\w*|AbortMultipartUpload|ListMultipartUploadParts)$/i,
  /^lambda:(?:Invoke|InvokeFunction|InvokeFunctionUrl)$/i,
  /^dynamodb:(?:Batch)?(?:Get|Put|Update|Delete|Write)Item$|^dynamodb:(?:Query|Scan|PartiQL\w+)$/i,
  /^sqs:(?:Send|Receive|Delete)Message$/i,
  /^sns:Publish$/i,
  /^aoss:(?:API|Dashboards)AccessAll$/i,
];
