import type { Workbench } from '../apply/workbench.ts';
import type { Change } from '../change.ts';
import type { JsonObject } from '../document/json-object.ts';
import type { EditableDocument } from '../document/read-document.ts';
import { sameJson } from '../document/same-json.ts';

/** A statement of the work: in a document that a step writes, or in what an owner is asked for. */
export type StatementPlace = {
  readonly statement: JsonObject;
  readonly in: 'step' | 'request';
  /** It stood in a shown policy and was only altered. */
  readonly isTheirs: boolean;
};

/** The statements that the work brings, each once. */
export const statementsIn = ({ changes, forOwner }: Workbench): readonly StatementPlace[] => {
  const last = changes.filter(
    (change, at) => !changes.slice(at + 1).some((later) => grows(change, later)) && change.statement !== null,
  );
  return [
    ...last.map((change) => ({
      statement: change.statement as JsonObject,
      in: 'step' as const,
      isTheirs: change.kind === 'changeStatement' && firstOf(changes, change).kind === 'changeStatement',
    })),
    ...forOwner.flatMap(({ denies, change }) =>
      denies === null ? change.map((statement) => ({ statement, in: 'request' as const, isTheirs: false })) : [],
    ),
  ];
};

/** The work with a statement of it replaced, wherever a later document holds it too; by none: it is taken out. */
export const withStatement = (
  work: Workbench,
  { statement, in: where }: StatementPlace,
  made: readonly JsonObject[],
): Workbench => {
  const replaced = (all: readonly JsonObject[]): readonly JsonObject[] =>
    all.flatMap((one) => (sameJson(one, statement) ? made : [one]));
  if (where === 'request')
    return {
      ...work,
      forOwner: work.forOwner.map((request) =>
        request.denies === null ? { ...request, change: replaced(request.change) } : request,
      ),
    };
  const [first] = made;
  const inDocument = (document: EditableDocument): EditableDocument => ({
    ...document,
    Statement: replaced(document.Statement),
  });
  const changes = work.changes.flatMap((change): readonly Change[] => {
    const after = inDocument(change.after);
    const own = sameJson(change.statement, statement);
    // A policy that was only for it is not made any more.
    if (own && first === undefined && change.before === null && after.Statement.length === 0) return [];
    return [
      {
        ...change,
        after,
        before: change.before === null ? null : inDocument(change.before),
        statement: own ? (first ?? null) : change.statement,
      },
    ];
  });
  const inPolicy = <Seen extends { readonly document: unknown }>(policy: Seen): Seen =>
    holds(policy.document, statement)
      ? { ...policy, document: inDocument(policy.document as EditableDocument) }
      : policy;
  return {
    ...work,
    changes,
    made: work.made.map(inPolicy),
    evidence: { ...work.evidence, policies: work.evidence.policies.map(inPolicy) },
  };
};

const holds = (document: unknown, statement: JsonObject): boolean => {
  const statements: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'Statement') : undefined;
  return Array.isArray(statements) && statements.some((one) => sameJson(one, statement));
};

/** A later step that alters the very statement of an earlier one. */
const grows = (earlier: Change, later: Change): boolean =>
  later.kind === 'changeStatement' &&
  earlier.statement !== null &&
  sameJson(earlier.after, later.before) &&
  !later.after.Statement.some((one) => sameJson(one, earlier.statement));

const firstOf = (changes: readonly Change[], change: Change): Change =>
  changes.find((earlier) => earlier !== change && grows(earlier, change)) ?? change;
