import { readFileSync } from 'node:fs';
import { type AccessRequest, compile, decide, type PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import type { McpPorts } from '../../layers/core/src/mcp/ports.ts';
import { verifyChange } from '../../layers/core/src/mcp/tools/verify-change.ts';

type Statements = Readonly<Record<string, unknown>>;
type Row = { readonly name: string; readonly before: Statements; readonly after: Statements };

const rowsOf = <Of extends Row>(name: string): readonly Of[] =>
  JSON.parse(readFileSync(new URL(`../cases/verify-change/${name}.json`, import.meta.url), 'utf8'));

const policies = ({ version = '2012-10-17', ...kinds }: Statements): PolicySet =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, Statement]) => {
      const policy = [{ name: kind, document: { Version: version, Statement } }];
      return [kind, kind.endsWith('Control') ? [policy] : policy];
    }),
  );

type Verified = {
  readonly passes: boolean;
  readonly newlyAllowed: readonly string[];
  readonly unasked?: readonly string[];
  readonly unfinished?: string;
};

const verify = async ({ before, after }: Row): Promise<Verified> => {
  const given = { before: policies(before), after: policies(after), must: [], mustNot: [] };
  const answer = await verifyChange.run({} as McpPorts, given);
  if (answer.kind === 'refused') throw new Error(answer.because);
  return answer.data as Verified;
};

describe('a change that opens something', () => {
  it.each(rowsOf<Row & { readonly opens: AccessRequest; readonly said: string }>('opens'))(
    'is not silent: $name',
    async (row) => {
      const [was, is] = [row.before, row.after].map((each) => decide(compile(policies(each)), row.opens).decision);
      expect([was === 'allowed', is]).toEqual([false, 'allowed']);

      const { newlyAllowed, passes, unasked } = await verify(row);

      expect(newlyAllowed).toContainEqual(expect.stringContaining(row.said));
      expect(passes).toBe(false);
      expect(unasked).toContainEqual(expect.stringContaining(row.said));
    },
  );
});

describe('a change that opens nothing', () => {
  it.each(rowsOf('stays-shut'))('passes without a word: $name', async (row) => {
    expect(await verify(row)).toMatchObject({ passes: true, newlyAllowed: [] });
  });
});

describe('a change of which a part cannot be compared', () => {
  it.each(rowsOf<Row & { readonly unfinished: string }>('undecided'))(
    'never passes, and names the part: $name',
    async (row) => {
      expect(await verify(row)).toMatchObject({
        passes: false,
        newlyAllowed: [],
        unfinished: expect.stringMatching(new RegExp(row.unfinished)),
      });
    },
  );
});
