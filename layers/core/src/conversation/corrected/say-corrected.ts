import { parsePolicyDocument } from '@whydenied/iam';
import { rolesIn } from '../../arn/index.ts';
import { codeBlock } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { checkPolicy, type PolicyFinding, type PolicyRule } from '../../policy-check/index.ts';
import { isWritten } from '../engines/is-written.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { type Mend, mends, rolesLetIn } from './mends.ts';
import type { Around, Raw } from './raw.ts';
import { sayTurned } from './turned-by-wish.ts';

/**
 * A policy that is shown for review with what is known to be turned round, misplaced or left out put right, whole and to be copied; null:
 * nothing of it can be put right by itself, or what came of it would be no better by the same checks.
 */
export const sayCorrected = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const [policy, another] = policies.filter((each) => each.source === 'pasted' && isWritten(each));
  if (policy === undefined || another !== undefined) return null;
  const document = readRaw(policy.document);
  if (document === null) return null;
  const all = statementsOf(document);
  const around = aroundOf(prose, all);
  const next = all.flatMap((statement) => mended(statement, around));
  if (next.length === all.length && next.every((statement, at) => statement === all[at])) return null;
  const corrected = { ...document, Statement: next };
  if (parsePolicyDocument(corrected).kind === 'unreadable' || isWorse(policy, corrected)) return null;
  const turned = sayTurned(all, around);
  return [
    ...(turned === '' ? [] : [turned]),
    '**Corrected** (what is not named above stays as you wrote it):',
    codeBlock('json', JSON.stringify(corrected, null, 2)),
  ].join('\n\n');
};

const aroundOf = (prose: string, all: readonly Raw[]): Around => {
  const beside = prose.slice(0, longest);
  return {
    plain: plainLetters(beside),
    letIn: rolesLetIn(all),
    named: [...new Set(rolesIn(beside))],
  };
};

const longest = 1_500;

/** Each kind of fault after the other, as often as it stands there. */
const mended = (statement: Raw, around: Around): readonly Raw[] =>
  mends.reduce<readonly Raw[]>(
    (statements, mend) => statements.flatMap((each) => repeated(each, mend, around)),
    [statement],
  );

const repeated = (statement: Raw, mend: Mend, around: Around): readonly Raw[] => {
  let left: readonly Raw[] = [statement];
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const next = left.flatMap((each) => mend(each, around) ?? [each]);
    if (next.length === left.length && next.every((each, at) => each === left[at])) break;
    left = next;
  }
  return left;
};

// A statement has few keys that can be turned round.
const mostTurns = 6;

/** Nothing that is open or cannot hold may stand in what is called corrected, and it is no wider than before. */
const isWorse = (policy: SeenPolicy, corrected: unknown): boolean => {
  const next = checkPolicy([{ ...policy, document: corrected }]);
  return (
    next.some(({ level, rule }) => level === 'error' || (level === 'warning' && unsettled.has(rule))) ||
    gravityOf(next) > gravityOf(checkPolicy([policy]))
  );
};

const unsettled: ReadonlySet<PolicyRule> = new Set(['public-principal', 'confused-deputy', 'never-holds']);

const gravityOf = (findings: readonly PolicyFinding[]): number =>
  findings.reduce((sum, { level }) => sum + weights[level], 0);

const weights = { error: 3, warning: 2, note: 0 } as const;

const statementsOf = ({ Statement }: Raw): readonly Raw[] =>
  (Array.isArray(Statement) ? Statement : [Statement]).filter(
    (each): each is Raw => typeof each === 'object' && each !== null,
  );

const readRaw = (document: unknown): Raw | null => {
  try {
    const read: unknown = typeof document === 'string' ? JSON.parse(document) : document;
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const raw = read as Raw;
    return 'Statement' in raw ? raw : 'Effect' in raw ? { Version: '2012-10-17', Statement: [raw] } : null;
  } catch {
    return null;
  }
};
