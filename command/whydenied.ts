import './node-20.ts';
import { run } from './run.ts';

// `whydenied … | head -1`: the reader left, which is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  inputIsTerminal: process.stdin.isTTY === true,
  colours: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  print: (text) => void process.stdout.write(text),
  tell: (line) => void process.stderr.write(`whydenied: ${line}\n`),
});
