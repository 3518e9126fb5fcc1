import { fstatSync, statSync } from 'node:fs';
import { readFile } from './read-file.ts';
import { readStandardInput } from './read-standard-input.ts';
import { WrongUse } from './wrong-use.ts';

// The limit of one paste, as over HTTP.
const mostBytes = 64 * 1024;

/** What the person gave: each argument is a file when there is one of that name, `-` is standard input, the rest is text; what is piped in counts beside them. */
export const readInput = async (
  args: readonly string[],
  stdin: { readonly isTerminal: boolean },
): Promise<{ text: string; cutFrom: number | null }> => {
  if (args.length === 0 && stdin.isTerminal) {
    throw new WrongUse('paste something: pipe an error in, name a file, or write it as an argument (whydenied --help)');
  }
  const piped =
    args.length === 0 || args.includes('-') ? await readStandardInput() : await readBeside(stdin.isTerminal);
  const given = args.map((argument) => (argument === '-' ? piped : fileOrText(argument)));
  const text = [...given, ...(args.includes('-') ? [] : [piped])].filter((part) => part !== '').join('\n\n');
  const bytes = Buffer.byteLength(text);
  return bytes <= mostBytes ? { text, cutFrom: null } : { text: aroundTheDenial(text), cutFrom: bytes };
};

// Whoever starts a program may leave it a pipe that nobody writes to: it is waited for no longer than this.
const patienceMilliseconds = 100;

/** What is piped in beside arguments: all of it when it begins at once, else nothing. */
const readBeside = async (isTerminal: boolean): Promise<string> => {
  if (isTerminal || !isPiped()) return '';
  const { stdin } = process;
  const begins = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMilliseconds);
    const begin = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    stdin.once('readable', begin);
    stdin.once('end', begin);
    stdin.once('error', begin);
  });
  if (begins) return readStream(stdin);
  stdin.destroy();
  return '';
};

const readStream = async (stream: AsyncIterable<Buffer | string>): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

const isPiped = (): boolean => {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
};

const fileOrText = (argument: string): string => (isFile(argument) ? readFile(argument) : refuseMissingFile(argument));

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
