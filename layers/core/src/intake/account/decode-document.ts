/**
 * A policy document as IAM returns it: URL-encoded by RFC 3986, or JSON text, or an object already.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export const decodeDocument = (document: unknown): unknown => {
  if (typeof document !== 'string' || !document.trimStart().startsWith('%')) return document;
  try {
    return decodeURIComponent(document);
  } catch {
    return document;
  }
};
