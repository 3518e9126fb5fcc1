import { expect, it } from 'vitest';
import { openTalk } from './talk.ts';

it('names what a guess comes down to once the person told the names, and shows no statement', async () => {
  const talk = openTalk();

  const first = await talk.say('my bedrock agent can not invoke its lambda tool, access denied');
  const second = await talk.say(
    'the agent id is QX7PL2M9AB, account 111122223333, us-west-2, the function is called seat-map',
  );

  expect(first.reply).not.toContain('If it is right');
  expect(second.diagnosis?.cause.confidence).toBe('possible');
  expect(second.reply).toContain('arn:aws:bedrock:us-west-2:111122223333:agent/QX7PL2M9AB');
  expect(second.reply).not.toMatch(/"Effect"|add-permission|put-role-policy/);
});
