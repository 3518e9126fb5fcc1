import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const access = (...rules: readonly object[]): string =>
  JSON.stringify([{ Rules: rules, Principal: ['arn:aws:iam::111122223333:role/faq-search'] }]);
const collection = {
  ResourceType: 'collection',
  Resource: ['collection/faq'],
  Permission: ['aoss:DescribeCollectionItems'],
};
const index = (...permissions: readonly string[]) => ({
  ResourceType: 'index',
  Resource: ['index/faq/*'],
  Permission: permissions,
});

describe('a data access policy of OpenSearch Serverless', () => {
  it.each([
    ['¿Está bien esta data access policy para que la Lambda busque documentos?', access(collection)],
    ['Is this data access policy ok?', access(collection)],
    ['Reicht diese Data Access Policy, damit die Lambda sucht?', access(collection, index('aoss:DescribeIndex'))],
  ])('is not called right where no index can be read: %s', async (question, policy) => {
    const { reply } = await openTalk().say(`${question} ${policy}`);

    expect(reply).toMatch(/\*\*No:\*\*\n\n- .*`aoss:ReadDocument`/);
    expect(reply).toContain('`index/faq/*`');
    expect(reply).not.toContain('Yes, as far');
  });

  it('is right where the index of the collection is read', async () => {
    const { reply } = await openTalk().say(
      `Is this data access policy ok to search? ${access(collection, index('aoss:DescribeIndex', 'aoss:ReadDocument'))}`,
    );

    expect(reply).toContain('**Yes, as far as these policies go:**');
  });

  it.each(['arn:aws:iam::111122223333:role/service-role/faq-search', 'arn:aws:iam::999988887777:role/faq-search'])(
    'is not called right where its role has that name and another path or account: %s',
    async (role) => {
      const { reply } = await openTalk().say(
        `Is this data access policy ok to search? The role is ${role} ${access(collection, index('aoss:DescribeIndex', 'aoss:ReadDocument'))}`,
      );

      expect(reply).toContain(`**No:**\n\n- It does not name \`${role}\`, but`);
    },
  );

  it('gets the role where the index is, not where the collection alone is', async () => {
    const [[reads], [describes]] = [access(index('aoss:*')), access(collection)].map((each) => JSON.parse(each));
    const { reply } = await openTalk().say(
      `Is this data access policy ok? The role is arn:aws:iam::111122223333:role/wiki ${JSON.stringify([reads, describes])}`,
    );
    const mended = JSON.parse(reply.split('```json\n')[1]?.split('\n```')[0] ?? '');

    expect(mended[0].Principal).toContain('arn:aws:iam::111122223333:role/wiki');
    expect(mended[1]).toEqual(describes);
  });

  it('is written for the role and the collection of the case, to read where it only searches', async () => {
    const talk = openTalk();
    await talk.say(
      `opensearchpy.exceptions.AuthorizationException: AuthorizationException(403, 'Forbidden') on client.search() against our serverless collection "wiki". Lambda role arn:aws:iam::111122223333:role/wiki-search has aoss:APIAccessAll`,
    );
    const { reply } = await talk.say('ok, write me the data access policy for it');

    expect(reply).toContain('"index/wiki/*"');
    expect(reply).toContain('"arn:aws:iam::111122223333:role/wiki-search"');
    expect(reply).not.toContain('aoss:WriteDocument');
  });

  it.each(['', '\nValidationException: the storage configuration provided is invalid ... 403 Forbidden'])(
    'is not called right where it leaves out the role that is told, and is written with it: %s',
    async (error) => {
      const { reply } = await openTalk().say(
        `We cannot make the knowledge base.${error}\nIts role arn:aws:iam::111122223333:role/service-role/kb-prod has aoss:APIAccessAll. The data access policy: ${access(collection, index('aoss:*'))}`,
      );

      expect(reply).toMatch(/\*\*No:\*\*\n\n- It does not name role `kb-prod`, but `[^`]*role\/faq-search`/);
      expect(reply).toContain(
        '"arn:aws:iam::111122223333:role/faq-search",\n      "arn:aws:iam::111122223333:role/service-role/kb-prod"',
      );
    },
  );

  it('is not blamed beside an error for leaving out who only deploys', async () => {
    const { diagnosis } = await openTalk().say(
      `ValidationException: the storage configuration provided is invalid ... 403 Forbidden\nTerraform runs as arn:aws:iam::111122223333:role/infra. The data access policy: ${access(collection, index('aoss:*'))}`,
    );

    expect(diagnosis).not.toBeNull();
  });
});
