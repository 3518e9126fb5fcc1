import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const role = 'arn:aws:iam::111122223333:role/training';
const needed = (text: string) => {
  const [denial] = readText(text).denials;
  const { action = null, resource = null } = denial?.meant ?? {};
  return { action, resource };
};
const nothing = { action: null, resource: null };

describe('what a service says that the role it was given needs', () => {
  it.each([
    ['s3:GetObject', `Could not read s3://acme/in/a.csv. Ensure that the role ${role} has access.`],
    ['s3:GetObject', `Failed to download s3://acme/output/uploads/put.csv. Verify the role ${role} has access.`],
    ['s3:PutObject', `Failed to write the result to s3://acme/reads/x.csv. Ensure that the role ${role} has access.`],
    ['s3:PutObject', `Unable to upload to s3://acme/get/load.csv: check the role ${role} exists and has permissions`],
  ])('reads or writes as the sentence says, whatever the path is called: %s', (action, text) => {
    expect(needed(text).action).toBe(action);
  });

  it('is no guess where the sentence says neither', () => {
    expect(
      needed(`Access denied for s3://acme/upload/x.csv. Ensure that the role ${role} has access.`).action,
    ).toBeNull();
  });

  it.each(['bucket: acme', 'bucket "acme"', 'bucket: `acme`'])('is about the bucket that is named: %s', (bucket) => {
    expect(needed(`Could not read from ${bucket}. Ensure that the role ${role} has s3:GetObject permission.`)).toEqual({
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::acme/*',
    });
  });

  it.each(['the bucket and the queue', 'the bucket for training', 'your bucket from the console'])(
    'is about no bucket called like the next word: %s',
    (words) => {
      expect(
        needed(`Could not read ${words}. Ensure that the role ${role} has s3:GetObject permission.`).resource,
      ).toBeNull();
    },
  );

  it.each([
    ['aws-cn', '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/agent:1'],
    ['aws', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/agent:1'],
  ])('stands in the partition of what it is about: %s', (partition, image) => {
    const [denial] = readText(`Access denied while validating ECR URI ${image}`).denials;

    expect(denial?.meant?.principal).toBe(`arn:${partition}:iam::123456789012:role/{ExecutionRole}`);
  });
});

describe('what a person asks about a role is no sentence of a service', () => {
  it.each([
    `Please check if the role ${role} has s3:GetObject on s3://acme/a.csv`,
    `Ensure that the role ${role} has s3:GetObject on s3://acme/a.csv`,
    `I get AccessDenied. Can you check that the role ${role} has s3:GetObject on s3://acme/a.csv?`,
    `It was denied: would you verify the role ${role} has s3:GetObject?`,
  ])('%s', (text) => {
    expect(needed(text)).toEqual(nothing);
  });
});
