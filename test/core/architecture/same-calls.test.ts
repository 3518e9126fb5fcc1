import { expect, it } from 'vitest';
import { scan } from '../../../layers/core/src/architecture/index.ts';

it('names each place of a call that the code makes again and again, for each of its functions', () => {
  const resource = (name: string): string =>
    `  ${name}:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: app.handler\n      Runtime: python3.12\n      CodeUri: src/\n`;
  const template = `Transform: AWS::Serverless-2016-10-31\nResources:\n${resource('One')}${resource('Other')}`;
  const call = '    boto3.client("s3").get_object(Bucket="x",Key="y")\n';
  const text = `import boto3\ndef handler(event, context):\n${call.repeat(3)}`;

  const scanned = scan({ template, files: [{ path: 'src/app.py', text }], regions: ['us-east-1'] });

  const arrows = scanned.kind === 'scanned' ? scanned.result.arrows : [];
  const lines = arrows.map(({ because }) => because.map(({ at }) => at?.line));
  expect(lines).toEqual([
    [3, 4, 5],
    [3, 4, 5],
  ]);
});
