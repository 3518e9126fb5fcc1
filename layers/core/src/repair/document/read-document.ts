import { isJsonObject, type JsonObject } from './json-object.ts';

/** A policy document with its statements as a list and every other field as it was. */
export type EditableDocument = JsonObject & { readonly Statement: readonly JsonObject[] };

export const emptyDocument: EditableDocument = { Version: '2012-10-17', Statement: [] };

/** The document of a policy, from an object or its text; null when it cannot be read well enough to be changed. */
export const readDocument = (document: unknown): EditableDocument | null => {
  if (typeof document !== 'object' || document === null) return read(document);
  const known = remembered.get(document);
  if (known !== undefined) return known;
  const made = read(document);
  remembered.set(document, made);
  return made;
};

// Documents are never changed in place, and every stage reads the same ones.
const remembered = new WeakMap<object, EditableDocument | null>();

const read = (document: unknown): EditableDocument | null => {
  const value = typeof document === 'string' ? parse(document) : document;
  if (!isJsonObject(value)) return null;
  const statement = value['Statement'];
  const statements = Array.isArray(statement) ? statement : [statement];
  if (!statements.every(isJsonObject)) return null;
  return { ...value, Statement: statements };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
