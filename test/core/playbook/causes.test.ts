import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAction } from '../../../layers/core/src/catalog/index.ts';
import { decideRequests } from '../../../layers/core/src/diagnose/index.ts';
import { noEvidence, readText } from '../../../layers/core/src/intake/index.ts';
import { type Clues, causeById, causes, expandCall, readClues } from '../../../layers/core/src/playbook/index.ts';
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

  it('are often instead what is a cause too', () => {
    const unknown = causes
      .flatMap(({ oftenInstead = [] }) => oftenInstead)
      .filter(({ id }) => causeById(id) === undefined);

    expect(unknown).toEqual([]);
  });
});

describe('the causes of a kind of policy that only limits', () => {
  it.each([
    ['PERMISSIONS_BOUNDARY', 'BEDROCK_BOUNDARY', 'permissions boundary'],
    ['SESSION_POLICY', 'BEDROCK_SESSION_POLICY', 'session policy'],
    ['VPC_ENDPOINT_POLICY', 'BEDROCK_VPCE_POLICY', 'VPC endpoint policy'],
  ])('%s and %s ask for the same', (general, bedrock, layer) => {
    const clues = cluesOf(
      `User: arn:aws:iam::111122223333:user/ana is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0 because no ${layer} allows the bedrock:InvokeModel action`,
    );

    const [one, other] = [general, bedrock].map((id) => withoutPages(causeById(id)?.remedy(clues)));

    expect(one).toEqual(other);
    expect(causes.filter(({ recognise }) => recognise(clues) !== null).map(({ id }) => id)).toContain(bedrock);
  });
});

const cluesOf = (text: string): Clues => {
  const facts = readText(text);
  const requests = decideRequests({ requests: expandCall({ facts, evidence: noEvidence }), evidence: noEvidence });
  return readClues({ facts, evidence: noEvidence, requests });
};

const withoutPages = (remedy: unknown): unknown =>
  JSON.parse(JSON.stringify(remedy, (key, value) => (key === 'url' ? undefined : value)));

describe('the actions of the causes', () => {
  it('exist, as far as a case asks for them', () => {
    const asked = readCaseFiles('diagnose').flatMap(([, { cases }]) =>
      cases.flatMap(({ expect }) => expect.actions ?? []),
    );

    expect(asked.filter((action) => !isAction(action))).toEqual([]);
  });
});
