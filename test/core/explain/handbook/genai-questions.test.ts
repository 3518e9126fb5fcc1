import { describe, expect, it } from 'vitest';
import { askHandbook } from '../../../../layers/core/src/explain/handbook/index.ts';

// What the first sentence has to settle, as people ask it: terse, long, with a situation in front, in other languages.
describe('a question about Bedrock’s side is answered in its first line', () => {
  it.each([
    [
      'our service only uses the Converse API with tools. does the toolConfig need its own IAM action?',
      /^\*\*(?:No|None)/,
    ],
    ['Which permission lets somebody start a sync of a data source but not change it?', /bedrock:StartIngestionJob/],
    [
      'difference between bedrock:Retrieve and bedrock:RetrieveAndGenerate — which do I need for my chatbot?',
      /takes no resource/,
    ],
    ['rerank in a knowledge base query, who needs bedrock:Rerank', /bedrock:Rerank/],
    [
      'we want natural language to SQL on redshift in a knowledge base. what action is GenerateQuery and who calls it',
      /bedrock:GenerateQuery/,
    ],
    [
      'is it enough to allow bedrock:InvokeAgent on agent/ABC or must it be the alias',
      /agent-alias\/AGENT_ID\/ALIAS_ID/,
    ],
    ['supervisor agent with three collaborators: what has the supervisor role to have?', /bedrock:GetAgentAlias/],
    ['how do i limit an api key of bedrock to one model only', /^\*\*Yes, by the policy of the identity behind it/],
    ['agentcore gateway target is a Lambda function: whose role calls it', /gateway’s (?:service )?role/],
    [
      'Brauche ich für eine SQS-Queue mit eigenem KMS-Schlüssel als Lambda-Trigger noch etwas?',
      /^\*\*Yes: `kms:Decrypt`/,
    ],
    [
      'step functions state machine calls bedrock invokeModel, with an s3 output path. what does its role need',
      /s3:PutObject/,
    ],
    ['sns topic encrypted with a cmk; S3 event notifications never arrive', /kms:GenerateDataKey/],
    [
      'Can a DynamoDB table be shared with another account without assuming a role?',
      /^\*\*Yes, by a resource-based policy/,
    ],
    ['¿Puede una función Lambda de otra cuenta leer mi repositorio ECR?', /ecr:BatchGetImage/],
    [
      'Textract has to read from my bucket. does Textract need a role or does it use my permissions?',
      /^\*\*Your own permissions/,
    ],
    ['transcribe job DataAccessRoleArn what must it trust', /transcribe\.amazonaws\.com/],
    [
      'what has to be in the key policy so that CloudWatch Logs can encrypt my log group',
      /logs\.REGION\.amazonaws\.com/,
    ],
    ['sagemaker endpoint invoke from lambda permission', /sagemaker:InvokeEndpoint/],
    ['Since when does aws managed aws/s3 key rotate and can I turn that off?', /^\*\*Every year/],
  ])('%s', (question, says) => {
    expect(askHandbook(question, null)?.reply.split('\n')[0]).toMatch(says);
  });

  it('and what takes no resource is never bound to one', () => {
    const reply = askHandbook('allow a user only one knowledge base, retrieve and generate', null)?.reply ?? '';

    expect(reply).toMatch(/RetrieveAndGenerate`[^.]*(?:no resource|`\*`)/);
  });
});
