import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cannotWrite } from '../../../layers/core/src/conversation/compose/cannot-write.ts';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { sayComposed } from '../../../layers/core/src/conversation/compose/say-composed.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

type Case = {
  readonly wish: string;
  /** Pieces of the document, as JSON without spaces. */
  readonly holds: readonly string[];
  readonly lacks?: readonly string[];
  /** What the answer says is not in it; left out: nothing. */
  readonly leaves?: string;
};
const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../cases/compose/wishes.json', import.meta.url), 'utf8'),
);

describe('every kind of policy that is wished for', () => {
  it.each(cases.map((each) => [each.wish, each] as const))('%s', (_, { wish, holds, lacks = [], leaves }) => {
    const made = compose(readText(wish)) ?? [];
    const documents = made.map(({ document, statements }) => document ?? statements);
    const written = JSON.stringify(documents);

    for (const piece of holds) expect(written).toContain(piece);
    for (const piece of lacks) expect(written).not.toContain(piece);
    const said = sayComposed(made, wish);
    if (leaves === undefined) expect(said).not.toContain('Not everything that you asked for');
    else expect(said).toMatch(new RegExp(`^\\*\\*Not everything that you asked for is in it\\.\\*\\*.*${leaves}`));
  });

  it.each([
    'write a policy so that developers may create roles in account 111122223333',
    'write a policy so that role dev may attach policies to roles app-* in account 111122223333',
    'give me the trust policy for Amazon FooBar in account 111122223333',
  ])('hands out no way to more permissions, and lets no account in that only says where: %s', (wish) => {
    expect(compose(readText(wish))).toBeNull();
  });

  it.each([
    [
      'Objects are encrypted with aws/s3. Can account 222233334444 read them if I change the key policy?',
      /customer managed key/,
    ],
    ['Ändere die Richtlinie der serviceverknüpften Rolle AWSServiceRoleForAmazonEKS', /service-linked role/],
    ['Write a resource-based policy for our knowledge base', /no resource policy/],
  ])('says of what nobody can write why not, and what does it instead: %s', (wish, expected) => {
    expect(cannotWrite(wish)).toMatch(/^\*\*No/);
    expect(cannotWrite(wish)).toMatch(expected);
  });

  it.each([
    'write a key policy for our customer managed key so that role kb may decrypt',
    'write a resource-based policy for the function that my Bedrock agent calls',
  ])('knows what can be written from it: %s', (wish) => {
    expect(cannotWrite(wish)).toBeNull();
  });
});
