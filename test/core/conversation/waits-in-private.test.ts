import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const ended = 'Task timed out after 60.06 seconds';

describe('a function that waits until it is ended', () => {
  it.each([
    `I have lambda in private subnet of VPC (no internet, company rule). It must call claude. It dont give access denied, and after 60 second "${ended}". I add bedrock:* and same.`,
    `Meine Lambda liegt in einem privaten Subnetz und ruft Bedrock auf: ${ended}`,
  ])('in a private network has no way out: %s', async (said) => {
    const { reply, diagnosis } = await openTalk().say(said);

    expect(diagnosis?.cause.title).toBe('The client cannot open a connection to the endpoint');
    expect(reply).toContain('interface endpoint');
    expect(reply).not.toContain('wait longer');
  });

  it('elsewhere waits for a long answer', async () => {
    const { diagnosis, reply } = await openTalk().say(`My lambda calls Converse with a long prompt: ${ended}`);

    expect(diagnosis?.cause.title).toContain('took longer');
    expect(reply).toContain('wait longer');
  });
});
