import { describe, expect, it } from 'vitest';
import { catalogDate } from '../../../layers/core/src/catalog/index.ts';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';
import { sayReply } from '../../../layers/core/src/explain/index.ts';

const replyOn = async (resource: string): Promise<string> => {
  const input = `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: ${resource} because no identity-based policy allows the bedrock:InvokeModel action`;
  return sayReply(await answerQuestion({ readers: [] })({ input }));
};

const replyAbout = (profile: string): Promise<string> =>
  replyOn(`arn:aws:bedrock:us-east-1:111122223333:inference-profile/${profile}`);

describe('the Regions behind a profile', () => {
  it('are taken by the pattern of the geography where nobody recorded them, and said to be, with the day of the data', async () => {
    const reply = await replyAbout('us.anthropic.claude-never-recorded-v9:0');

    for (const region of ['us-east-1', 'us-east-2', 'us-west-2'])
      expect(reply).toContain(`arn:aws:bedrock:${region}::foundation-model/anthropic.claude-never-recorded-v9:0`);
    expect(reply).not.toContain('bedrock:*::');
    expect(reply).toContain(
      `The Regions behind \`us.anthropic.claude-never-recorded-v9:0\` are not in our data of ${catalogDate.inferenceProfiles}: these are where most \`us.\` profiles go`,
    );
  });

  it('are no reason to call a policy wrong that allows fewer than the pattern', async () => {
    const profile = 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.acme.model-v1:0';
    const models = ['us-east-1', 'us-west-2'].map(
      (region) => `arn:aws:bedrock:${region}::foundation-model/acme.model-v1:0`,
    );
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: [profile, ...models] }],
    };

    const { answer } = await answerQuestion({ readers: [] })({
      input: `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: ${profile}`,
      evidence: { policies: { identity: [{ name: 'app', document }] } },
    });

    expect(answer.requests.find(({ resource }) => resource?.includes('us-east-2'))?.decision).toBeNull();
    expect(answer.fix.steps).toEqual([]);
  });

  it('are said to be a wildcard where no profile of the geography is recorded', async () => {
    const reply = await replyOn('arn:aws:bedrock:sa-east-1:111122223333:inference-profile/sa.acme.model-v9:0');

    expect(reply).toContain('arn:aws:bedrock:*::foundation-model/acme.model-v9:0');
    expect(reply).toContain('its model is named with a Region wildcard');
  });

  it('are said nothing of where they are known', async () => {
    const reply = await replyAbout('us.amazon.nova-lite-v1:0');

    expect(reply).toContain('foundation-model/amazon.nova-lite-v1:0');
    expect(reply).not.toContain('not in our data');
  });

  it('are what a model refused by its own id needs too, if its code passes a profile', async () => {
    const reply = await replyOn(
      'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0',
    );

    expect(reply).toContain(
      'If the code passes an inference profile (`us.anthropic.claude-sonnet-4-5-20250929-v1:0`), the profile itself and the model in us-east-2, us-west-2 are needed as well: say which id it passes.',
    );
  });

  it('are said to be taken by the pattern for such a model where nobody recorded them from there', async () => {
    const reply = await replyOn('arn:aws:bedrock:ap-northeast-3::foundation-model/amazon.nova-pro-v1:0');

    expect(reply).toContain(
      'needed as well (where it goes from ap-northeast-3 is not recorded: these are taken by the pattern',
    );
  });

  it('are asked of the account for such a model where no profile of its geography is recorded', async () => {
    const reply = await replyOn(
      'arn:aws:bedrock:sa-east-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0',
    );

    expect(reply).toContain(
      '`aws bedrock list-inference-profiles --region sa-east-1` shows one and the code passes it',
    );
  });

  it.each([
    ['us-east-1:111122223333:inference-profile/us.anthropic.claude-never-recorded-v9:0', 'are not in our data of'],
    ['ap-northeast-3::foundation-model/amazon.nova-pro-v1:0', 'these are taken by the pattern of its geography'],
    ['sa-east-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0', 'list-inference-profiles'],
  ])('are said in the whole explanation too: %s', async (rest, said) => {
    const input = `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:${rest} because no identity-based policy allows the bedrock:InvokeModel action`;
    const { answer } = await answerQuestion({ readers: [] })({ input });

    expect(answer.explanation).toContain(said);
  });

  it('are no matter for a model that is invoked by its own id', async () => {
    const reply = await replyOn('arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0');

    expect(reply).not.toContain('passes an inference profile');
  });
});
