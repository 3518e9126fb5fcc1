import { findSecrets } from './find/find-secrets.ts';

/** The credentials of a text as they are written in it. */
export const secretsIn = (text: string): readonly string[] =>
  findSecrets(text).map(({ start, end }) => text.slice(start, end));
