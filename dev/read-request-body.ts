import type { IncomingMessage } from 'node:http';

/** The body of a request as text; null when it is larger than `limit` bytes (the rest is not kept). */
export const readRequestBody = async (request: IncomingMessage, limit: number): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? null : Buffer.concat(chunks).toString('utf8');
};
