import { describe, expect, it } from 'vitest';
import { hidingInPlace, isHidden } from '../../../layers/core/src/secrets/index.ts';
import { opaque, token } from './made-up-secrets.ts';

describe('what is hidden in its place', () => {
  it('moves nothing: lines, quotes and lengths stay', () => {
    const written = `A: 'password=${opaque}'\nB:\n  - "Bearer ${token}"\n`;

    const hidden = hidingInPlace()(written);

    expect(hidden).not.toContain(opaque);
    expect(hidden).not.toContain(token);
    expect(hidden.replace(/[^\n'"]/g, 'x')).toBe(written.replace(/[^\n'"]/g, 'x'));
  });

  it('covers the same in the same way and another in another, in every text', () => {
    const hide = hidingInPlace();
    const [one, same, other] = [opaque, opaque, token.slice(0, opaque.length)].map((secret) => hide(`token=${secret}`));

    expect(one).toBe(same);
    expect(other).not.toBe(one);
    expect(isHidden(other ?? '')).toBe(true);
  });

  it.each([
    ['a call', 'password = client.get_secret_value(SecretId="x")'],
    ['a field', 'const password = settings2.dbPassword;'],
    ['what goes on behind a text', "print('password:', password)\nkeep(password)\nprint('kept')\n"],
  ])('leaves what a program computes: %s', (_, code) => {
    expect(hidingInPlace()(code, { code: true })).toBe(code);
  });

  it.each([
    ['in quotes', `password = "${opaque}"`],
    ['within a longer text in quotes', `url = "https://h.example/?token=${opaque}"`],
    ['in a comment', `# password = ${opaque}`],
    ['in a comment of JavaScript', `f(); // password = ${opaque}`],
  ])('hides what code holds %s', (_, code) => {
    expect(hidingInPlace()(code, { code: true })).not.toContain(opaque);
  });
});
