/** A policy as an object: IAM's API shows documents URL-encoded, the command line as JSON. */
export const decodedPolicy = (document: unknown): unknown =>
  typeof document === 'string'
    ? JSON.parse(document.startsWith('%') ? decodeURIComponent(document) : document)
    : document;
