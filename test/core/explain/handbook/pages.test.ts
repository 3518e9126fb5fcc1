import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { actionInfo, isAction } from '../../../../layers/core/src/catalog/index.ts';
import { handbookPages } from '../../../../layers/core/src/explain/handbook/handbook-pages.ts';

const byId = new Map(handbookPages.map((page) => [page.id, page]));
const statementsOf = (document: unknown): readonly Record<string, unknown>[] => {
  const statements = (document as { Statement: Record<string, unknown> | Record<string, unknown>[] }).Statement;
  return Array.isArray(statements) ? statements : [statements];
};
const listOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];

describe('the handbook', () => {
  it('has at least 110 pages with ids of their own', () => {
    expect(byId.size).toBe(handbookPages.length);
    expect(byId.size).toBeGreaterThanOrEqual(110);
  });

  it('refers to its own pages only', () => {
    const lost = handbookPages.flatMap(({ id, related }) =>
      related.filter((each) => !byId.has(each) || each === id).map((each) => `${id} -> ${each}`),
    );

    expect(lost).toEqual([]);
  });

  it('calls no two pages by the same name', () => {
    const names = handbookPages.flatMap(({ names: each, id }) => each.map((name) => ({ name, id })));
    const twice = names.filter(({ name, id }) => names.some((other) => other.name === name && other.id !== id));

    expect(twice).toEqual([]);
  });
});

describe.each(handbookPages.map((page) => [page.id, page] as const))('the page %s', (_, page) => {
  it('has all its parts, short', () => {
    expect(page.definition.length).toBeGreaterThan(80);
    expect(page.definition.length).toBeLessThan(760);
    expect(page.wrong.length).toBeGreaterThan(0);
    expect(page.facts.length).toBeGreaterThan(1);
    for (const text of [page.title, page.why, page.check, ...Object.values(page.rows)]) expect(text).not.toBe('');
  });

  it('names its page of AWS', () => {
    expect(page.source.name).toMatch(/\w/);
    expect(page.source.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w./-]+\.html$/);
  });

  it('has an example that compiles without a note', () => {
    expect(compile(page.example.policies).notes).toEqual([]);
  });

  it('has an example that is decided as the page says', () => {
    const compiled = compile(page.example.policies);
    const decided = page.example.asks.map(({ request }) => decide(compiled, request).decision);

    expect(decided).toEqual(page.example.asks.map(({ expect: expected }) => expected));
    expect(page.example.asks.length).toBeGreaterThan(0);
  });

  it('allows in its example no action that AWS does not have, and no resource "*" where AWS knows an ARN', () => {
    const identity = (page.example.policies.identity ?? []).flatMap(({ document }) => statementsOf(document));
    const actions = identity.flatMap((statement) => listOf(statement['Action'])).filter((each) => !each.includes('*'));
    const open = identity.filter(
      (statement) => statement['Effect'] === 'Allow' && listOf(statement['Resource']).includes('*'),
    );
    const wide = open.flatMap((statement) => listOf(statement['Action'])).filter((each) => !each.includes('*'));

    expect(actions.filter((each) => !isAction(each))).toEqual([]);
    expect(wide.filter((each) => actionInfo(each)?.resourceTypes.length !== 0)).toEqual([]);
  });
});
