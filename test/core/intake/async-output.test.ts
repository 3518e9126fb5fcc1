import { expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const refused =
  'An error occurred (ValidationException) when calling the StartAsyncInvoke operation: Invalid Output Config/Credentials';

it.each([
  ['outputDataConfig={"s3OutputDataConfig":{"s3Uri":"s3://reels-out"}}', 'arn:aws:s3:::reels-out/*'],
  ['outputDataConfig={"s3OutputDataConfig":{"s3Uri": "s3://reels-out/videos/"}}', 'arn:aws:s3:::reels-out/videos/*'],
  [
    'modelInput={"media":{"s3Location":{"s3Uri":"s3://clips/in.mp4"}}}, outputDataConfig={"s3OutputDataConfig":{"s3Uri":"s3://reels-out"}}',
    'arn:aws:s3:::reels-out/*',
  ],
  ['a={"s3Uri":"s3://clips/in.mp4"}, b={"s3Uri":"s3://reels-out"}', 'arn:aws:s3:::{BucketName}/*'],
  ['', 'arn:aws:s3:::{BucketName}/*'],
])('whoever starts an asynchronous invocation writes its result: %s', (code, resource) => {
  const meant = readText(`${refused}\n${code}`).denials.find((each) => each.meant !== undefined)?.meant;

  expect(meant).toMatchObject({ action: 's3:PutObject', resource });
});
