import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { withReferences } from '../../../layers/core/src/conversation/compose/references.ts';
import { notionsIn } from '../../../layers/core/src/conversation/reading/notions-in.ts';
import { readAsk } from '../../../layers/core/src/conversation/reading/read-ask.ts';
import { listedRoles } from '../../../layers/core/src/conversation/told/listed-roles.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { greatestGrowth } from '../../processor-time.ts';
import { decided } from './decided.ts';
import { as, role, sayFor } from './wished.ts';

/** What the policy of each role allows, by the role that its title names. */
const allowedOf = (wish: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (compose(readText(wish)) ?? []).map(({ title, statements }) => [
      title.replace(/^The policy for /, '').replaceAll('`', ''),
      statements.flatMap(({ Action, Resource }) =>
        [Action].flat().map((action) => `${action} ${[Resource].flat()[0]}`),
      ),
    ]),
  );

describe('several roles, each with what it may do', () => {
  it.each([
    'policy: role loader-a may read s3://docs-1, role loader-b may write s3://docs-2',
    'policy: roles loader-a and loader-b: loader-a may read s3://docs-1, loader-b may write s3://docs-2',
    'Policy: die Rolle loader-a darf s3://docs-1 lesen, die Rolle loader-b darf nach s3://docs-2 schreiben',
  ])('get no more than their own words ask for: %s', (wish) => {
    expect(allowedOf(wish)).toEqual({
      'loader-a': ['s3:GetObject arn:aws:s3:::docs-1/*', 's3:ListBucket arn:aws:s3:::docs-1'],
      'loader-b': ['s3:PutObject arn:aws:s3:::docs-2/*'],
    });
  });

  it('do not inherit the thing of another kind that the first one has', () => {
    const wish =
      'policy: role loader-a may read s3://docs-1 and role loader-b may query table orders-2 in us-east-1 account 111122223333';

    expect(JSON.stringify(allowedOf(wish)['loader-b'])).not.toContain('s3:');
    expect(sayFor(wish)).not.toContain('Not everything');
  });

  it('are read as fast with words in one run between them', () => {
    const row = [3, 9, 12, 15].map(
      (count) => () =>
        compose(
          readText(
            `bucket policy for s3://docs-1: the role loader-a ${'role'.repeat(count)}! the role loader-b may read it`,
          ),
        ),
    );

    expect(greatestGrowth(row, 2.6)).toBeLessThan(2.6);
  });

  it('have what is said of all, and each what is said of it again', () => {
    expect(
      allowedOf('policy: roles loader-a and loader-b may read s3://docs-1; loader-b may also write s3://docs-2'),
    ).toEqual({
      'loader-a': ['s3:GetObject arn:aws:s3:::docs-1/*', 's3:ListBucket arn:aws:s3:::docs-1'],
      'loader-b': [
        's3:GetObject arn:aws:s3:::docs-1/*',
        's3:ListBucket arn:aws:s3:::docs-1',
        's3:PutObject arn:aws:s3:::docs-2/*',
      ],
    });
  });

  it('are told of where what one may do was not read, and the other gets nothing of it', () => {
    const wish =
      'policies: role loader-a may only send to the queue jobs-1, role loader-b may only receive from it, us-east-1, account 111122223333';

    expect(Object.values(allowedOf(wish)).flat()).toEqual([
      'sqs:SendMessage arn:aws:sqs:us-east-1:111122223333:jobs-1',
    ]);
    expect(sayFor(wish)).toContain('what it says of `loader-b`');
  });

  it.each([
    'policy: roles app-1 and app-2 may read s3://docs-1',
    'policy: role app-1 and role app-2 may read s3://docs-1',
    'Deny policy: roles app-1 and app-2 must not call Claude Opus',
    'Deny-Policy: die Rollen app-1 und app-2 dürfen kein Claude Opus aufrufen',
  ])('are all named where the same is said of all: %s', (wish) => {
    expect(sayFor(wish)).toMatch(/for `app-1`, `app-2`/);
    expect(sayFor(wish)).not.toContain('Not everything');
  });

  it.each([
    'SCP: niemand darf Wissensdatenbanken löschen außer den Rollen admin-a, admin-b',
    'SCP: nobody may delete knowledge bases, except for the roles admin-a and admin-b.',
  ])('are all spared: %s', (wish) => {
    const isAllowed = decided(wish);
    const deletion = { action: 'bedrock:DeleteKnowledgeBase' };

    expect(['admin-a', 'admin-b', 'app'].map((name) => isAllowed(as(role(name), deletion)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('have each a statement of its own in a resource’s policy', () => {
    const wish =
      'KMS key policy: role kb-service in account 111122223333 may decrypt, role key-writer in account 111122223333 may encrypt but not decrypt';
    const isAllowed = decided(wish);
    const key = { resource: 'arn:aws:kms:us-east-1:111122223333:key/k' };

    expect(isAllowed(as(role('key-writer'), { action: 'kms:Decrypt', ...key }))).toBe(false);
    expect(isAllowed(as(role('kb-service'), { action: 'kms:Decrypt', ...key }))).toBe(true);
    expect(isAllowed(as(role('kb-service'), { action: 'kms:GenerateDataKey', ...key }))).toBe(false);
  });

  it('are a list by their word in the plural and names that look like names', () => {
    expect(listedRoles('die Rollen intern-a, intern-b und ops-1 dürfen')).toEqual(['intern-a', 'intern-b', 'ops-1']);
    expect(listedRoles('roles and users may')).toEqual([]);
  });
});

describe('what a variable of Terraform holds', () => {
  it.each([
    ['var.docs_bucket_arn', 's3:GetObject'],
    ['local.kms_key_arn', 'kms:Decrypt'],
  ])('is told by a word of its name: %s', (variable, action) => {
    const made =
      compose(readText(`terraform: policy for role app-1: read s3://docs, and decrypt with ${variable} (kms key)`)) ??
      [];

    expect(withReferences(JSON.stringify(made), made[0]?.references)).toContain(action);
  });

  it.each(['var.partition_key', 'var.stable_name', 'local.workbench', 'module.x.controller_arn'])(
    'is not told by letters within another word: %s',
    (variable) => {
      const made = compose(readText(`terraform: policy for role app-1 to read s3://docs with ${variable}`)) ?? [];

      expect(made.flatMap(({ references }) => references ?? [])).toEqual([]);
    },
  );
});

describe('who is asked for', () => {
  it.each(['who changes the role whose policy denies it?', 'and who can fix the policy whose Deny this is?'])(
    'is asked for beside a “whose” too: %s',
    (text) => {
      expect(['who', 'mayChange']).toContain(readAsk(notionsIn(text))?.kind);
    },
  );

  it('is not asked for where something is said of others', () => {
    expect(readAsk(notionsIn('What happens for analysts whose profile has no department?'))?.kind).not.toBe('who');
  });
});

describe('the version of a guardrail', () => {
  it.each([
    'ロール app-1 は ガードレール gr1abc23def4 のバージョン 3 が付いているときだけ us-east-1 の Nova Lite を呼べるポリシーを書いて。アカウント 111122223333',
    '写一个策略:角色 app-1 只有在带上护栏 gr1abc23def4 版本 3 时才能调用 us-east-1 的 Nova Lite,账户 111122223333',
  ])('counts where no blank stands before its word: %s', (wish) => {
    expect(JSON.stringify(compose(readText(wish)))).toContain('guardrail/gr1abc23def4:3"');
  });
});
