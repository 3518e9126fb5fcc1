import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GivenEvidence, openCase } from '../../../layers/core/src/conversation/index.ts';
import { openTalk } from './talk.ts';

type Expected = {
  /** Pieces of text that the reply must hold, and that it must not. */
  readonly says?: readonly string[];
  readonly neverSays?: readonly string[];
  /** Of the diagnosis; `null`: there is none. */
  readonly cause?: string | null;
  readonly causeAny?: readonly string[];
  readonly isDiagnosed?: boolean;
  readonly decision?: string | null;
  readonly action?: string | null;
  readonly fixActions?: readonly string[];
  readonly fixKind?: string;
  readonly after?: string | null;
  readonly asks?: boolean;
  /** How the turn was understood. */
  readonly kind?: string;
};

type Case = {
  readonly name: string;
  readonly page: string;
  readonly turns: readonly ({ readonly say: string; readonly evidence?: GivenEvidence } & Expected)[];
  readonly keeps?: {
    readonly policies?: number;
    readonly settled?: number;
    readonly cases?: number;
    readonly topic?: boolean;
    readonly text?: readonly string[];
  };
};

const folder = new URL('../../cases/conversation/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const casesIn = (file: string): readonly Case[] => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

describe.each(files)('conversations in %s', (file) => {
  it.each(casesIn(file).map((each) => [each.name, each] as const))('%s', async (_, { turns, keeps }) => {
    const talk = openTalk();

    for (const { say, evidence, ...expected } of turns) {
      const { reply, diagnosis } = await talk.say({ say, ...(evidence === undefined ? {} : { evidence }) });

      const plain = reply.replaceAll(/\s+/g, ' ');
      for (const text of expected.says ?? []) expect(plain).toContain(text);
      for (const text of expected.neverSays ?? []) expect(plain).not.toContain(text);
      const [first] = diagnosis?.requests ?? [];
      if (expected.isDiagnosed !== undefined) expect(diagnosis !== null).toBe(expected.isDiagnosed);
      if (expected.cause !== undefined) expect(diagnosis?.cause.id).toBe(expected.cause);
      if (expected.causeAny !== undefined) expect(expected.causeAny).toContain(diagnosis?.cause.id);
      if (expected.decision !== undefined) expect(first?.decision ?? null).toBe(expected.decision);
      if (expected.action !== undefined) expect(first?.action).toBe(expected.action);
      if (expected.fixKind !== undefined) expect(diagnosis?.fix.kind).toBe(expected.fixKind);
      if (expected.fixActions !== undefined)
        expect(diagnosis?.fix.actions).toEqual(expect.arrayContaining([...expected.fixActions]));
      if (expected.after !== undefined) expect(diagnosis?.fix.verification.after).toBe(expected.after);
      if (expected.asks !== undefined) expect((diagnosis?.questions.length ?? 0) > 0).toBe(expected.asks);
      if (expected.kind !== undefined) expect((await talk.kept())?.turns.at(-1)?.kind).toBe(expected.kind);
    }

    const kept = await talk.kept();
    const open = kept === undefined ? null : openCase(kept);
    if (keeps?.cases !== undefined) expect(kept?.cases).toHaveLength(keeps.cases);
    const settled = kept?.cases.flatMap((each) => each.settled);
    if (keeps?.policies !== undefined) expect(open?.evidence.policies).toHaveLength(keeps.policies);
    if (keeps?.settled !== undefined) expect(settled).toHaveLength(keeps.settled);
    if (keeps?.topic !== undefined) expect(open !== null).toBe(keeps.topic);
    for (const text of keeps?.text ?? []) expect(open?.text).toContain(text);
  });
});

it('there are at least forty conversations', () => {
  expect(files.flatMap(casesIn).length).toBeGreaterThanOrEqual(40);
});
