import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/index.ts';

type Row = {
  readonly id: string;
  readonly group: string;
  readonly input: string;
  readonly evidence?: NonNullable<Parameters<ReturnType<typeof answerQuestion>>[0]['evidence']>;
  readonly expected: {
    readonly isPermissionProblem?: boolean;
    readonly principal?: string | null;
    readonly action?: string | null;
    readonly resource?: string | null;
    readonly denial?: { readonly kind: string; readonly policyType: string };
    readonly causeAny: readonly string[];
    readonly fixActions: readonly string[];
    readonly mustNotAddAllow: boolean;
  };
};

const rows = readFileSync(join(import.meta.dirname, '../../cases/diagnose/reports.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Row => JSON.parse(line));

describe('a report or a known sentence of AWS, with neutral names', () => {
  it.each(rows.map((row) => [`${row.group} (${row.id})`, row] as const))('is diagnosed: %s', async (_, row) => {
    const { input, evidence = {} } = row;
    const { answer } = await answerQuestion({ readers: [] })({ input, evidence });

    const grants = answer.fix.steps.some(
      ({ statement, target }) => statement?.['Effect'] === 'Allow' && target.policyType === 'identity',
    );
    expect(row.expected.causeAny).toContain(answer.cause.id);
    expect(statedOf(answer.requests[0], row)).toEqual(statedOf(row.expected, row));
    if (row.expected.denial !== undefined) expect(layerOf(answer.denial)).toEqual(layerOf(row.expected.denial));
    if (row.expected.isPermissionProblem !== undefined)
      expect(answer.isPermissionProblem).toBe(row.expected.isPermissionProblem);
    expect(answer.fix.actions.map((action) => action.toLowerCase())).toEqual(
      expect.arrayContaining(row.expected.fixActions.map((action) => action.toLowerCase())),
    );
    expect(row.expected.mustNotAddAllow && (grants || answer.fix.kind === 'addStatement')).toBe(false);
  });
});

type Stated = { readonly principal?: unknown; readonly action?: unknown; readonly resource?: unknown };

/** The fields that the row speaks of. */
const statedOf = (request: Stated | undefined, { expected }: Row): Stated =>
  Object.fromEntries(
    (['principal', 'action', 'resource'] as const)
      .filter((field) => field in expected)
      .map((field) => [field, request?.[field] ?? null]),
  );

/** A look-alike has no layer: `none` and `unknown` say the same. */
const layerOf = ({ kind, policyType }: { readonly kind: string; readonly policyType: string }) => ({
  kind,
  policyType: policyType === 'none' ? 'unknown' : policyType,
});
