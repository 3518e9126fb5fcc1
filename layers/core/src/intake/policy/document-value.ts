import { parseJson } from '@whydenied/iam';

/** The value of a document that is an object already or its JSON text. */
export const documentValue = (document: unknown): unknown => {
  if (typeof document !== 'string') return document;
  const parsed = parseJson(document);
  return parsed.kind === 'json' ? parsed.value : null;
};
