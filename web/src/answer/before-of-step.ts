import type { Answer } from '@whydenied/core';
import { applyPatch, parsePatch, reversePatch } from 'diff';

type Step = Answer['fix']['steps'][number];

/** The policy as it was before a step: empty for a new one, null when the answer does not tell. */
export const beforeOfStep = (step: Step, explanation: string): string | null => {
  if (step.target.policy === null) return '';
  return undoneBy(step.json, diffsIn(explanation)) ?? withoutStatement(step);
};

const undoneBy = (json: string, diffs: readonly string[]): string | null => {
  for (const diff of diffs) {
    // A file ends in a line's end; the answer's document does not.
    const before = undone(`${json}\n`, diff) ?? undone(json, diff);
    if (before !== null) return before.trimEnd();
  }
  return null;
};

const undone = (json: string, diff: string): string | null => {
  try {
    const [patch] = parsePatch(diff);
    const before = patch === undefined || patch.hunks.length === 0 ? false : applyPatch(json, reversePatch(patch));
    return before === false ? null : before;
  } catch {
    // Not every block that says `diff` is one.
    return null;
  }
};

const diffsIn = (markdown: string): readonly string[] =>
  markdown
    .split('\n```diff\n')
    .slice(1)
    .flatMap((rest) => rest.split('\n```')[0] ?? []);

// A statement that was added is the one to leave out; one that was changed has a past that only a diff knows.
const withoutStatement = ({ json, statement }: Step): string | null => {
  const document = parsed(json);
  const statements = document?.['Statement'];
  if (document === null || statement === null || !Array.isArray(statements)) return null;
  const added = JSON.stringify(statement);
  const at = statements.findLastIndex((each) => JSON.stringify(each) === added);
  return at < 0 ? null : JSON.stringify({ ...document, Statement: statements.toSpliced(at, 1) }, null, 2);
};

const parsed = (json: string): Record<string, unknown> | null => {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return null;
  }
};
