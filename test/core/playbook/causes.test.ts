import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAction } from '../../../layers/core/src/catalog/index.ts';
import { causeById, causes, neighboursOf } from '../../../layers/core/src/playbook/index.ts';
import { readCaseFiles } from '../diagnose/case-files.ts';

const causesFolder = join(import.meta.dirname, '../../../layers/core/src/playbook/causes');
const expected = readCaseFiles('diagnose').flatMap(([, { cases }]) =>
  cases.flatMap(({ expect }) => [expect.cause, expect.title]),
);

describe('the causes', () => {
  it('have a case each', () => {
    const without = causes
      .filter(({ id, title, isListed }) => !expected.includes(isListed === false ? title : id))
      .map(({ id }) => id);

    expect(without).toEqual([]);
  });

  it('have an id each, which their file is named after', () => {
    const ids = causes.map(({ id }) => id);
    const files = readdirSync(causesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(files.map((name) => basename(name, '.ts').replaceAll('-', '_').toUpperCase()).toSorted()).toEqual(
      ids.toSorted(),
    );
  });

  it.each(causes.map((cause) => [cause.id, cause] as const))('%s names its page and what it rests on', (_, cause) => {
    expect(cause.url).toMatch(/^https:\/\/[a-z.]+\//);
    expect(['documentation', 'reports', 'both']).toContain(cause.basis);
    expect(cause.title).not.toMatch(/\.$/);
  });

  it.each(causes.flatMap(({ id, pitfalls }) => pitfalls.map((pitfall) => [id, pitfall] as const)))(
    '%s says a pitfall to the person: %s',
    (_, pitfall) => {
      expect(pitfall).not.toMatch(
        /UNVERIFIED|more specific id|typo|terraform #|corpus|helper|\bSAR\b|\bRBP\b|\bFM\b|=>|->|\b[A-Z]+(?:_[A-Z]+)+\b/,
      );
      expect(pitfall).toMatch(/^(?:[A-Z"]|[\w-]+:|iam:|aws:|arn:)/);
    },
  );

  it('are found by id', () => {
    expect(causeById('KB_ROLE_S3')?.edge).toBe('kb->s3');
    expect(causeById('NO_SUCH_CAUSE')).toBeUndefined();
  });

  it('have neighbours that are causes', () => {
    const unknown = causes.flatMap(({ id }) => neighboursOf(id)).filter(({ id }) => causeById(id) === undefined);

    expect(unknown).toEqual([]);
  });
});

describe('the actions of the causes', () => {
  it('exist, as far as a case asks for them', () => {
    const asked = readCaseFiles('diagnose').flatMap(([, { cases }]) =>
      cases.flatMap(({ expect }) => expect.actions ?? []),
    );

    expect(asked.filter((action) => !isAction(action))).toEqual([]);
  });
});
