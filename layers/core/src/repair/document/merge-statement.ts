import type { JsonObject } from './json-object.ts';
import type { EditableDocument } from './read-document.ts';
import { sameJson } from './same-json.ts';
import { elementOf, valuesOf } from './values-of.ts';

export type Merged =
  | { readonly kind: 'present' }
  | { readonly kind: 'extended' | 'added'; readonly document: EditableDocument; readonly statement: JsonObject };

/** Puts an Allow into a document: not at all when it is there, into a statement that differs by one element, or as a new one. */
export const mergeStatement = (document: EditableDocument, statement: JsonObject): Merged => {
  if (document.Statement.some((existing) => says(existing, statement))) return { kind: 'present' };
  const at = document.Statement.findIndex((existing) => extended(existing, statement) !== null);
  const existing = document.Statement[at];
  const changed = existing === undefined ? null : extended(existing, statement);
  if (changed !== null)
    return { kind: 'extended', document: replaceStatement(document, at, [changed]), statement: changed };
  const added = { ...statement, Sid: freeSid(document, String(statement['Sid'])) };
  return { kind: 'added', document: { ...document, Statement: [...document.Statement, added] }, statement: added };
};

/** The document with the statement at `index` replaced by these. */
export const replaceStatement = (
  document: EditableDocument,
  index: number,
  statements: readonly JsonObject[],
): EditableDocument => ({ ...document, Statement: document.Statement.toSpliced(index, 1, ...statements) });

/** The document without statements that say what an earlier one says under the same name. */
export const foldDuplicates = (document: EditableDocument): EditableDocument => {
  const told = new Set<string>();
  const isFirst = (statement: JsonObject): boolean => {
    const text = JSON.stringify(statement);
    return !told.has(text) && told.add(text).size > 0;
  };
  return { ...document, Statement: document.Statement.filter(isFirst) };
};

const says = (existing: JsonObject, wanted: JsonObject): boolean =>
  sameFrame(existing, wanted) &&
  contains(existing['Action'], wanted['Action']) &&
  contains(existing['Resource'], wanted['Resource']);

// Only an element that makes the very statement wanted may grow: a wider list would grant more than was asked.
const extended = (existing: JsonObject, wanted: JsonObject): JsonObject | null => {
  if (!sameFrame(existing, wanted) || wanted['Resource'] === undefined) return null;
  if (sameValues(existing['Action'], wanted['Action'])) return grow(existing, wanted, 'Resource');
  if (sameValues(existing['Resource'], wanted['Resource']) && isOfOneService(existing, wanted))
    return grow(existing, wanted, 'Action');
  return null;
};

// A statement about one service stays one.
const isOfOneService = (existing: JsonObject, wanted: JsonObject): boolean =>
  new Set([...valuesOf(existing['Action']), ...valuesOf(wanted['Action'])].map((action) => action.split(':')[0]))
    .size === 1;

const grow = (existing: JsonObject, wanted: JsonObject, element: 'Action' | 'Resource'): JsonObject | null => {
  if (valuesOf(existing[element]).length === 0) return null;
  return { ...existing, [element]: elementOf([...valuesOf(existing[element]), ...valuesOf(wanted[element])]) };
};

const sameFrame = (existing: JsonObject, wanted: JsonObject): boolean =>
  existing['Effect'] === 'Allow' &&
  existing['NotAction'] === undefined &&
  existing['NotResource'] === undefined &&
  existing['NotPrincipal'] === undefined &&
  sameJson(existing['Condition'] ?? {}, wanted['Condition'] ?? {}) &&
  sameJson(existing['Principal'] ?? null, wanted['Principal'] ?? null);

const contains = (existing: unknown, wanted: unknown): boolean => {
  const values = new Set(valuesOf(existing));
  return valuesOf(wanted).every((value) => values.has(value)) && (wanted === undefined) === (existing === undefined);
};

const sameValues = (left: unknown, right: unknown): boolean => contains(left, right) && contains(right, left);

const freeSid = (document: EditableDocument, sid: string): string => {
  const taken = new Set(document.Statement.map((statement) => statement['Sid']));
  let number = 2;
  let free = sid;
  while (taken.has(free)) free = `${sid}${number++}`;
  return free;
};
