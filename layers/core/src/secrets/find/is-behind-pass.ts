import type { FoundSecret } from './found-secret.ts';

/** Whether what stands behind `pass` is the next statement of a Python program: its `pass` stands alone in an indented line. */
export const isBehindPass = (text: string, { kind, start }: FoundSecret): boolean =>
  kind === 'password' &&
  statement.test(text.slice(start, start + longest)) &&
  passed.test(text.slice(Math.max(start - longest, 0), start));

const longest = 400;

// https://docs.python.org/3/reference/simple_stmts.html#the-pass-statement
const passed =
  /\n[ \t]+pass[ \t]{0,20}(?:#[^\n]{0,200})?\n(?:[ \t]{0,80}\n){0,3}(?:[ \t]{0,80}(?:else|finally|(?:elif|except)\b[^\n]{0,160}):[ \t]{0,20}\n)?[ \t]{0,80}$/;

const statement =
  /^(?:[A-Za-z_][\w.]{0,80}(?:[([]| = )|(?:return|raise|if|for|with|while|def|class|try|else|elif|except|finally|import|from)\b|@)/;
