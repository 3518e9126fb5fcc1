import { fstatSync, writeSync } from 'node:fs';
import './node-20.ts';
import { run } from './run.ts';
import { visible } from './visible.ts';

// Straight to the descriptors: the streams over them take longer to set up than an answer to write.
const write = (text: string): void => {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // `whydenied … | head -1`: the reader left, which is no error.
    if (code === 'EPIPE') process.exit(0);
    // A pipe that does not block is full: the stream waits for it.
    if (code !== 'EAGAIN') throw error;
    process.stdout.once('error', (refused: NodeJS.ErrnoException) => process.exit(refused.code === 'EPIPE' ? 0 : 1));
    process.stdout.write(rest);
  }
};

const mayBeTerminal = (descriptor: number): boolean => {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
};

const ended = run(process.argv.slice(2), {
  environment: process.env,
  inputIsTerminal: mayBeTerminal(0) && process.stdin.isTTY === true,
  colours: mayBeTerminal(1) && process.stdout.isTTY === true && !process.env['NO_COLOR'],
  print: write,
  tell: (line) => void process.stderr.write(`whydenied: ${visible(line)}\n`),
});
void ended.then((code) => {
  process.exitCode = code;
});
