import { libraries } from './aws/library.ts';
import type { ModuleCode } from './code/code.ts';
import type { Language } from './code/language.ts';
import { collectCalls } from './collect-calls.ts';
import { findEntry } from './find-entry.ts';
import { follow } from './follow/follow.ts';
import { followHandler } from './follow-handler.ts';
import { followRest } from './follow-rest.ts';
import { readJava } from './java/reader.ts';
import { readModule as readJavaScript } from './javascript/read-module.ts';
import { readModule as readPython } from './python/read-module.ts';
import type { SourceInput, SourceReading } from './source-call.ts';

/**
 * The AWS calls of a function, from its handler along its imports, with what is known of their parameters and where they stand.
 * Nothing is executed; `open` says what could not be understood, and is empty when all of the function's use of AWS is in `calls`.
 * Python, JavaScript and TypeScript are read; of other languages nothing is known. `codes`: what was parsed already, by path.
 */
export const readSource = (input: SourceInput, codes: Map<string, ModuleCode> = new Map()): SourceReading => {
  const entry = findEntry(input);
  if (entry.kind === 'none') {
    return {
      calls: [],
      unreached: [],
      asked: [],
      open: [{ because: entry.because, at: { file: entry.file, line: 1, column: 1 } }],
    };
  }
  // A text is asked for when it is read: of what nobody reads nothing is looked through
  const files = filesByPath(input.files);
  const textOf = (path: string): string => files.get(path)?.text ?? '';
  const asked = new Set<string>();
  const codeOf = (path: string): ModuleCode => {
    const known = codes.get(path);
    if (known !== undefined) return known;
    const code = readCode(entry.language, textOf(path), path);
    codes.set(path, code);
    return code;
  };
  const collected = collectCalls(textOf);
  const { meet, open, leave } = collected;
  const follower = follow({ input, language: entry.language, libraries, codeOf, meet, open, asked });
  followHandler(follower, entry);
  leave();
  followRest(follower, entry.path);
  const { calls, unreached, reasons } = collected.take();
  return { calls, unreached, open: reasons, asked: [...asked] };
};

type Files = SourceInput['files'];

const byPath = new WeakMap<Files, ReadonlyMap<string, Files[number]>>();

/** Made once for all functions of the same files. */
const filesByPath = (files: Files): ReadonlyMap<string, Files[number]> => {
  const known = byPath.get(files) ?? new Map(files.map((file) => [file.path, file]));
  byPath.set(files, known);
  return known;
};

const readCode = (language: Language, text: string, path: string): ModuleCode => {
  switch (language) {
    case 'python':
      return readPython(text);
    case 'javascript':
      return readJavaScript(text, path);
    case 'java':
      return readJava()(text);
  }
};
