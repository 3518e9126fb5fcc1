import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';

describe('grants that are written out', () => {
  it('are chosen from by what exists and by what is least', async () => {
    const { reply } = await openTalk().say(
      `Which statement follows least privilege for a function that only streams answers of Amazon Nova Lite in us-east-1?
A) Action bedrock:*, Resource *
B) Action bedrock:InvokeModel*, Resource arn:aws:bedrock:*::foundation-model/*
C) Action bedrock:ConverseStream, Resource ${nova}
D) Action bedrock:InvokeModelWithResponseStream, Resource ${nova}`,
    );

    expect(reply).toMatch(/^\*\*D\.\*\*/);
    expect(reply).toContain('AWS has no action `bedrock:ConverseStream`');
  });

  it('of a role are told where somebody asks what it can do', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'bedrock:*', Resource: '*' },
        { Effect: 'Deny', Action: ['bedrock:Create*', 'bedrock:Delete*'], Resource: '*' },
      ],
    };

    const { reply, diagnosis } = await openTalk().say(`what can this role do?\n${JSON.stringify(policy)}`);

    expect(diagnosis).toBeNull();
    expect(reply).toMatch(/It allows, and nothing else:\n\n- `bedrock:\*`[\s\S]*It denies[\s\S]*bedrock:Create\*/);
  });

  it('of a limit that spares some resources are told with what it spares, and without what nobody showed', async () => {
    const scp = {
      Version: '2012-10-17',
      Statement: [{ Sid: 'Approved', Effect: 'Deny', Action: 'bedrock:InvokeModel', NotResource: [nova] }],
    };

    const { reply } = await openTalk().say(`can someone explain what this SCP really does\n${JSON.stringify(scp)}`);

    expect(reply).toContain('It allows nothing by itself.');
    expect(reply).toContain(`on everything but \`${nova}\``);
    expect(reply).not.toContain('administrator');
  });

  it('by which a key lets its account decide are no fault of it', async () => {
    const key = (principal: string) => ({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' },
        { Effect: 'Allow', Principal: { AWS: principal }, Action: 'kms:*', Resource: '*' },
      ],
    });

    const { reply } = await openTalk().say(
      `Key policy for the key our bucket uses. is that all right?\n${JSON.stringify(key('arn:aws:iam::111122223333:role/kb-sync'))}`,
    );

    expect(reply.match(/allows all \d+ actions of kms/g)).toHaveLength(1);
    expect(reply).not.toContain('on every resource');
  });
});
