import { describe, expect, it } from 'vitest';
import { allowing, asked, decided, languages, services } from './named-services.ts';

const withName = (noun: string, name: string): string => (noun.endsWith(' ') ? `${noun}${name}` : `${noun} ${name}`);

describe('a name said with the word for its kind decides the request', () => {
  for (const { action, arn, own, other, nouns } of services)
    for (const [index, language] of languages.entries()) {
      const statements = allowing(action, arn.replace('NAME', own));
      const noun = nouns[index] ?? '';

      it(`${action}, ${language}: the policy’s own ${noun.trim()} is allowed`, () => {
        expect(decided(asked[language](action, withName(noun, own)), statements)).toMatch(
          /^\*\*(?:Yes|It depends on the key policy)/,
        );
      });

      it(`${action}, ${language}: another ${noun.trim()} is not`, () => {
        const says = decided(asked[language](action, withName(noun, other)), statements);

        expect(says).toMatch(/^\*\*No:\*\*/);
        expect(says).toContain(other);
      });
    }
});

/** Ways in which English says the name. */
const ways: readonly (readonly [string, (action: string, noun: string, name: string) => string])[] = [
  ['before its word', (action, noun, name) => `would ${action} on the ${name} ${noun} be allowed?`],
  ['in quotes', (action, noun, name) => `would ${action} on the ${noun} "${name}" be permitted?`],
  ['behind a word of naming', (action, noun, name) => `is ${action} allowed on the ${noun} called ${name}?`],
  ['by itself', (action, _, name) => `would ${action} on ${name} be allowed?`],
  ['behind of', (action, _, name) => `would ${action} of ${name} be denied?`],
  ['as ARN', (action, _, name) => `would ${action} on ${name} be allowed?`],
];

describe('a name said in any way decides the request', () => {
  for (const { action, arn, own, other, nouns } of services)
    for (const [way, say] of ways) {
      const statements = allowing(action, arn.replace('NAME', own));
      const [noun] = nouns;
      const inArn = (name: string): string => arn.replace('NAME', name).replace(/\*$/, 'x');
      const named = (name: string): string => (way === 'as ARN' ? inArn(name) : name);
      const isRefusal = way === 'behind of';

      // Of `public/a.txt` by itself the first part may be a bucket.
      const isAmbiguous = noun === 'object' && (way === 'by itself' || isRefusal);

      it(`${action}, ${way}: the policy’s own`, () => {
        const says = decided(say(action, noun, named(own)), statements);

        if (isAmbiguous) return expect(says).toMatch(/^\*\*It depends on which is meant/);
        expect(says).toMatch(
          isRefusal
            ? /^\*\*(?:No, not denied|It depends on the key policy)/
            : /^\*\*(?:Yes, as|It depends on the key policy)/,
        );
      });

      it(`${action}, ${way}: another`, () => {
        expect(decided(say(action, noun, named(other)), statements)).toMatch(
          isRefusal ? /^\*\*Yes, it is denied:\*\*/ : /^\*\*No:\*\*/,
        );
      });
    }

  it.each(services)('$action, unnamed: the policy’s own, and the answer says so', ({ action, arn, own }) => {
    const says = decided(`would ${action} be allowed?`, allowing(action, arn.replace('NAME', own)));

    expect(says).toMatch(/^\*\*(?:Yes, as|It depends on the key policy)/);
    if (!action.startsWith('kms:')) expect(says).toContain('that one is from the policy itself');
  });

  it.each(services)('$action: another one than the policy’s is not allowed', ({ action, arn, own, nouns: [noun] }) => {
    expect(
      decided(`would ${action} on another ${noun} be allowed?`, allowing(action, arn.replace('NAME', own))),
    ).toMatch(/^\*\*No:\*\*/);
  });
});
