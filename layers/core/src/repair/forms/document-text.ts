import { escapeMarks } from '../../intake/index.ts';
import type { JsonObject } from '../document/json-object.ts';

/** A document as the text to paste; one without statements on one line. */
export const documentText = (document: JsonObject): string => {
  const statements = document['Statement'];
  const isEmpty = Array.isArray(statements) && statements.length === 0;
  return isEmpty
    ? JSON.stringify({ Version: '2012-10-17', Statement: [] })
    : escapeMarks(JSON.stringify(document, null, 2));
};
