import { escapeMarks } from '../../intake/index.ts';

/** A word that a POSIX shell takes literally, whatever it holds; what a terminal would obey is written as JSON writes it. */
export const shellWord = (text: string): string => {
  const word = escapeMarks(text.replaceAll('\0', ''));
  return /^[A-Za-z0-9_./:=@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
};

/**
 * A value for an option of the AWS CLI: a name that looks like an option, or like a file to be read, becomes a part to fill in.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html
 */
export const nameWord = (name: string | null, fillIn: string): string =>
  shellWord(name !== null && isValue(name) ? name : fillIn);

const isValue = (name: string): boolean => {
  if (name.startsWith('{') && name.endsWith('}')) return true;
  if (name.startsWith('-') || name.includes('//') || name.length > 2048) return false;
  return /^[A-Za-z0-9_./:=@,+$*{}?-]+$/.test(name);
};
