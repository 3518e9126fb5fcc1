import type { Entry } from './entry.ts';
import { findFile } from './find-file.ts';
import { cleanFolder } from './follow/resolve-module.ts';
import type { SourceInput } from './source-call.ts';

/**
 * The file that is started as a program: by the words of its command, by those of the image's Dockerfile, or the only file that makes an
 * application of AgentCore. https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-get-started-code-deploy.html
 */
export const findProgram = (input: SourceInput, words: readonly string[]): Entry | null => {
  const told = [words, ...commandsOf(input)].flatMap((each) => modulesIn(each));
  for (const { module, language } of told) {
    const path = findFile(input, module, language);
    if (path !== null) return { kind: 'found', language, path, names: [] };
  }
  return onlyApplication(input);
};

type Named = { readonly module: string; readonly language: 'python' | 'javascript' };

/** `opentelemetry-instrument python -m agent.main`, `node dist/index.js`, `uvicorn main:app`. */
const modulesIn = (words: readonly string[]): readonly Named[] => {
  const files = words.flatMap((word): readonly Named[] => {
    const [, module, ending] = /^([\w./-]+)\.(py|[cm]?[jt]s)$/.exec(word) ?? [];
    return module === undefined ? [] : [{ module, language: ending === 'py' ? 'python' : 'javascript' }];
  });
  const modules = words.flatMap((word, index): readonly Named[] => {
    const served = /^([\w.]+):\w+$/.exec(word)?.[1];
    const run = words[index - 1] === '-m' ? word : served;
    return run === undefined ? [] : [{ module: run, language: 'python' }];
  });
  return [...files, ...modules];
};

/** https://docs.docker.com/reference/dockerfile/#cmd */
const commandsOf = ({ files, codeUri }: SourceInput): readonly (readonly string[])[] => {
  const root = cleanFolder(codeUri);
  const file = files.find(({ path }) => path === (root === '' ? 'Dockerfile' : `${root}/Dockerfile`));
  const lines = (file?.text.slice(0, 20_000) ?? '').matchAll(/^[ \t]*(?:CMD|ENTRYPOINT)[ \t]+(.+)$/gim);
  return [...lines].map(([, words = '']) => words.split(/[\s",[\]]+/).filter(Boolean));
};

const onlyApplication = ({ files, codeUri }: SourceInput): Entry | null => {
  const root = cleanFolder(codeUri);
  const found = files.filter(
    ({ path, text }) =>
      (root === '' || path.startsWith(`${root}/`)) &&
      /\.(py|[cm]?[jt]s)$/.test(path) &&
      /\bBedrockAgentCoreApp\s*\(/.test(text),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return { kind: 'found', language: only.path.endsWith('.py') ? 'python' : 'javascript', path: only.path, names: [] };
};
