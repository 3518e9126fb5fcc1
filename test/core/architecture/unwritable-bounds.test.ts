import { describe, expect, it } from 'vitest';
import { code, granted, lambda, planOf, policy, role } from './plan-of.ts';
import { samFunction } from './sam-function.ts';
import { scanText } from './scan-text.ts';

const place = { regions: ['us-east-1'], account: '111122223333' };
const profile = 'inference-profile/us.amazon.nova-lite-v1:0';
const asks = (account: string): string =>
  `boto3.client("bedrock-runtime").converse(modelId=f"arn:aws:bedrock:us-east-1:${account}:${profile}", messages=[])`;
const known = asks('111122223333');
const computed = asks("{event['account']}");
const mayAsk = `arn:aws:bedrock:*:*:${profile}`;
const modelDenied = expect.objectContaining({ rule: 'WD004', level: 'error' });

describe('a model that is granted through one profile alone', () => {
  const template = samFunction(`            - { Effect: Allow, Action: bedrock:InvokeModel, Resource: '${mayAsk}' }`);
  const fixesOf = (call: string) => {
    const { findings } = scanText(template, { ...place, ...code(call) });
    expect(findings).toContainEqual(modelDenied);
    return findings.flatMap(({ fix }) => fix?.edits ?? []);
  };

  it('gets no edit of the template where nobody can write which profile', () => {
    expect(fixesOf(known).map(({ text }) => text)).toEqual([expect.stringContaining('bedrock:InferenceProfileArn')]);
    expect(fixesOf(computed)).toEqual([]);
  });

  it('gets no HCL where nobody can write which profile', () => {
    const plan = planOf([
      role('ask', 'lambda.amazonaws.com'),
      ...lambda('ask'),
      granted('ask', policy('bedrock:InvokeModel', mayAsk)),
    ]);
    const addedFor = (call: string) => {
      const { findings } = scanText(plan, { ...place, ...code(call) });
      expect(findings).toContainEqual(modelDenied);
      return findings
        .flatMap(({ related }) => related.map(({ message }) => message))
        .filter((message) => message.startsWith('add to the configuration'));
    };

    expect(addedFor(known)).toEqual([expect.stringContaining('bedrock:InferenceProfileArn')]);
    expect(addedFor(computed)).toEqual([]);
  });

  it('gets no code of CDK where no construct’s name is sure for the profile', () => {
    const made = (logicalId: string, Type: string, Properties: object, metadata: object = {}) => ({
      [logicalId]: { Type, Properties, Metadata: { 'aws:cdk:path': `Stack/${logicalId}/Resource`, ...metadata } },
    });
    const document = (statement: object) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', ...statement }],
    });
    const stack = (modelId: unknown) => ({
      Resources: {
        ...made('Profile', 'AWS::Bedrock::ApplicationInferenceProfile', {
          InferenceProfileName: 'mine',
          ModelSource: { CopyFrom: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0' },
        }),
        ...made('AskRole', 'AWS::IAM::Role', {
          AssumeRolePolicyDocument: document({
            Action: 'sts:AssumeRole',
            Principal: { Service: 'lambda.amazonaws.com' },
          }),
          Policies: [
            {
              PolicyName: 'profiles',
              PolicyDocument: document({
                Action: 'bedrock:InvokeModel',
                Resource: [
                  'arn:aws:bedrock:*:*:application-inference-profile/*',
                  'arn:aws:bedrock:*:*:inference-profile/*',
                ],
              }),
            },
          ],
        }),
        ...made(
          'Ask',
          'AWS::Lambda::Function',
          {
            Handler: 'app.handler',
            Runtime: 'python3.13',
            Code: { S3Bucket: 'assets', S3Key: 'a1.zip' },
            Role: { 'Fn::GetAtt': ['AskRole', 'Arn'] },
            Environment: { Variables: { MODEL: modelId } },
          },
          { 'aws:asset:path': 'src' },
        ),
      },
    });
    const toldFor = (modelId: unknown) => {
      const { findings } = scanText(JSON.stringify(stack(modelId)), {
        ...place,
        ...code('boto3.client("bedrock-runtime").converse(modelId=os.environ["MODEL"], messages=[])'),
      });
      const fixed = findings.filter(({ level, fix }) => level === 'error' && fix !== null);
      expect(fixed.length).toBeGreaterThan(0);
      return fixed.flatMap(({ related }) => related.map(({ message }) => message)).join('\n');
    };

    expect(toldFor(`arn:aws:bedrock:us-east-1:111122223333:${profile}`)).toContain('addToPolicy');
    expect(toldFor({ 'Fn::GetAtt': ['Profile', 'InferenceProfileArn'] })).not.toContain('addToPolicy');
  });
});
