import { beforeAll, describe, expect, it } from 'vitest';
import { loadJava } from '../../../layers/core/src/architecture/index.ts';
import { scanText } from './scan-text.ts';

beforeAll(() => loadJava([{ path: 'App.java' }]));

/** A parameter that has a call authorised by another action, or by one more. */
const template = (
  actions: readonly string[],
  runtime: string,
  handler: string,
) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: ${handler}
      Runtime: ${runtime}
      Policies: [{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: ${JSON.stringify(actions)}, Resource: "*" }] }]
`;

const deniedIn = (result: ReturnType<typeof scanText>) => [
  ...new Set(
    result.arrows.flatMap(({ requests = [] }) =>
      requests.filter(({ decision }) => decision !== 'allowed').map(({ action }) => action),
    ),
  ),
];

const python = (call: string, ...actions: readonly string[]) =>
  deniedIn(
    scanText(template(actions, 'python3.13', 'app.handler'), {
      files: {
        'src/app.py': `import boto3\ns = boto3.client("s3")\nec2 = boto3.client("ec2")\ndef handler(event, context):\n    ${call}\n`,
      },
    }),
  );

const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

describe('a parameter of a call', () => {
  it.each([
    ['s.get_object(Bucket="b", Key="k", VersionId="1")', 's3:GetObject', ['s3:GetObjectVersion']],
    ['s.head_object(Bucket="b", Key="k", VersionId=event["v"])', 's3:GetObject', ['s3:GetObjectVersion']],
    ['s.get_object(Bucket="b", Key="k", VersionId="1")', 's3:GetObjectVersion', []],
    ['s.get_object(Bucket="b", Key="k")', 's3:GetObject', []],
    ['s.delete_object(Bucket="b", Key="k", VersionId="1")', 's3:DeleteObject', ['s3:DeleteObjectVersion']],
    [
      's.delete_objects(Bucket="b", Delete={"Objects": [{"Key": "k", "VersionId": "1"}]})',
      's3:DeleteObject',
      ['s3:DeleteObjectVersion'],
    ],
    [
      's.delete_object(Bucket="b", Key="k", BypassGovernanceRetention=True)',
      's3:DeleteObject',
      ['s3:BypassGovernanceRetention'],
    ],
    ['s.delete_object(Bucket="b", Key="k", BypassGovernanceRetention=False)', 's3:DeleteObject', []],
    ['s.delete_object(Bucket="b", Key="k", VersionId=None)', 's3:DeleteObject', []],
    ['s.put_object(Bucket="b", Key="k", ACL="public-read")', 's3:PutObject', ['s3:PutObjectAcl']],
    ['s.put_object(Bucket="b", Key="k", Tagging="a=b")', 's3:PutObject', ['s3:PutObjectTagging']],
    ['s.put_object(Bucket="b", Key="k", ObjectLockMode="GOVERNANCE")', 's3:PutObject', ['s3:PutObjectRetention']],
    ['s.put_object(Bucket="b", Key="k", ObjectLockLegalHoldStatus="ON")', 's3:PutObject', ['s3:PutObjectLegalHold']],
    ['s.upload_file("f", "b", "k", ExtraArgs={"ACL": "public-read"})', 's3:PutObject', ['s3:PutObjectAcl']],
    [
      `s.put_object(Bucket="b", Key="k", ServerSideEncryption="aws:kms", SSEKMSKeyId="${key}")`,
      's3:PutObject',
      ['kms:GenerateDataKey'],
    ],
    ['ec2.run_instances(ImageId="ami-1", IamInstanceProfile={"Name": "p"})', 'ec2:*', ['iam:PassRole']],
    ['ec2.run_instances(ImageId="ami-1")', 'ec2:*', []],
  ])('asks for what AWS asks for: %s with %s', (call, action, expected) => {
    expect(python(call, action)).toEqual(expected);
  });

  it.each([
    ['s.copy_object(Bucket="b", Key="k", CopySource={"Bucket": "a", "Key": "k", "VersionId": "1"})'],
    ['s.copy_object(Bucket="b", Key="k", CopySource="a/k?versionId=1")'],
  ])('has a copy read a version: %s', (call) => {
    expect(python(call, 's3:GetObject', 's3:PutObject')).toEqual(['s3:GetObjectVersion']);
  });

  it('asks for the same in JavaScript', () => {
    const files = {
      'src/app.mjs': `import { S3Client, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const handler = async () => {
  await s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k', VersionId: '1' }));
  await s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', ACL: 'public-read' }));
};
`,
    };
    const result = scanText(template(['s3:GetObject', 's3:PutObject'], 'nodejs22.x', 'app.handler'), { files });

    expect(deniedIn(result)).toEqual(['s3:GetObjectVersion', 's3:PutObjectAcl']);
  });

  it('asks for the same in Java', () => {
    const files = {
      'src/main/java/com/x/App.java': `package com.x;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.*;
public class App {
  private final S3Client s3 = S3Client.create();
  public Object handle(Object event) {
    s3.getObject(GetObjectRequest.builder().bucket("b").key("k").versionId("1").build());
    s3.putObject(PutObjectRequest.builder().bucket("b").key("k").acl(ObjectCannedACL.PUBLIC_READ).build(), body);
    return null;
  }
}
`,
    };
    const result = scanText(template(['s3:GetObject', 's3:PutObject'], 'java21', 'com.x.App::handle'), { files });

    expect(deniedIn(result)).toEqual(['s3:GetObjectVersion', 's3:PutObjectAcl']);
  });
});
