import { findArn } from '../../arn/index.ts';
import { readToken } from './read-token.ts';

/** The first ARN of a kind in a stretch of text. */
export const arnIn = (text: string, service?: string, type?: string): string | null => {
  const at = findArn(text, service, type);
  return at === -1 ? null : readToken(text, at).text;
};
