import { scanText } from './scan-text.ts';

export type Statement = Readonly<Record<string, unknown>>;

export const everybody = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
export const document = (...statements: readonly Statement[]) => ({ Version: '2012-10-17', Statement: statements });

export const found = (resources: Readonly<Record<string, unknown>>, rule = 'WD011'): readonly string[] =>
  scanText(JSON.stringify({ Resources: resources }))
    .findings.filter((each) => each.rule === rule)
    .map(({ level, message }) => `${level} ${message}`);

export const made = (type: string, properties: Readonly<Record<string, unknown>>) => ({
  Own: { Type: type, Properties: properties },
});

export const bucketWith = (...statements: readonly Statement[]) => ({
  Files: { Type: 'AWS::S3::Bucket' },
  ...made('AWS::S3::BucketPolicy', { Bucket: { Ref: 'Files' }, PolicyDocument: document(...statements) }),
});

export const roleOf = (principal: unknown, more: Statement = {}, properties: Readonly<Record<string, unknown>> = {}) =>
  made('AWS::IAM::Role', {
    AssumeRolePolicyDocument: document({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more }),
    ...properties,
  });
