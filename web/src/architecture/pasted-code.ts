import type { ProjectFile } from './project-file.ts';

/** Code that came behind a template, under the name that lets the server find its function; null: the text is none. */
export const pastedCode = (text: string): ProjectFile | null => {
  const [, fenced] = /```[a-z]{0,12}[ \t]*\n([^`]{1,60000})```/.exec(text) ?? [];
  const lines = (fenced ?? text).split('\n');
  const first = lines.findIndex((line) => opens.test(line));
  const program = first === -1 ? '' : lines.slice(first).join('\n');
  if (/^\s*(?:async )?def \w{1,80}\(/m.test(program)) return { path: 'pasted.py', text: program };
  return /\bexports\b|^\s*export /m.test(program) ? { path: 'pasted.js', text: program } : null;
};

const opens =
  /^(?:import [\w.]+(?:$|,| as )|from [\w.]+ import |(?:async )?def \w+\(|import\b.{0,200}\bfrom ["']|import ["']|export (?:const|async|function|default)|(?:const|let|var)\b.{0,200}\brequire\(|(?:module\.)?exports\b)/;
