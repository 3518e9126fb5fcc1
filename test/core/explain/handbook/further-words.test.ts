import { describe, expect, it } from 'vitest';
import { furtherLanguage } from '../../../../layers/core/src/explain/handbook/lookup/further-language.ts';
import { nearestAnswers } from '../../../../layers/core/src/explain/handbook/lookup/nearest-answers.ts';
import { ownLanguage } from '../../../../layers/core/src/explain/handbook/lookup/own-language.ts';
import { termsOf } from '../../../../layers/core/src/explain/handbook/lookup/terms-of.ts';
import { asksWhether } from '../../../../layers/core/src/explain/handbook/read/asks-whether.ts';
import { fitOpening, wantsVerdict } from '../../../../layers/core/src/explain/handbook/say/fit-opening.ts';
import { growthOf } from '../../../processor-time.ts';

describe('words of Turkish and Polish', () => {
  it('count in their own language', () => {
    expect([...termsOf('Bu rolün hangi anahtarı gerekli?')]).toEqual(expect.arrayContaining(['role', 'key', 'which']));
    expect([...termsOf('Czy ta rola ma dostęp do konta?')]).toEqual(
      expect.arrayContaining(['role', 'access', 'account']),
    );
  });

  it.each([
    ['À quelle adresse est la fonction ?', 'ip'],
    ['Welche Konsole und welchen Kontext hat der Aufruf?', 'account'],
    ['L’adresse de la fonction est en silence', 'delete'],
    ['Il silenzio del servizio è un problema?', 'delete'],
    ['Czy kontekst szyfrowania jest sprawdzany?', 'account'],
  ])('do not begin those of another: %s', (text, term) => expect([...termsOf(text)]).not.toContain(term));
});

describe('the language of a text', () => {
  it.each([
    ['Warum darf die Rolle nie eine leere Liste lesen?', null],
    ['¿Quién ve los registros de mi rol?', null],
    ['Rola nie ma uprawnienia', 'polish'],
    ['Rol ve politika', 'turkish'],
    ['Bu rolün hangi anahtarı gerekli?', 'turkish'],
  ])('is not another one, of which a word stands in it: %s', (text, language) => {
    expect(furtherLanguage(text)).toBe(language);
  });
});

describe('a question of yes or no', () => {
  it.each(['Bu rol yeterli mi?', 'Aynı izin mi gerekir?', 'Rol yeterli mi?', 'Reicht das?', '¿Puede mi rol leer?'])(
    'is one: %s',
    (text) => expect(asksWhether(text)).toBe(true),
  );

  it.each(['¿Cómo le doy acceso a mi Lambda?', 'Quale permesso serve per il mio ruolo, mi dici quale serve?'])(
    'is none where “mi” is “my”: %s',
    (text) => expect(asksWhether(text)).toBe(false),
  );

  it.each(['mi ', ': is', '! ', '.   '])('is looked for in a time that grows with the text: %s', (part) => {
    const read = (times: number) => () => asksWhether(part.repeat(times));

    expect(growthOf(read(16_000), read(32_000), 3)).toBeLessThan(3);
  });
});

describe('words of five languages', () => {
  it.each([
    ['Was heißt eine leere Bedingung?', 'empty', 'read'],
    ['¿Quién puede leer la tabla?', 'read', 'empty'],
    ['Combien de politiques en ligne un rôle peut-il porter ?', 'inlin', 'wait'],
    ['Quale regola viene prima di questa?', 'befor', 'win'],
    ['Qual time pode usar a chave?', 'team', 'time'],
    ['¿Importa el nombre del rol?', 'name', 'number'],
    ['Pourquoi la fonction cherche-t-elle une clé ?', 'search', 'price'],
    ['Quel est le nombre de clés ?', 'number', 'name'],
    ['Le modèle est-il cher ?', 'price', 'search'],
  ])('count in their own language alone: %s', (text, own, other) => {
    expect([...termsOf(text)]).toContain(own);
    expect([...termsOf(text)]).not.toContain(other);
  });

  it('count after an apostrophe and an opening mark', () => {
    expect([...termsOf("Le droit d'équipe suffit pour une clé ?")]).toContain('team');
    expect([...termsOf('¿Cortas o largas, las claves?')]).toEqual(expect.arrayContaining(['short', 'long']));
  });

  it('do not count in English, even where none of its commonest words stands', () => {
    expect(ownLanguage('can i invalidate a presigned url that was shared')).toBeNull();
    expect(ownLanguage('kms:Decrypt')).toBeNull();
  });

  it.each([
    '¿Diferencia entre las claves API de Bedrock de corta y de larga duración? seguridad me pide prohibir las largas',
    'Unterschied zwischen kurzlebigen und langlebigen Bedrock-API-Schlüsseln?',
  ])('find what the same question finds in English: %s', (question) => {
    const [found] = nearestAnswers(question);

    expect(found?.answer.page).toBe('bedrock-api-keys');
    expect(found?.answer.asked.join(' ')).toMatch(/short.term|long.term|short|long/);
  });
});

describe('a yes or no before which of two wins', () => {
  const says = '**Yes: an explicit Deny wins.** Always.';
  const isKept = (question: string): boolean => fitOpening(says, question, 0.75) === says;

  it.each([
    'Überschreibt ein Allow in der Rolle ein Deny der SCP?',
    'Ist das Allow der Rolle stärker als die SCP?',
    'L’Allow du rôle l’emporte-t-il sur la SCP ?',
    'Does an Allow take precedence over a Deny?',
    'Hat das Allow Vorrang?',
  ])('is left out: %s', (question) => expect(isKept(question)).toBe(false));

  it('stays before another question', () => expect(isKept('Does a Deny stop the call?')).toBe(true));
});

describe('a question that no yes answers', () => {
  it.each(['Où se trouve la politique ?', 'Qué permiso falta?', 'Perché è negato?', 'À quoi sert la SCP ?'])(
    'is known by its words, accents or not: %s',
    (question) => expect(wantsVerdict(question)).toBe(false),
  );

  it('is none that begins with its verb', () => expect(wantsVerdict('Reicht das?')).toBe(true));
});
