import { describe, expect, it } from 'vitest';
import { betweenDates } from '../../../layers/core/src/conversation/compose/between-dates.ts';
import { cannotWrite } from '../../../layers/core/src/conversation/compose/cannot-write.ts';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { exceptionsIn } from '../../../layers/core/src/conversation/compose/exceptions-in.ts';
import { turnedRound } from '../../../layers/core/src/conversation/compose/turned-round.ts';
import { plainLetters } from '../../../layers/core/src/conversation/reading/notions-in.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const timesOf = (text: string): readonly string[] =>
  Object.entries(betweenDates(text, plainLetters(text))?.allow ?? {}).map(
    ([operator, block]) => `${operator} ${Object.values(block as Record<string, string>)[0]?.slice(0, 10)}`,
  );

describe('a day', () => {
  it.each([
    ['allow it by 2026-12-31', ['DateLessThanEquals 2026-12-31']],
    ['allow it through 2026-12-31', ['DateLessThanEquals 2026-12-31']],
    ['allow it up to and including 2026-12-31', ['DateLessThanEquals 2026-12-31']],
    ['until but not including 2026-12-31', ['DateLessThan 2026-12-31']],
    ['access ends before 2026-12-31', ['DateLessThan 2026-12-31']],
    ['bis vor 2026-12-31', ['DateLessThan 2026-12-31']],
    ["jusqu'au 2026-12-31 exclu", ['DateLessThan 2026-12-31']],
    ['used by the team since 2026-12-01', ['DateGreaterThanEquals 2026-12-01']],
    ['called by Lambda, 2026-12-01 onwards', ['DateGreaterThanEquals 2026-12-01']],
    ['not until 2026-12-01', ['DateGreaterThanEquals 2026-12-01']],
    ['after 2026-12-01 and before 2026-12-31', ['DateGreaterThanEquals 2026-12-02', 'DateLessThan 2026-12-31']],
    ['from 2026-12-01 until 2026-12-31 exclusive', ['DateGreaterThanEquals 2026-12-01', 'DateLessThan 2026-12-31']],
    [
      'from 2026-12-01 to 2026-12-31, the role ops excluded',
      ['DateGreaterThanEquals 2026-12-01', 'DateLessThanEquals 2026-12-31'],
    ],
    [
      'not before 2026-12-01 and not after 2026-12-31',
      ['DateGreaterThanEquals 2026-12-01', 'DateLessThanEquals 2026-12-31'],
    ],
  ])('counts or does not as the words beside it say: %s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });
});

describe('who or what is spared', () => {
  it.each([
    ['never touch the role ops-admin', ['arn:aws:iam::*:role/ops-admin'], []],
    ['deny it for all roles other than ops-admin', ['arn:aws:iam::*:role/ops-admin'], []],
    ['with the exception of the role ops-admin', ['arn:aws:iam::*:role/ops-admin'], []],
    ['Sperre alles, ohne die Rolle ops-admin auszusperren', ['arn:aws:iam::*:role/ops-admin'], []],
    ['interdis tout, sans toucher au rôle ops-admin', ['arn:aws:iam::*:role/ops-admin'], []],
    ['leave hr/ out', [], ['hr/']],
  ])('is read from it: %s', (wish, principals, prefixes) => {
    expect(exceptionsIn(wish)).toMatchObject({ principals, prefixes });
  });

  it.each([
    'do not leave the role ops-admin untouched',
    'do not leave the role ops-admin out of it',
    'no exception for the role ops-admin',
    'al menos el rol ops-admin debe tener acceso',
    'Deny: the role app-x must not touch the folder hr/ of bucket acme-data',
  ])('is nobody and nothing: %s', (wish) => {
    expect(exceptionsIn(wish)).toEqual({ rest: wish, principals: [], prefixes: [] });
  });

  it('is nothing that is to be had at the least', () => {
    const wish = 'política: el rol app-x puede leer s3 acme-data, al menos la carpeta hr/';

    expect(JSON.stringify(compose(readText(wish)))).not.toContain('"Deny"');
  });
});

describe('a second no', () => {
  const grant = [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme-hr/*' }];

  it.each([
    'non deve mai leggere acme-hr',
    'no debe leer nunca nada de acme-hr',
    'não deve ler nada de acme-hr',
    'ne doit jamais rien lire dans acme-hr',
    'puede leer otras cosas, nunca nada de acme-hr',
  ])('strengthens the first: %s', (wish) => {
    expect(turnedRound(wish, grant)).not.toEqual([]);
  });

  it.each([
    'im Mai soll app-a acme-hr lesen',
    'au mois de mai le rôle app-a peut lire acme-hr',
    'al menos lectura de acme-hr',
    'más o menos acme-hr',
    'nothing but reading acme-hr',
    'rien que lire acme-hr',
  ])('is no no: %s', (wish) => {
    expect(turnedRound(wish, grant)).toEqual([]);
  });
});

describe('what AWS has no policy for', () => {
  it.each([
    'write a policy for a service-linked role that my role app may create',
    'policy for app: read bucket acme-docs which is encrypted with aws/s3',
    'SCP to deny bedrock in all member accounts, the management account is 111122223333',
    'policy for the role to read the temperature table only',
    'policy for lambda to read knowledge base metadata with GetKnowledgeBase',
    'a resource based policy for the secret that my knowledge base uses',
  ])('is not what stands beside a wish that can be: %s', (wish) => {
    expect(cannotWrite(wish)).toBeNull();
  });

  it.each([
    'edit the trust policy of the service-linked role AWSServiceRoleForBedrock',
    'key policy of aws/s3 for a role of another account',
    'SCP that blocks Bedrock in the management account',
    'policy: only temperature 0 for calls of the model',
    'policy: retrieve only documents of the knowledge base whose metadata says team a',
    'a resource based policy for the knowledge base',
  ])('is said where it is wished for: %s', (wish) => {
    expect(cannotWrite(wish)).not.toBeNull();
  });
});
