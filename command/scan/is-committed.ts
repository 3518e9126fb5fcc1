import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

export type Commitment = 'committed' | 'changed' | 'noRepository';

/**
 * Whether a file is as its repository's last commit has it. Only git's objects are asked: no hook, no filter and no monitor of the
 * repository's own configuration runs.
 */
export const isCommitted = (file: string): Commitment => {
  const folder = dirname(file);
  const git = (...args: readonly string[]): string =>
    execFileSync(
      'git',
      [
        '-c',
        'core.fsmonitor=false',
        '-c',
        'core.hooksPath=/dev/null',
        '-c',
        'core.pager=cat',
        '--literal-pathspecs',
        ...args,
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: process.env['HOME'] ?? '',
          GIT_OPTIONAL_LOCKS: '0',
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_TERMINAL_PROMPT: '0',
        },
      },
    );
  try {
    git('rev-parse', '--git-dir');
  } catch {
    return 'noRepository';
  }
  try {
    const [line = ''] = git('ls-tree', '-z', 'HEAD', '--', `./${basename(file)}`).split('\0');
    const sha = /^\d+ blob ([0-9a-f]+)\t/.exec(line)?.[1];
    if (sha === undefined) return 'changed';
    const content = readFileSync(file);
    const asLines = Buffer.from(content.toString('utf8').replaceAll('\r\n', '\n'));
    return [content, asLines].some((each) => blobId(each, sha.length) === sha) ? 'committed' : 'changed';
  } catch {
    return 'changed';
  }
};

// https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
const blobId = (content: Buffer, length: number): string =>
  createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
