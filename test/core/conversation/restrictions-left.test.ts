import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { sayComposed } from '../../../layers/core/src/conversation/compose/say-composed.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const said = (wish: string): string => sayComposed(compose(readText(wish)) ?? [], wish);

describe('a restriction that nothing reads', () => {
  it.each([
    [
      'policy for role builder to put objects into bucket artifacts only while the build is running',
      'only while the build is running',
    ],
    ['policy: role shop may query table orders only of type invoice', 'only of type invoice'],
    ['policy that lets role app read only the password field of secret prod/db', 'only the password field'],
    [
      'Policy für Rolle app: nur Objekte im Bucket acme-data lesen, solange der Mandant aktiv ist',
      'solange der Mandant aktiv ist',
    ],
    [
      'política para que el rol app lea el bucket acme-data solo mientras dure el contrato',
      'solo mientras dure el contrato',
    ],
  ])('is told, and nothing says that what was asked for is allowed: %s', (wish, left) => {
    const words = said(wish);

    expect(words).toMatch(/^\*\*Not everything that you asked for is in it\.\*\*/);
    expect(words).toContain(`“${left}”`);
    expect(words).not.toContain('what you asked for is allowed');
  });

  it('says once why no hours of the day are in it', () => {
    const words = said('policy for role night-report to read bucket ledger-eu only between 02:00 and 04:00');

    expect(words).toContain('Not written: hours and weekdays');
    expect(words).not.toContain('I know no condition');
  });

  it.each([
    'policy that lets role app read only objects in bucket acme-data',
    'policy so that role app may read bucket acme-data, only this bucket',
    'policy that lets role app invoke only Nova Lite in Frankfurt',
    'bucket policy: only role app of account 111122223333 may read bucket acme-data',
  ])('is none where it names what stands in the policy: %s', (wish) => {
    expect(said(wish)).not.toContain('I know no condition');
  });
});
