import { describe, expect, it } from 'vitest';
import { catalogDate } from '../../../layers/core/src/catalog/index.ts';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';
import { sayReply } from '../../../layers/core/src/explain/index.ts';

const replyAbout = async (profile: string): Promise<string> => {
  const input = `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1:111122223333:inference-profile/${profile} because no identity-based policy allows the bedrock:InvokeModel action`;
  return sayReply(await answerQuestion({ readers: [] })({ input }));
};

describe('the Regions behind a profile', () => {
  it('are said to be a wildcard where nobody recorded them, with the day of the data', async () => {
    const reply = await replyAbout('us.anthropic.claude-never-recorded-v9:0');

    expect(reply).toContain('arn:aws:bedrock:*::foundation-model/anthropic.claude-never-recorded-v9:0');
    expect(reply).toContain(
      `The Regions behind \`us.anthropic.claude-never-recorded-v9:0\` are not in our data of ${catalogDate.inferenceProfiles}`,
    );
  });

  it('are said nothing of where they are known', async () => {
    const reply = await replyAbout('us.amazon.nova-lite-v1:0');

    expect(reply).toContain('foundation-model/amazon.nova-lite-v1:0');
    expect(reply).not.toContain('not in our data');
  });
});
