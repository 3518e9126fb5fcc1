import type { Entry } from './entry.ts';
import { findJavaEntry } from './find-java-entry.ts';
import { cleanFolder } from './follow/resolve-module.ts';
import type { SourceFile, SourceInput } from './source-call.ts';

/** The file and the name that Lambda calls. https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html */
export const findEntry = (input: SourceInput): Entry => {
  const { files, runtime } = input;
  const handler = input.handler ?? commandOf(input);
  const none = (because: string): Entry => ({ kind: 'none', because, file: files[0]?.path ?? input.codeUri });
  if (handler === null) return none('the template names no handler');
  if (runtime !== null && !/^(python|nodejs|java|provided)/.test(runtime))
    return none(`code for ${runtime} is not read`);
  if (files.length === 0) return none('its code is not among the files');
  if (isJava(handler, runtime)) return findJavaEntry(input, handler, none);
  const dot = handler.lastIndexOf('.');
  const module = dot === -1 ? handler : handler.slice(0, dot);
  const name = dot === -1 ? 'handler' : handler.slice(dot + 1);
  const wrapper = knownWrappers[handler];
  if (wrapper !== undefined) return none(wrapper);
  for (const language of languagesOf(runtime)) {
    const path = findFile(input, module, language);
    if (path !== null) return { kind: 'found', language, path, names: [name] };
  }
  return none(`the handler \`${handler}\` is not among the files`);
};

const isJava = (handler: string, runtime: string | null): boolean =>
  runtime === null || runtime.startsWith('provided') ? /^[\w.$]+::\w+$/.test(handler) : runtime.startsWith('java');

const languagesOf = (runtime: string | null): readonly ('python' | 'javascript')[] => {
  if (runtime?.startsWith('python')) return ['python'];
  return runtime?.startsWith('nodejs') ? ['javascript'] : ['python', 'javascript'];
};

// Extensions and adapters that start the code another way
const knownWrappers: Readonly<Record<string, string>> = {
  'run.sh': 'a script starts the code',
  bootstrap: 'a program of its own starts the code',
};

const ends: Readonly<Record<'python' | 'javascript', readonly string[]>> = {
  python: ['.py'],
  javascript: ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.tsx', '.jsx'],
};

const findFile = (
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

/** `CMD ["app.handler"]` of the Dockerfile of a container image. */
const commandOf = ({ files, codeUri }: SourceInput): string | null => {
  const root = cleanFolder(codeUri);
  const file = files.find(({ path }) => path === (root === '' ? 'Dockerfile' : `${root}/Dockerfile`));
  const [, command] = /^\s*CMD\s*\[\s*"([\w./-]+\.[\w]+)"\s*\]/m.exec(file?.text.slice(0, 20_000) ?? '') ?? [];
  return command ?? null;
};
