import { parsePolicyDocument } from '@whydenied/iam';
import { codeSpan } from '../explain/index.ts';
import type { Case } from './conversation.ts';
import type { Answered } from './question.ts';

/** That a document which replaces a policy holds what was offered before, which nobody said was applied; null: it holds nothing of it. */
export const sayCarriedFix = (before: Case | null, { answer }: Answered): string | null => {
  const written = statementsOf(answer.fix.steps.map((step) => step.before));
  const shown = statementsOf((before?.evidence.policies ?? []).map(({ document }) => document));
  const offered = statementsOf((before?.afterFix.policies ?? []).map(({ document }) => document));
  const held = [...offered].filter(([statement]) => written.has(statement) && !shown.has(statement));
  const actions = [...new Set(held.flatMap(([, named]) => named))].map(codeSpan);
  if (actions.length === 0) return null;
  const named = actions.length > mostNamed ? `${actions.slice(0, mostNamed).join(', ')} …` : actions.join(', ');
  return `The document also holds what I offered before, for ${named}: leave that out if you have not applied it and do not want it.`;
};

const mostNamed = 2;

/** Each statement of documents, apart from its place in them, with its actions. */
const statementsOf = (documents: readonly unknown[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    documents.flatMap((document) => {
      const parsed = parsePolicyDocument(document);
      return parsed.kind === 'unreadable'
        ? []
        : parsed.statements.map(
            (statement) => [JSON.stringify(statement, withoutPlace), statement.actions ?? []] as const,
          );
    }),
  );

const withoutPlace = (key: string, value: unknown): unknown =>
  ['index', 'pointer', 'line', 'column'].includes(key) ? undefined : value;
