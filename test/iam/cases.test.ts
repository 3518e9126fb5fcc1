import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compile,
  type Decision,
  decide,
  type NearMiss,
  type Note,
  type PolicySet,
} from '../../layers/iam/src/index.ts';

type Case = {
  readonly name: string;
  readonly rules: readonly number[];
  readonly page: string;
  readonly policies: PolicySet;
  readonly request: Parameters<typeof decide>[1];
  readonly expect: {
    readonly decision: Decision['decision'];
    readonly deniedBy?: readonly string[];
    readonly matched?: readonly string[];
    readonly nearMiss?: Partial<NearMiss>;
    readonly missingContextKeys?: readonly string[];
    readonly notes?: readonly string[];
    readonly noteSeverity?: Note['severity'];
  };
};

const RULES = 112;
const folder = new URL('../cases/decide/', import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, cases: read(name) }));
const all = files.flatMap(({ cases }) => cases);
const genai = files.filter(({ name }) => name.startsWith('genai-')).flatMap(({ cases }) => cases);

function read(name: string): readonly Case[] {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

const summarize = (decision: Decision) => ({
  decision: decision.decision,
  deniedBy: decision.deniedBy.map(({ policyType, denial }) => `${policyType}/${denial}`).sort(),
});

describe.each(files)('cases of $name', ({ cases }) => {
  it.each(cases)('$name', ({ policies, request, expect: wanted }) => {
    const decision = decide(compile(policies), request);

    expect(summarize(decision)).toEqual({ decision: wanted.decision, deniedBy: [...(wanted.deniedBy ?? [])].sort() });
    if (wanted.matched)
      expect(decision.matchedStatements.map(({ policy, index }) => `${policy}/${index}`)).toEqual(wanted.matched);
    if (wanted.nearMiss) expect(decision.nearMisses[0]).toMatchObject(wanted.nearMiss);
    if (wanted.missingContextKeys) expect(decision.missingContextKeys).toEqual(wanted.missingContextKeys);
    if (wanted.noteSeverity) expect(decision.notes.map(({ severity }) => severity)).toContain(wanted.noteSeverity);
    if (wanted.notes?.length === 0) expect(decision.notes).toEqual([]);
    for (const note of wanted.notes ?? [])
      expect(decision.notes.map(({ text }) => text)).toContainEqual(expect.stringContaining(note));
  });
});

describe('the cases together', () => {
  it('pin every rule', () => {
    const pinned = new Set(all.flatMap(({ rules }) => rules));

    const missing = Array.from({ length: RULES }, (_, index) => index + 1).filter((rule) => !pinned.has(rule));

    expect(missing).toEqual([]);
  });

  it('are 350 at least, 120 of them about GenAI, each with a name of its own and a page of AWS', () => {
    expect(all.length).toBeGreaterThanOrEqual(350);
    expect(genai.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ page }) => !page.startsWith('https://docs.aws.amazon.com/'))).toEqual([]);
  });
});
