import type { Entry } from './entry.ts';
import { findFile } from './find-file.ts';
import { findJavaEntry } from './find-java-entry.ts';
import { findProgram } from './find-program.ts';
import { cleanFolder } from './follow/resolve-module.ts';
import type { SourceInput } from './source-call.ts';

/** The file and the name that Lambda calls. https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html */
export const findEntry = (input: SourceInput): Entry => {
  const { files, runtime } = input;
  const handler = input.handler ?? commandOf(input);
  const none = (because: string): Entry => ({ kind: 'none', because, file: files[0]?.path ?? input.codeUri });
  if (input.program !== undefined && files.length > 0)
    return findProgram(input, input.program) ?? none('which file the runtime starts was not found');
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
  __proto__: null as never,
  'run.sh': 'a script starts the code',
  bootstrap: 'a program of its own starts the code',
};

/** `CMD ["app.handler"]` of the Dockerfile of a container image. */
const commandOf = ({ files, codeUri }: SourceInput): string | null => {
  const root = cleanFolder(codeUri);
  const file = files.find(({ path }) => path === (root === '' ? 'Dockerfile' : `${root}/Dockerfile`));
  const [, command] =
    /^[ \t]*CMD[ \t]*\[[ \t]*"([\w./-]+\.\w+)"[ \t]*\]/m.exec(file?.text.slice(0, 20_000) ?? '') ?? [];
  return command ?? null;
};
