import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { sayComposed } from '../../../layers/core/src/conversation/compose/say-composed.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const maria = 'arn:aws:iam::111122223333:user/maria';

const decides = (wish: string) => {
  const statements = (compose(readText(wish)) ?? []).flatMap((made) => made.statements);
  const policies = compile({
    identity: [{ name: 'composed', document: { Version: '2012-10-17', Statement: statements } }],
  });
  return (action: string, resource: string, context: Readonly<Record<string, string | readonly string[]>> = {}) =>
    decide(policies, { principal: maria, action, resource, context }).decision === 'allowed';
};

describe('what is only their own is only their own', () => {
  it.each([
    'policy that lets user maria read and list only her own home folder in bucket acme-data',
    'Schreib eine Richtlinie: jeder Benutzer darf nur sein eigenes home Verzeichnis im Bucket acme-data lesen und auflisten',
  ])('a home folder is the one of who calls: %s', (wish) => {
    const may = decides(wish);

    expect(may('s3:GetObject', 'arn:aws:s3:::acme-data/home/maria/x')).toBe(true);
    expect(may('s3:GetObject', 'arn:aws:s3:::acme-data/home/mario/x')).toBe(false);
    expect(may('s3:GetObject', 'arn:aws:s3:::acme-data/x')).toBe(false);
    expect(may('s3:ListBucket', 'arn:aws:s3:::acme-data', { 's3:prefix': 'home/maria/' })).toBe(true);
    expect(may('s3:ListBucket', 'arn:aws:s3:::acme-data', { 's3:prefix': 'home/mario/' })).toBe(false);
    expect(may('s3:ListBucket', 'arn:aws:s3:::acme-data')).toBe(false);
  });

  it('items are those under the own partition key', () => {
    const may = decides(
      'policy that lets users read only their own items of dynamodb table orders in eu-west-1 of account 111122223333',
    );
    const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';

    expect(may('dynamodb:Query', table, { 'dynamodb:LeadingKeys': ['maria'] })).toBe(true);
    expect(may('dynamodb:Query', table, { 'dynamodb:LeadingKeys': ['mario'] })).toBe(false);
    expect(may('dynamodb:BatchGetItem', table, { 'dynamodb:LeadingKeys': ['maria', 'mario'] })).toBe(false);
  });

  it('whose key a role has is not said, and is left to fill in', () => {
    const wish = 'policy that lets role shop read only its own items of dynamodb table orders in eu-west-1';

    expect(sayComposed(compose(readText(wish)) ?? [], wish)).toMatch(/Fill in .*`\{PartitionKey\}`/);
  });

  it.each([
    'policy that lets role shop read only items of table orders whose partition key is his own user name, eu-west-1',
    'policy that lets role shop read only its own folder in bucket acme-data, one for each user',
  ])('the session of a role has no user’s name: %s', (wish) => {
    const written = JSON.stringify((compose(readText(wish)) ?? []).map(({ statements }) => statements));

    expect(written).toMatch(/\{(?:PartitionKey|Folder)\}/);
    expect(written).not.toContain('aws:username');
  });

  it('attributes are those that are named, each time by their names', () => {
    const may = decides(
      'policy that lets role shop read only the attributes id and name of dynamodb table orders in eu-west-1 of account 111122223333',
    );
    const of = (names: readonly string[], select: string) =>
      may('dynamodb:Query', 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders', {
        'dynamodb:Attributes': names,
        'dynamodb:Select': select,
      });

    expect(of(['id', 'name'], 'SPECIFIC_ATTRIBUTES')).toBe(true);
    expect(of(['id', 'salary'], 'SPECIFIC_ATTRIBUTES')).toBe(false);
    expect(of(['id'], 'ALL_ATTRIBUTES')).toBe(false);
  });

  it.each([
    ['version 3', '3'],
    ['the alias live', 'live'],
  ])('a function is called in the version or alias that is named: %s', (words, qualifier) => {
    const may = decides(
      `policy that lets role shop invoke only ${words} of function checkout in account 111122223333 us-east-1`,
    );
    const on = 'arn:aws:lambda:us-east-1:111122223333:function:checkout';

    expect(may('lambda:InvokeFunction', `${on}:${qualifier}`)).toBe(true);
    expect(may('lambda:InvokeFunction', on)).toBe(false);
    expect(may('lambda:InvokeFunction', `${on}:4`)).toBe(false);
  });

  it('a repository opens to the account that is said, and names no resource', () => {
    const [made] =
      compose(
        readText(
          'ecr repository policy that lets account 111122223333 pull from repository orders of account 210987654321 in eu-west-1',
        ),
      ) ?? [];

    expect(made?.statements).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchCheckLayerAvailability'],
      },
    ]);
  });
});
