import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../../layers/core/src/secrets/index.ts';
import { key } from './made-up-secrets.ts';

// Of this process alone: what else the machine does counts for nothing.
const processorTime = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('hostile texts', () => {
  it.each([
    ['names', 'password'],
    ['parts of a path', 'aB3/'],
    ['parts of a path as long as a key', `${key}/`],
    ['pieces on lines', 'a1B2c3\n'],
    ['pieces between quotes', 'a1B2" + "'],
    ['marks of HTML', 'a<wbr>'],
    ['escaped escapes', '%25'],
    ['hexadecimal digits', '6768'],
    ['base64 of base64', btoa('YTFCMmMzRDRlNUY2')],
    ['lists', 'password=["a",'],
    ['items of a list', `"Tr4in!Yard7",`],
    ['tags', '"aws:PrincipalTag/secret":"a-b-c",'],
    ['names and signs', 'secret_access_key='],
    ['names in one run', 'token='],
    ['names that hold another', 'private_key=='],
    ['lines that go on', 'sig=a1B2c3D4e5F6g7H8\n'],
    ['blanks behind a name', `token${' '.repeat(150)}`],
    ['quotes', 'password="'],
    ['entities', '&quot;'],
    ['slashes', '\\\\'],
    ['escapes of colours', '\u001b[31m'],
    ['key ids', 'AKIA'],
    ['starts of tokens', 'eyJ.'],
    ['addresses', '://a:'],
    ['options', ' --password '],
    ['users of a data source', 'root:a'],
    ['halves of a Discord bot', 'MTAxMjM0NTY3ODkwMTIzNDU2.'],
    ['types', '"Type":"SecureString",'],
    ['passwords of letters', 'password is aB!'],
    ['cookies', 'Cookie: '],
    ['lines', 'IQoJb3JpZ2luAAAAAAAAAAAAAAAA\n'],
    ['begins of keys', 'BEGIN PRIVATE KEY-----'],
    ['blocks of manifests', 'kind: Secret\ndata:\n  a: bbbb\n'],
    ['ends of keys', 'ab\n-----END PRIVATE KEY'],
    ['headings of tables', 'password,x\n'],
    ['halves of keys', `secret key ${'aB3dE'.repeat(4)} `],
    ['answers of Digest', 'Digest '],
    ['letters of full width', 'ｐａｓｓｗｏｒｄ＝'],
    ['key runs', `AKIA0123456789AB ${'a'.repeat(40)}`],
  ])('of %s are read in time linear in their length', (_, unit) => {
    const grown = (size: number): number => {
      const text = (unit.startsWith('"Tr4in') ? 'passwords=[' : '') + unit.repeat(Math.ceil(size / unit.length));
      return Math.min(...Array.from({ length: 3 }, () => processorTime(() => maskSecrets(text))));
    };
    grown(8_000);

    // Four doublings, each below 2.6 times.
    expect(grown(256_000) / Math.max(grown(16_000), 0.3)).toBeLessThan(2.6 ** 4);
  });
});
