import { describe, expect, it } from 'vitest';
import { unescapeText } from '../../../layers/core/src/intake/clean/unescape-text.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

describe('an escape that a line break tore from its letter', () => {
  it('is undone like a whole one', () => {
    expect(unescapeText('account 1111\\\nn22223333')).toBe('account 1111\n22223333');
  });

  it('is not a line that a shell goes on with', () => {
    const command = 'aws iam get-role \\\nnow';

    expect(unescapeText(command)).toBe(command);
  });
});

it('takes no piece of JSON before the sentence for the principal', () => {
  const facts = readText('{"Arn":"arn:aws:iam::111122223333:role/app"} is not authorized to perform: s3:GetObject');

  expect(facts.denials[0]).toMatchObject({ principal: null, action: 's3:GetObject' });
});
