import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denied =
  'User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a.pdf with an explicit deny in a service control policy';

const secondReply = async (second: string): Promise<string> => {
  const { say } = openTalk();
  await say(denied);
  return (await say(second)).reply;
};

describe('what is asked as another topic', () => {
  it.each([
    ['different thing: what is an external id good for?', 'sts:ExternalId'],
    ['k thanks. other topic: what is an external id good for?', 'sts:ExternalId'],
    ['Andere Frage: wozu ist eine External ID gut?', 'sts:ExternalId'],
    ['otra pregunta: ¿para qué sirve un external id?', 'sts:ExternalId'],
  ])('is not answered of the case that is open: %s', async (said, expected) => {
    const reply = await secondReply(said);

    expect(reply).toContain(expected);
    expect(reply).not.toContain('arn:aws:s3:::docs');
  });
});

describe('what something costs', () => {
  it.each([
    ['¿y esto cuánto me va a costar? lo de KMS digo', '**KMS:**'],
    ['does this also cost anything, iam policies?', '**IAM costs nothing:**'],
    ['ultima: mi pare costi anche da ferma, la collection?', 'with a minimum as long as a collection exists'],
    ['wird das kosten, der bedrock aufruf?', '**Bedrock** is paid'],
  ])('is told of the service that is named, and the case stays: %s', async (said, expected) => {
    const reply = await secondReply(said);

    expect(reply).toContain(expected);
    expect(reply).toContain('Your case stays as it was');
    expect(reply).not.toMatch(/\$\d/);
  });
});
