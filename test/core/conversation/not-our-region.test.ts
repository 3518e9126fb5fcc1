import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const denied = (resource: string, end: string) =>
  `User: arn:aws:sts::111122223333:assumed-role/claims/x is not authorized to perform: bedrock:InvokeModel on resource: ${resource} ${end}`;
const silent = 'because no identity-based policy allows the bedrock:InvokeModel action';
const model = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const stockholm = denied(`arn:aws:bedrock:eu-north-1::foundation-model/${model}`, silent);
const frankfurt = denied(`arn:aws:bedrock:eu-central-1::foundation-model/${model}`, silent);

describe('a Region that whoever asks does not use', () => {
  it.each([
    `modelId="eu.${model}"\n${stockholm}\n\nwe only run in eu-central-1!! is somebody using our keys?`,
    `${stockholm}\npero yo trabajo en eu-central-1!! usé eu.${model}`,
  ])('is a destination of the profile: %s', async (said) => {
    const reply = await replyTo(said);

    expect(reply).toContain('an inference profile');
    expect(reply).toContain('`eu-north-1` is such a destination, no setting of yours');
  });

  it('is none where a global profile names no Region', async () => {
    const reply = await replyTo(
      `${denied(`arn:aws:bedrock:us-east-1:111122223333:inference-profile/global.${model}`, 'with an explicit deny in a service control policy')}\nbut we ARE in us-east-1?!`,
    );

    expect(reply).toContain('`us-east-1` is only where the call is sent');
    expect(reply).toContain('`unspecified`');
  });

  it('needs no word where it is the one that was refused', async () => {
    const reply = await replyTo(`${frankfurt}\nwe only run in eu-central-1!!`);

    expect(reply).toContain('"bedrock:InvokeModel"');
    expect(reply).not.toContain('such a destination');
  });
});
