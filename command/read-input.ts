import { readFileSync, statSync } from 'node:fs';
import { WrongUse } from './wrong-use.ts';

// The limit of one paste, as over HTTP.
const mostBytes = 64 * 1024;

/** What the person gave: each argument is a file when there is one of that name, else text; without arguments, standard input. */
export const readInput = async (
  args: readonly string[],
  stdin: { readonly isTerminal: boolean },
): Promise<{ text: string; cutFrom: number | null }> => {
  if (args.length === 0 && stdin.isTerminal) {
    throw new WrongUse('paste something: pipe an error in, name a file, or write it as an argument (whydenied --help)');
  }
  const text = args.length === 0 ? await readStandardInput() : args.map(fileOrText).join('\n\n');
  const bytes = Buffer.byteLength(text);
  return bytes <= mostBytes ? { text, cutFrom: null } : { text: aroundTheDenial(text), cutFrom: bytes };
};

// Not by readFileSync(0): a pipe without data yet makes that fail with EAGAIN.
const readStandardInput = async (): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const fileOrText = (argument: string): string =>
  isFile(argument) ? readFileSync(argument, 'utf8') : refuseMissingFile(argument);

// `event.json` that is not there is a typing mistake, not a question.
const refuseMissingFile = (argument: string): string => {
  if (/^[^\s"{]+\.(json|ya?ml|txt|log|tf)$/i.test(argument))
    throw new WrongUse(`the file \`${argument}\` is not there`);
  return argument;
};

const isFile = (path: string): boolean => {
  try {
    return path.length < 4096 && statSync(path).isFile();
  } catch {
    return false;
  }
};

const denials = [
  'is not authorized to perform',
  'AccessDenied',
  'access denied',
  'Forbidden',
  'UnauthorizedOperation',
  'denied',
];

// A long log: the part around its first denial; a character is at most three bytes of UTF-8 a unit.
const aroundTheDenial = (text: string): string => {
  const room = Math.floor(mostBytes / 3);
  const found = denials.map((words) => text.indexOf(words)).filter((at) => at >= 0);
  const at = found[0] ?? text.length;
  const from = Math.max(0, Math.min(at - room / 2, text.length - room));
  return text.slice(from, from + room);
};
