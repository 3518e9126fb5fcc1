import { findSecrets } from './find/find-secrets.ts';
import { replaceFound } from './replace-found.ts';

/** Covers the credentials of texts that are read by their places; one for all texts that are read together. */
export type Hiding = (text: string, is?: { readonly code?: boolean }) => string;

/**
 * Each credential under dots, sign for sign: places, lines and quotes stay what they are, so that edits of the covered text are
 * edits of the person's own. The same one is covered in the same way everywhere, another one in another: what was told apart still is.
 */
export const hidingInPlace = (): Hiding => {
  const numbers = new Map<string, number>();
  return (text, { code = false } = {}) =>
    replaceFound(text, findSecrets(text), ({ start }, written) => {
      if (code && (isExpression(text, start, written) || isBehindText(text, start, written))) return written;
      const number = numbers.get(written) ?? numbers.size + 1;
      numbers.set(written, number);
      return covered(written, number === 1 ? '' : String(number));
    });
};

/** A value as a file writes it, all of it under dots but its quotes, and the sign that begins a block. */
export const hidingAll = (written: string): string => {
  const [opening = ''] = /^(?:[|>][-+0-9]{0,2}[ \t]{0,40}(?:#[^\n]*)?\n|["'])/.exec(written) ?? [];
  const closing = opening.length === 1 && written.endsWith(opening) ? opening : '';
  const inner = written.slice(opening.length, written.length - closing.length);
  return opening + inner.replace(/\S/g, '•') + closing;
};

/** Whether a text has something under dots. */
export const isHidden = (text: string): boolean => text.includes('•');

const covered = (written: string, number: string): string => {
  const dots = written.replace(/\\[^\n]|[^\s"'`]/g, (signs) => '•'.repeat(signs.length));
  // A dot stays in front: a cover without one would be a number.
  const place = dots.lastIndexOf('•'.repeat(number.length + 1));
  return place === -1 ? dots : dots.slice(0, place + 1) + number + dots.slice(place + 1 + number.length);
};

/** What a program computes, outside of quotes, is no secret itself: `password = client.get_secret_value(…)`. */
const isExpression = (text: string, start: number, written: string): boolean =>
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/.test(written) && !isQuoted(text.slice(lineStart(text, start), start));

/** The quote before it ends a text, `print('password:', password)`: what goes on there is the program. */
const isBehindText = (text: string, start: number, written: string): boolean =>
  /^\s*[,)\]}+%;]/.test(written) &&
  /["'`]/.test(text[start - 1] ?? '') &&
  isQuoted(text.slice(lineStart(text, start - 1), start - 1));

const longestLine = 4000;

const lineStart = (text: string, at: number): number => {
  const from = Math.max(0, at - longestLine);
  return from + text.slice(from, Math.max(from, at)).lastIndexOf('\n') + 1;
};

/** Whether a line has a quote open at its end; a comment is as good as one. */
const isQuoted = (line: string): boolean => {
  let open = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] as string;
    if (sign === '\\') at += 1;
    else if (open === sign) open = '';
    else if (open === '' && /["'`]/.test(sign)) open = sign;
    else if (open === '' && (sign === '#' || line.startsWith('//', at))) return true;
  }
  return open !== '';
};
