import { spawnSync } from 'node:child_process';

/** The arguments of every `aws` command that a text makes a shell run; nothing else may run. */
export const runCli = (text: string): readonly (readonly string[])[] => {
  const script = `PATH=/nowhere\naws() { printf '%s\\0' "$@"; printf '\\1\\0'; }\n${text}\n`;
  const { stdout, stderr, status } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8', cwd: '/' });
  if (status !== 0 || stderr !== '') throw new Error(`the shell says: ${stderr}`);
  return stdout
    .split('\u0001\0')
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1));
};

export const optionOf = (words: readonly string[], name: string): string | undefined => words[words.indexOf(name) + 1];
