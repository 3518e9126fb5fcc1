import { expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/answer-question.ts';

it('a verdict that a key nobody stated could turn is told as none', async () => {
  const Condition = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'bedrock:*', Resource: '*', Condition }],
  };
  const input =
    'modelId us.amazon.nova-pro-v1:0 in us-east-1. User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-pro-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

  const { answer } = await answerQuestion({ readers: [] })({
    input,
    evidence: { policies: { identity: [{ name: 'office', document }] } },
  });

  expect(answer.explanation).toContain(
    '`arn:aws:bedrock:us-east-2::foundation-model/amazon.nova-pro-v1:0`: depends on `aws:SourceIp`, which nobody stated',
  );
  expect(answer.fix.verification.after).toBeNull();
});
