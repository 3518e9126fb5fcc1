import { describe, expect, it } from 'vitest';
import { readNames } from '../../../layers/core/src/conversation/told/read-names.ts';

const rolesIn = (text: string) => readNames(text).map(({ kind, name }) => [kind, name]);

describe('the name of a role', () => {
  it.each([
    ['role estagio-1 may', 'estagio-1'],
    ['role isabel-1 may', 'isabel-1'],
    ['der Rolle istanbul-2 fehlt', 'istanbul-2'],
  ])('is whole where it begins like “is” of some language: %s', (text, name) => {
    expect(rolesIn(text)).toEqual([['role', name]]);
  });

  it('is named behind a German compound too', () => {
    expect(rolesIn('Unsere Lambda-Rolle parser-exec hat')).toEqual([['role', 'parser-exec']]);
  });

  it.each([
    ['Ich bin IAM-User "lehrling3", das Konto gehört dem Chef', 'lehrling3'],
    ['Ich bin der IAM-Benutzer lehrling3', 'lehrling3'],
    ['mi usuario iam es "alumno7", la cuenta la abrió el profesor', 'alumno7'],
    ['mi usuario de IAM es alumno7', 'alumno7'],
    ['mon utilisateur IAM est "eleve7"', 'eleve7'],
    ['o meu usuário do IAM é aluno7', 'aluno7'],
    ['il mio utente IAM è allievo7', 'allievo7'],
    ['my IAM user is pupil7', 'pupil7'],
  ])('or of a user is named behind the word for IAM too: %s', (text, name) => {
    expect(rolesIn(text)).toEqual([['user', name]]);
    expect(rolesIn(text.replace(/user\b|benutzer|usu[aá]rio|utilisateur|utente/i, 'role'))).toEqual([['role', name]]);
  });

  it.each([
    'the user is told that he has no access',
    'the role was rejected by the check',
    'the bucket is encrypted and the key is rotated',
  ])('is not what happens to it: %s', (text) => {
    expect(rolesIn(text)).toEqual([]);
  });

  it.each(['the role is called rejected', 'the role: rejected', 'the role is "rejected"'])(
    'may be such a word where it is said to be called so: %s',
    (text) => {
      expect(rolesIn(text)).toEqual([['role', 'rejected']]);
    },
  );

  it('is no operation that stands beside the word for one, and is where it is said to be called so', () => {
    expect(rolesIn('the bucket policy allows the role ARN GetObject. works?')).toEqual([]);
    expect(rolesIn('the role is called PutObject')).toEqual([['role', 'PutObject']]);
  });
});

describe('a name that is set beside its word', () => {
  it.each([
    ['und für die zweite Funktion, cancel-room? Die hängt am selben Agenten.', ['function', 'cancel-room']],
    ['the other role, night-bot, needs it too', ['role', 'night-bot']],
  ])('is read: %s', (text, named) => {
    expect(rolesIn(text)).toEqual([named]);
  });

  it.each(['the function, which fails, is new', 'the role, last-minute as it is'])(
    'is no word of the language: %s',
    (text) => {
      expect(rolesIn(text)).toEqual([]);
    },
  );
});
