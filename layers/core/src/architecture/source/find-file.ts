import { cleanFolder } from './follow/resolve-module.ts';
import type { SourceFile, SourceInput } from './source-call.ts';

const ends: Readonly<Record<'python' | 'javascript', readonly string[]>> = {
  python: ['.py'],
  javascript: ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.tsx', '.jsx'],
};

/** The file of a module, from the folder of the code. */
export const findFile = (
  { files, codeUri }: SourceInput,
  module: string,
  language: 'python' | 'javascript',
): string | null => {
  const root = cleanFolder(codeUri);
  const prefix = root === '' ? '' : `${root}/`;
  const inside = files.filter(({ path }) => path.startsWith(prefix));
  const [file] = root === '' ? [] : files.filter(({ path }) => path === root);
  const path = cleanFolder(language === 'python' ? module.replaceAll('.', '/') : module);
  const candidates = ends[language].flatMap((end) => [
    `${prefix}${path}${end}`,
    `${prefix}${path}/index${end}`,
    `${prefix}${path}/__init__${end}`,
  ]);
  const exact = candidates.find((candidate) => inside.some((each) => each.path === candidate));
  if (exact !== undefined) return exact;
  if (file !== undefined) return file.path;
  return onlyNamed(inside, path.split('/').at(-1) ?? path, ends[language]);
};

/** Compiled code stands elsewhere than its source: the only file of that name. */
const onlyNamed = (files: readonly SourceFile[], name: string, endings: readonly string[]): string | null => {
  const fitting = files.filter(({ path }) => {
    const last = path.split('/').at(-1) ?? '';
    return endings.some((end) => last === `${name}${end}`) && !/(^|\/)(node_modules|test|tests|__tests__)\//.test(path);
  });
  const [first] = fitting;
  return fitting.length === 1 && first !== undefined ? first.path : null;
};
