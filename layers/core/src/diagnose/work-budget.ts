import type { Evidence } from '../intake/index.ts';

// Looks at a statement: a million are some seconds of one processor.
const mostLooks = 1_000_000;

/** How many requests an answer has the time to decide under what was shown; counted, not timed, so that the same question has the same answer. */
export const mostDecided = (evidence: Evidence): number => Math.max(20, Math.floor(mostLooks / statementsIn(evidence)));

/** How many of these requests a change may be searched for: each search decides all of them again. */
export const mostMended = (requests: number, evidence: Evidence): number =>
  Math.min(mostAtOnce, Math.max(1, Math.floor(mostLooks / (statementsIn(evidence) * (requests + usualCandidates)))));

// Each is weighed against a statement that holds all before it.
const mostAtOnce = 80;

const usualCandidates = 20;

const statementsIn = ({ policies }: Evidence): number =>
  policies.reduce((sum, { document }) => sum + countStatements(document), 1);

const countStatements = (document: unknown): number => {
  if (typeof document === 'string') return 1 + Math.floor(document.length / 64);
  const statement = typeof document === 'object' && document !== null && 'Statement' in document && document.Statement;
  return Array.isArray(statement) ? statement.length : 1;
};
