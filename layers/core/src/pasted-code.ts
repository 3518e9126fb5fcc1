/** Code that was pasted, by the name that says its language: `pasted.py`. */
export type PastedCode = { readonly path: string; readonly text: string };

/** The program that a message holds, fenced or from its first line on; null: it holds none. */
export const pastedCode = (text: string): PastedCode | null => {
  const shown = text.slice(0, longest);
  const [, fenced] = /```[\w+#-]{0,12}[ \t]*\n([^`]{1,60000})```/.exec(shown) ?? [];
  const lines = (fenced ?? shown).split('\n');
  const first = lines.findIndex((line) => opensPython.test(line) || opensScript.test(line));
  if (first === -1) return null;
  // A line is told by its number: what stands above it in the fence, or as a comment, is counted.
  const program = lines.slice(fenced === undefined ? opening(lines, first) : 0).join('\n');
  if (/^[ \t]{0,80}(?:async )?def \w{1,80}\(/m.test(program) && lines.some((line) => opensPython.test(line)))
    return { path: 'pasted.py', text: program };
  return /\bexports\b|^[ \t]{0,80}export /m.test(program) ? { path: 'pasted.js', text: program } : null;
};

/** Where a program begins: at the comments right above its first line. */
const opening = (lines: readonly string[], first: number): number =>
  lines.slice(0, first).findLastIndex((line) => !/^(?:#|\/\/)/.test(line)) + 1;

const longest = 60_000;
const opensPython = /^(?:import [\w.]+(?:$|,| as )|from [\w.]+ import |(?:async )?def \w+\()/;
const opensScript =
  /^(?:import\b.{0,200}\bfrom ["']|import ["']|export (?:const|async|function|default)|(?:const|let|var)\b.{0,200}\brequire\(|(?:module\.)?exports\b)/;
