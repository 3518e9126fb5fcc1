import { describe, expect, it } from 'vitest';
import { askLive } from './aws/ask-live.ts';
import { demoAws } from './aws/demo-aws.ts';
import type { WireAnswer, WireCall } from './aws/start-aws.ts';
import { withAws } from './aws/with-aws.ts';

const aws = withAws();
const home = 'us-east-1:210987654321';
const json = (body: unknown): WireAnswer => ({ status: 200, type: 'application/json', body: JSON.stringify(body) });
const rest =
  (answers: Readonly<Record<string, unknown>>) =>
  ({ path }: WireCall): WireAnswer | null => {
    const found = Object.entries(answers).find(([part]) => decodeURIComponent(path).includes(part));
    return found === undefined ? null : json(found[1]);
  };

describe('a call of an application inference profile', () => {
  it('needs the models that the account has behind it, each in its Region', async () => {
    const profile = `arn:aws:bedrock:${home}:application-inference-profile/team1`;
    const models = ['us-east-1', 'us-west-2'].map(
      (region) => `arn:aws:bedrock:${region}::foundation-model/amazon.nova-pro-v1:0`,
    );
    const setting = {
      inferenceProfileName: 'team',
      inferenceProfileArn: profile,
      inferenceProfileId: 'team1',
      status: 'ACTIVE',
      type: 'APPLICATION',
      models: models.map((modelArn) => ({ modelArn })),
    };
    aws.answer(rest({ '/inference-profiles/': setting }), ...demoAws());

    const { answer } = await askLive(
      `User: arn:aws:sts::210987654321:assumed-role/support-chat-role/s is not authorized to perform: bedrock:InvokeModel on resource: ${profile} because no identity-based policy allows the bedrock:InvokeModel action`,
    );

    expect(answer.requests.map(({ resource }) => resource)).toEqual(expect.arrayContaining([profile, ...models]));
    expect(answer.fix.steps.map(({ json: text }) => text).join()).toContain(models[1]);
    expect(answer.fix.verification.after).toBe('allowed');
  });
});

describe('a call of a knowledge base', () => {
  it('is followed to the role, the model and the bucket that the account has for it', async () => {
    const roleArn = 'arn:aws:iam::210987654321:role/service-role/AmazonBedrockExecutionRoleForKnowledgeBase_handbook';
    const base = `arn:aws:bedrock:${home}:knowledge-base/KB12345678`;
    const bucketArn = 'arn:aws:s3:::handbook-in-the-account';
    const embeddingModelArn = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0';
    aws.answer(
      rest({
        '/datasources/D1': { dataSource: { dataSourceConfiguration: { type: 'S3', s3Configuration: { bucketArn } } } },
        '/datasources': { dataSourceSummaries: [{ dataSourceId: 'D1' }] },
        '/knowledgebases/KB12345678': {
          knowledgeBase: {
            name: 'handbook',
            roleArn,
            knowledgeBaseConfiguration: { type: 'VECTOR', vectorKnowledgeBaseConfiguration: { embeddingModelArn } },
          },
        },
      }),
      ...demoAws(),
    );

    const { evidence, answer } = await askLive(
      `User: arn:aws:sts::210987654321:assumed-role/support-chat-role/s is not authorized to perform: bedrock:StartIngestionJob on resource: ${base} because no identity-based policy allows the bedrock:StartIngestionJob action`,
    );

    expect(evidence.settings?.[0]).toMatchObject({ roleArn, uses: [embeddingModelArn, bucketArn] });
    expect(evidence.principals.map(({ arn }) => arn)).toContain(roleArn);
    expect(answer.requests).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ principal: roleArn, action: 's3:ListBucket', resource: bucketArn }),
      ]),
    );
  });
});
