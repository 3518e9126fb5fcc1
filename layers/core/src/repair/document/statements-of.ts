import type { JsonObject } from './json-object.ts';
import { readDocument } from './read-document.ts';

/** The statements of a policy's document; none where it cannot be read. */
export const statementsOf = (document: unknown): readonly JsonObject[] => readDocument(document)?.Statement ?? [];
