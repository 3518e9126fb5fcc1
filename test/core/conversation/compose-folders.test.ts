import { describe, expect, it } from 'vitest';
import { type Asked, decided } from './decided.ts';
import { openTalk } from './talk.ts';

it.each([
  ['we need a policy so that the nightly job can read the secrets under prod/ and nothing else', 'secret:prod/*'],
  ['wir brauchen eine Policy, mit der der Job die Secrets unter prod/ lesen darf', 'secret:prod/*'],
  ['policy: el job puede leer los secretos bajo prod/llm/ y nada más', 'secret:prod/llm/*'],
  ['policy: the lambda may read the parameters under /app/prod/', 'parameter/app/prod/*'],
])('names below a slash are a folder: %s', async (wish, resource) => {
  const { reply } = await openTalk().say(wish);

  expect(reply).toContain(`:${resource}"`);
});

it('takes no word for a place as the name of a secret', async () => {
  const { reply } = await openTalk().say('policy: the job may read the secret under our product line');

  expect(reply).not.toContain('secret:under');
});

describe('folders that stand apart from their bucket', () => {
  const get = (key: string): Asked => ({ action: 's3:GetObject', resource: `arn:aws:s3:::docs/${key}` });
  const put = (key: string): Asked => ({ action: 's3:PutObject', resource: `arn:aws:s3:::docs/${key}` });

  it.each([
    'policy for role app: may read objects in folder reports/ of s3://docs',
    'policy for role app: may read s3://docs, only the folder reports/',
    'policy for role app: read s3://docs/ prefix reports/',
    'Policy für Rolle app: darf Objekte im Ordner reports/ von s3://docs lesen',
    'política para el rol app: puede leer objetos en la carpeta reports/ de s3://docs',
  ])('are all that is read: %s', (wish) => {
    const isAllowed = decided(wish);

    expect([get('reports/a'), get('hr/a')].map(isAllowed)).toEqual([true, false]);
  });

  it.each([
    'policy: read s3://docs/in/ and write s3://docs/out/',
    'policy: read folder in/ of s3://docs and write folder out/ of s3://docs',
  ])('are read the one and written the other: %s', (wish) => {
    const isAllowed = decided(wish);

    expect([get('in/a'), put('in/a'), get('out/a'), put('out/a')].map(isAllowed)).toEqual([true, false, false, true]);
  });

  it('are written alone beside a bucket that is read', () => {
    const isAllowed = decided('policy: role app may read s3://docs and write to the folder out/ of s3://docs');

    expect([get('a'), put('a'), put('out/a')].map(isAllowed)).toEqual([true, false, true]);
  });

  it('stay out where they are left out', () => {
    const isAllowed = decided('policy: read everything in s3://docs except the folder hr/');

    expect([get('a'), get('hr/a')].map(isAllowed)).toEqual([true, false]);
  });
});
