import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const denied =
  'User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a.pdf with an explicit deny in a service control policy';

describe('what is asked as another topic', () => {
  it.each([
    ['different thing: what is an external id good for?', 'sts:ExternalId'],
    ['k thanks. other topic: what is an external id good for?', 'sts:ExternalId'],
    ['other topic: does the same role still need an external id?', 'sts:ExternalId'],
    ['Andere Frage: wozu ist eine External ID gut?', 'sts:ExternalId'],
    ['otra pregunta: ¿para qué sirve un external id?', 'sts:ExternalId'],
  ])('is not answered of the case that is open: %s', async (said, expected) => {
    const reply = await replyTo(denied, said);

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
    const reply = await replyTo(denied, said);

    expect(reply).toContain(expected);
    expect(reply).toContain('Your case stays as it was');
    expect(reply).not.toMatch(/\$\d/);
  });
});

describe('another thing that still fails', () => {
  it('is the case that is open', async () => {
    const reply = await replyTo(denied, 'Another thing: it still fails after I added your statement');

    expect(reply).toMatch(/^\*\*The same denial again/);
  });
});

describe('a key that AWS manages', () => {
  const across =
    'User: arn:aws:sts::111122223333:assumed-role/docs/x is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-3:777788889999:key/aa11bb22-cc33-44dd-88ee-ff0011223344 because no resource-based policy allows the kms:Decrypt action';

  it.each([
    [
      across,
      "Mon collègue dit que c'est peut-être la clé aws/s3 et que dans ce cas on ne peut rien faire. Il a raison ?",
    ],
    [
      'what does an explicit deny mean?',
      'then cross account, both sides allow s3, but the object is SSE-KMS with the key aws/s3. my guess: works since both s3 policies allow',
    ],
  ])('lets no other account in: %s', async (first, second) => {
    const reply = await replyTo(first, second);

    expect(reply).toContain('`aws/s3`');
    expect(reply).toMatch(/cannot be (?:shared|changed)/);
    expect(reply).toContain('customer managed key');
  });

  it.each([
    'Our bucket had aws/s3 before. Now with a customer managed key, how do I write the key policy statement for another account?',
    'It is not aws/s3: can another account decrypt with it?',
  ])('is not what is asked about where another key took its place: %s', async (text) => {
    expect(await replyTo(denied, text)).not.toMatch(/^\*\*No: the policy of an AWS managed key/);
  });

  it('is a plain key within one account', async () => {
    const reply = await replyTo(denied, 'is the key aws/s3 better than one of my own?');

    expect(reply).toContain('`kms:Decrypt`');
    expect(reply).not.toContain('cannot be shared across accounts');
  });
});
