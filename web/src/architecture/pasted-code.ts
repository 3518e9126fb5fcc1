import type { ProjectFile } from './project-file.ts';

/** Code that came behind a template, under the name that lets the server find its function, by what the server takes for code; null: the text is none. */
export const pastedCode = (text: string): ProjectFile | null => {
  const shown = text.slice(0, longest);
  const [, fenced] = /```[a-z]{0,12}[ \t]*\n([^`]{1,60000})```/.exec(shown) ?? [];
  const lines = (fenced ?? shown).split('\n');
  const first = lines.findIndex((line) => opensPython.test(line) || opensScript.test(line));
  if (first === -1) return null;
  const program = lines.slice(first).join('\n');
  if (/^[ \t]{0,80}(?:async )?def \w{1,80}\(/m.test(program) && lines.some((line) => opensPython.test(line)))
    return { path: 'pasted.py', text: program };
  return /\bexports\b|^[ \t]{0,80}export /m.test(program) ? { path: 'pasted.js', text: program } : null;
};

const longest = 60_000;
const opensPython = /^(?:import [\w.]+(?:$|,| as )|from [\w.]+ import |(?:async )?def \w+\()/;
const opensScript =
  /^(?:import\b.{0,200}\bfrom ["']|import ["']|export (?:const|async|function|default)|(?:const|let|var)\b.{0,200}\brequire\(|(?:module\.)?exports\b)/;
