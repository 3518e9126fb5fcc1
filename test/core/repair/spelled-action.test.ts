import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const denied = (action: string, resource: string): string =>
  `User: arn:aws:iam::210987654321:user/maria is not authorized to perform: ${action} on resource: ${resource}`;

describe('an action in another case than AWS writes it', () => {
  it.each([
    ['S3:getobject', 'arn:aws:s3:::b/x', 's3:GetObject'],
    ['sts:assumerole', 'arn:aws:iam::210987654321:role/x', 'sts:AssumeRole'],
    ['BEDROCK:INVOKEMODEL', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0', 'bedrock:InvokeModel'],
  ])('%s is granted in AWS’s spelling', (written, resource, spelled) => {
    const { fix } = answerOf(denied(written, resource));

    expect(fix.actions).toContain(spelled);
    expect(JSON.stringify(fix.steps)).toContain(`"${spelled}"`);
    expect(JSON.stringify(fix.steps)).not.toContain(written);
  });
});
