import { describe, expect, it } from 'vitest';
import { asksHelp } from '../../../layers/core/src/conversation/reading/asks-help.ts';
import { openTalk } from './talk.ts';

describe('a failure of one’s own with a cry for help behind it', () => {
  it.each([
    'My Lambda is not allowed to access Bedrock, what should I do?',
    'our lambda cannot call bedrock. how do we fix this?',
    'Mein Lambda darf nicht auf Bedrock zugreifen, was tun?',
    "Mon lambda n'a pas le droit d'appeler Bedrock, que faire ?",
    'mi lambda no puede llamar a Bedrock, ¿qué hago?',
    'minha lambda não consegue chamar o Bedrock, o que eu faço?',
    'la mia lambda non può chiamare Bedrock, cosa faccio?',
    '私のLambdaはBedrockを呼び出せません。どうすればいいですか',
    '我的 Lambda 没有权限调用 Bedrock，怎么办？',
  ])('is a failure to ask about, no question for a page: %s', async (message) => {
    const { diagnosis, questions, reply } = await openTalk().say(message);

    expect(diagnosis?.cause.confidence).toBe('possible');
    expect(questions).toHaveLength(1);
    expect(reply).toContain('**Why** (a guess)');
    expect(reply).not.toMatch(/^\*\*No/);
  });

  it.each([
    'what should I do when a role cannot assume another role?',
    'should my lambda be allowed to access bedrock?',
    'how do I let my lambda call Bedrock?',
    'What is a role and what can I do with it?',
  ])('is none without the failure, or without the cry: %s', (message) => {
    expect(asksHelp(message)).toBe(false);
  });
});
