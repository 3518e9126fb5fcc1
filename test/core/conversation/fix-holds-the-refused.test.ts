import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';

const fixFor = async (input: string): Promise<string> =>
  JSON.stringify((await answerQuestion({ readers: [] })({ input })).repair.fix.steps);

describe('a fix that is called proven', () => {
  it('holds the very action that was refused, where AWS names no resource of it', async () => {
    const fix = await fixFor(
      'The provided execution role does not have permissions to call CreateNetworkInterface on EC2 (Service: Lambda, Status Code: 400)',
    );

    for (const action of ['CreateNetworkInterface', 'DescribeNetworkInterfaces', 'DeleteNetworkInterface'])
      expect(fix).toContain(`ec2:${action}`);
  });

  it('moves both source conditions of a trust policy that was copied from another account', async () => {
    const fix = await fixFor(
      `Could not assume role arn:aws:iam::111122223333:role/ft-exec. Please ensure that the role exists and allows principal 'sagemaker.amazonaws.com' to assume the role.

trust:
{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sagemaker.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"444455556666"},"ArnLike":{"aws:SourceArn":"arn:aws:sagemaker:us-east-1:444455556666:*"}}}]}`,
    );

    expect(fix).toContain('"aws:SourceAccount":"111122223333"');
    expect(fix).toContain('arn:aws:sagemaker:us-east-1:111122223333:*');
  });
});
