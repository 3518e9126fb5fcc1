import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionNames } from '../../../../layers/core/src/catalog/data/action-names.data.ts';
import { profileRegions } from '../../../../layers/core/src/catalog/data/inference-profiles.data.ts';
import { answerQuestion } from '../../../../layers/core/src/conversation/index.ts';
import { readText } from '../../../../layers/core/src/intake/index.ts';
import { readTold } from '../../../../layers/core/src/intake/wording/read-told.ts';
import { phrases } from '../../../../layers/core/src/intake/wording/sign.ts';
import { commonWords } from './common-words.ts';

type Phrase = { readonly sign: string; readonly tongue: string; readonly phrase: string };

/** A phrase with texts of its own; without them it is looked for between other words, where it must be found, and within one, where it must not. */
type PhraseRow = Phrase & { readonly fits?: string; readonly not?: string };
type PhraseCase = Phrase & { readonly fits: string; readonly not: string };

const frames: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  aws: ['The log says: ', ' (since Monday)'],
  en: ['We see this since Monday: ', ' in our setup'],
  de: ['Seit Montag: ', ' bei uns'],
  fr: ['Depuis lundi : ', ' chez nous'],
  es: ['Desde el lunes: ', ' en nuestra cuenta'],
  pt: ['Desde segunda: ', ' na nossa conta'],
  it: ['Da lunedì: ', ' nel nostro account'],
};

const framed = (row: PhraseRow): PhraseCase => {
  const [before, behind] = frames[row.tongue] ?? ['', ''];
  return { fits: `${before}${row.phrase}${behind}`, not: `${before}x${row.phrase}qz${behind}`, ...row };
};

const cases: readonly PhraseCase[] = readFileSync(
  join(import.meta.dirname, '../../../cases/wording/phrases.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => framed(JSON.parse(line)));

const signsOf = (text: string): readonly string[] => readTold(text, []).map(({ sign }) => sign);

const services = actionNames.split('\n').flatMap((line) => line.split(' ', 1).flatMap((name) => name.split('-')));
const actions = actionNames.split('\n').flatMap((line) => line.split(' ').slice(1));
const regions = [...new Set(JSON.stringify(profileRegions).match(/[a-z]{2}(?:-[a-z]+)+-\d/g) ?? [])];

describe('the phrases', () => {
  it('have a case each: a text that they fit, and one that they must not', () => {
    const known = Object.entries(phrases()).flatMap(([sign, tongues]) =>
      Object.entries<readonly string[]>(tongues).flatMap(([tongue, list]) =>
        list.map((phrase) => `${sign} ${tongue} ${phrase}`),
      ),
    );

    expect(cases.map(({ sign, tongue, phrase }) => `${sign} ${tongue} ${phrase}`).toSorted()).toEqual(known.toSorted());
  });

  it('fit where they should', () => {
    const deaf = cases.filter(({ sign, fits }) => !signsOf(fits).includes(sign));

    expect(deaf).toEqual([]);
  });

  it('do not fit where they must not', () => {
    const wrong = cases.filter(({ sign, not }) => signsOf(not).includes(sign));

    expect(wrong).toEqual([]);
  });
});

describe('the edges of words', () => {
  it.each([
    ['a Region', regions],
    ['a service', services],
    ['an action', actions],
    ['a common word', commonWords],
  ] as const)('%s inside another word gives no sign', (_, words) => {
    expect(words.length).toBeGreaterThan(10);

    const heard = words.filter((word) => readTold(`qz${word}qz`, []).some(({ sign }) => sign !== 'actionWritten'));

    expect(heard).toEqual([]);
  });

  it('a common word is no sign by a part of it', () => {
    const parts = commonWords.flatMap((word) =>
      readTold(word, []).filter(({ text }) => text.length < word.length && !text.startsWith(word.slice(0, 4))),
    );

    expect(parts).toEqual([]);
  });

  it.each([
    ['Since Monday our calls in eu-central-1 time out', 'signIn'],
    ['it went on for weeks', 'workload'],
    ['the identity pool IdentityPool', 'referenceOld'],
    ['User-Agent: Boto3/1.34 md/Bedrock', 'agent'],
    ['client("bedrock-agent-runtime")', 'agent'],
    ['the service control policy of the organization', 'caller'],
  ])('%s does not tell %s', (text, sign) => {
    expect(signsOf(text)).not.toContain(sign);
  });

  it('hold in every sentence of such words: what is told begins and ends with a word', () => {
    const word = fc.constantFrom(...commonWords, ...services, ...regions, ...Object.keys(phrases));
    const isLetter = (character: string | undefined): boolean => /^[a-z0-9]$/i.test(character ?? '');

    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom(' ', ', ', '-', '', '; '), (words, between) => {
        const text = words.join(between);
        const torn = readTold(text, []).filter(({ at }) => isLetter(text[at - 1]));
        expect(torn).toEqual([]);
      }),
    );
  });
});

describe('what is told', () => {
  it('stands where it says, in the order of the text', () => {
    const { told, plain } = readText('My agent cannot read the bucket; la función recibe acceso denegado.');

    expect(told.every(({ at, text }) => plain.slice(at, at + text.length) === text)).toBe(true);
    expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).toSorted((left, right) => left - right));
  });

  it.each([
    ['bedrock agent ', 4_600],
    ['not ', 16_000],
    ['没有权限', 16_000],
    ['a:b:', 16_000],
    ["don't'", 10_000],
  ])('is read from %j over and over in milliseconds', (piece, times) => {
    const text = piece.repeat(times);
    const start = process.cpuUsage();

    readTold(text, []);

    // Microseconds of work; a quadratic reader takes a hundred times as many.
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});

describe('a call that passes when it is repeated', () => {
  const isTold = (text: string): boolean => readText(text).told.some(({ sign }) => sign === 'worksOnRetry');

  it.each([
    'A second attempt a minute later goes through.',
    'When I retry the deployment ten seconds later it passes.',
    'I ran it again and it worked.',
    'Der zweite Versuch ein paar Sekunden später läuft durch.',
    'Beim erneuten Aufruf funktioniert es.',
    'En relançant le déploiement, ça marche.',
    'Si vuelvo a lanzarlo sin cambiar nada, funciona.',
    'Se eu repetir o deploy funciona.',
    'Se rilancio lo script passa.',
    'もう一度デプロイすると成功します',
    '重新部署一次就可以了',
    "Ho rilanciato lo script dopo un po', senza cambiare niente, ed è andato.",
    'Beim zweiten Mal hat es geklappt.',
    'Nochmal ausgeführt, dann lief es durch.',
    "J'ai relancé dix minutes plus tard et c'est passé.",
    'À la deuxième tentative, ça a marché.',
    'Lo lancé otra vez y funcionó.',
    'Rodei de novo e deu certo.',
    'If I go for a coffee and run that cell again it works.',
    'I reran it half an hour later, all green.',
    'The second deploy was fine.',
    '少し待って再実行したら通った',
  ])('is told by %j', (text) => {
    expect(isTold(text)).toBe(true);
  });

  it.each([
    'The second attempt does not work either.',
    'I retried three times, it fails every time.',
    'It works in the second account.',
    'Try again with the other role, that works.',
    'The first try works, the second try fails.',
    'Ich habe es nochmal versucht, es geht nicht.',
    "J'ai relancé, ça ne marche pas.",
    'Di nuovo, non funziona.',
    '重试也没有成功',
    "L'ho rilanciato e non è andato.",
    'Beim zweiten Mal hat es auch nicht geklappt.',
    "J'ai relancé et ça n'a pas marché.",
    'Lo lancé otra vez y no funcionó.',
    'I ran it again with the other profile, that worked.',
    'It worked, then I ran it again and it fails.',
    'Rodei de novo e deu erro.',
    'No me pasó otra vez.',
  ])('is not told by %j', (text) => {
    expect(isTold(text)).toBe(false);
  });
});

describe('whose an account is', () => {
  const isOurs = (text: string): boolean =>
    readText(text).told.some(({ sign }) => sign === 'ownAccount' || sign === 'allOurs');

  it.each([
    'Account 444455556666 is ours.',
    'Das Konto 444455556666 ist unseres.',
    'Le compte 444455556666 est le nôtre.',
    'La cuenta 444455556666 es nuestra.',
    'A conta 444455556666 é nossa.',
    'Il conto 444455556666 è nostro.',
    '444455556666 は当社のアカウントです。',
    '444455556666 是我们的账户。',
    'Las dos cuentas son nuestras.',
    'Beide Konten gehören uns.',
    'Les deux comptes sont à nous.',
    '两个账户都是我们的',
  ])('is theirs by %j', (text) => {
    expect(isOurs(text)).toBe(true);
  });

  it.each([
    'Account 444455556666 is not ours.',
    'Das Konto 444455556666 ist nicht unseres.',
    'La cuenta 444455556666 no es nuestra.',
    'A conta 444455556666 não é nossa.',
    '444455556666 不是我们的账户',
    '444455556666 は当社のアカウントではない',
  ])('is not by %j', (text) => {
    expect(isOurs(text)).toBe(false);
  });
});

describe('that AWS knows who is signed in', () => {
  const isTold = (text: string): boolean => readText(text).told.some(({ sign }) => sign === 'whoamiWorks');

  it.each([
    '$ aws sts get-caller-identity -> fine, assumed-role/app/me',
    '`aws sts get-caller-identity` works in the same shell.',
    'aws sts get-caller-identity zeigt meine Rolle',
    'aws sts get-caller-identity\n{\n  "UserId": "AROA",',
  ])('is told by %j', (text) => {
    expect(isTold(text)).toBe(true);
  });

  it.each([
    'aws sts get-caller-identity fails too',
    'get-caller-identity does not work',
    'run aws sts get-caller-identity first',
  ])('is not told by %j', (text) => {
    expect(isTold(text)).toBe(false);
  });

  it('keeps a program that calls the credentials too old from being believed', async () => {
    const said = 'AWS credentials have expired or are invalid';
    const ask = answerQuestion({ readers: [] });

    const { answer: alone } = await ask({ input: said });
    const { answer: beside } = await ask({ input: `aws sts get-caller-identity works\n${said}` });

    expect(alone.cause).toMatchObject({ id: 'LL_EXPIRED_TOKEN', confidence: 'certain' });
    expect(beside.cause?.confidence).toBe('possible');
  });
});

describe('an id in place of a principal', () => {
  const idsIn = (text: string): readonly (string | null)[] =>
    readText(text).told.flatMap(({ sign, value }) => (sign === 'recreated' && value !== null ? [value] : []));

  it.each([
    '{"Effect":"Allow","Principal":{"AWS":"AROA4EXAMPLEABCDEFGH1"},"Action":"sts:AssumeRole"}',
    'Principal:\n  AWS: AIDACKCEVSQ6C2EXAMPLE',
    'The bucket policy lists AROA4EXAMPLEABCDEFGH1 where the ARN was.',
    'In der Vertrauensrichtlinie steht jetzt AIDACKCEVSQ6C2EXAMPLE.',
    'La politique de confiance montre AROA4EXAMPLEABCDEFGH1 au lieu de l’ARN.',
    '信頼ポリシーに AROA4EXAMPLEABCDEFGH1 と表示されます',
  ])('tells that it was deleted: %s', (text) => {
    expect(idsIn(text)).toHaveLength(1);
  });

  it.each([
    '{"userIdentity":{"type":"AssumedRole","principalId":"AROA4EXAMPLEABCDEFGH1:session"}}',
    '{"userIdentity":{"type":"IAMUser","principalId":"AIDACKCEVSQ6C2EXAMPLE"}}',
    '{"UserId":"AROA4EXAMPLEABCDEFGH1:me","Account":"111122223333"}, which policy do I need',
    'the condition of the policy is aws:userid like AROA4EXAMPLEABCDEFGH1:*',
  ])('is the id of a session or of a record elsewhere: %s', (text) => {
    expect(idsIn(text)).toEqual([]);
  });
});

describe('who called', () => {
  it.each([
    'Was it called by arn:aws:iam::111122223333:role/team.app?',
    'Was the request made by arn:aws:sts::111122223333:assumed-role/app/me@example.com?',
  ])('is not told by a question, not in part either: %s', (text) => {
    expect(readTold(text, []).filter(({ sign }) => sign === 'callerNamed')).toEqual([]);
  });

  it('is told at the end of a sentence', () => {
    expect(readTold('It was called by arn:aws:iam::111122223333:role/team.app.', [])).toContainEqual(
      expect.objectContaining({ sign: 'callerNamed', value: 'arn:aws:iam::111122223333:role/team.app' }),
    );
  });
});
