import { describe, expect, it } from 'vitest';
import { maskAnswer } from '../../../layers/core/src/secrets/index.ts';
import { opaque, token } from './made-up-secrets.ts';

describe('an answer to what held a credential', () => {
  it.each([
    ['joined to other words', (secret: string) => `statement For${secret}Now allows`],
    ['cut', (secret: string) => `wants \`${secret.slice(0, 15)}…\``],
    ['as JSON in a text', (secret: string) => JSON.stringify({ diff: JSON.stringify({ sid: `x"${secret}` }) })],
    ['as a name of a field', (secret: string) => ({ [`aws:PrincipalTag/${secret}`]: 1 })],
  ])('holds none %s', (_, answerOf) => {
    const question = { policies: [{ name: `wachtwoord is ${opaque}`, Sid: `Authorization: Bearer ${token}` }] };

    const text = JSON.stringify(maskAnswer([answerOf(opaque), answerOf(token)], question));

    for (const secret of [opaque, token]) expect(text).not.toContain(secret.slice(0, 12));
  });

  it('is the same answer where the question held none', () => {
    const answer = { detail: 'no statement allows `s3:GetObject`' };

    expect(maskAnswer(answer, { name: 'ReadDocs' })).toBe(answer);
  });

  it('keeps the words that a password only shares', () => {
    const answer = { detail: 'the database is not allowed' };

    expect(maskAnswer(answer, { password: 'database' })).toEqual(answer);
  });
});
