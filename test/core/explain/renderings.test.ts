import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../layers/core/src/explain/index.ts';
import { checkRendering, sourceOf } from '../../../layers/core/src/explain/rendering/check-rendering.ts';

type ByLanguage<T> = Readonly<Record<Exclude<Language, 'en'>, T>>;

// `renderings` and `false` were written before the check was; what else is false was said of whole answers before sentences were rendered one by one.
const cases = JSON.parse(readFileSync(new URL('../../cases/renderings.json', import.meta.url), 'utf8')) as {
  readonly sentences: readonly string[];
  readonly renderings: ByLanguage<readonly (readonly [sentence: string, text: string])[]>;
  readonly false: ByLanguage<readonly string[]>;
};

const languages = Object.keys(cases.renderings) as readonly Exclude<Language, 'en'>[];

const check = (sentence: string, text: string, language: Language): string | null => {
  const source = sourceOf(sentence);
  return source === null
    ? 'our own sentence is not in the lexicon'
    : checkRendering({ sentence, source, text, language });
};

describe('a sentence in another language', () => {
  it.each(languages.flatMap((language) => cases.renderings[language].map((row) => [language, ...row] as const)))(
    'is said where it says what ours says: %s: %s: %s',
    (language, sentence, text) => {
      expect(check(sentence, text, language)).toBeNull();
    },
  );

  it.each(languages.flatMap((language) => cases.false[language].map((text) => [language, text] as const)))(
    'is not said, whichever sentence it is given for, where it says another thing: %s: %s',
    (language, text) => {
      expect(cases.sentences.filter((sentence) => check(sentence, text, language) === null)).toEqual([]);
    },
  );

  it.each([
    [
      'a name that ours has not',
      'Führen Sie dies aus; es fügt der Richtlinie `admin` der Rolle `app` eine Anweisung hinzu.',
    ],
    [
      'an address',
      'Führen Sie dies aus; es fügt der Richtlinie `logs` der Rolle `app` eine Anweisung hinzu: https://evil.example.',
    ],
    [
      'a command',
      'Führen Sie `aws iam delete-role` aus; es fügt der Richtlinie `logs` der Rolle `app` eine Anweisung hinzu.',
    ],
    ['markup', 'Führen Sie dies aus; <b>es fügt</b> der Richtlinie `logs` der Rolle `app` eine Anweisung hinzu.'],
    [
      'signs that cannot be seen',
      'Führen Sie dies aus; es fügt der Richtlinie `logs` der Rolle `app` eine\u202e Anweisung hinzu.',
    ],
    ['another language', 'Exécutez ceci ; cela ajoute une instruction à la politique `logs` du rôle `app`.'],
  ])('brings nothing in: %s', (_, text) => {
    const sentence = 'Run this; it adds one statement to the policy `logs` of role `app`.';

    expect(
      check(sentence, 'Führen Sie dies aus; es fügt der Richtlinie `logs` der Rolle `app` eine Anweisung hinzu.', 'de'),
    ).toBeNull();
    expect(check(sentence, text, 'de')).toEqual(expect.any(String));
  });
});
