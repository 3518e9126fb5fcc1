import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The compiled code that the command keeps: it makes a start quicker, and changes nothing else. */
export const keptCodeFacts = ({
  file,
  denied,
}: {
  readonly file: (name: string, text: string) => string;
  readonly denied: string;
}): void => {
  const ask = (caches: string, environment: Readonly<Record<string, string>> = {}, args: readonly string[] = ['-']) =>
    spawnSync(process.execPath, ['bin/whydenied.cjs', ...args], {
      input: denied,
      encoding: 'utf8',
      timeout: 20_000,
      env: { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: caches, ...environment },
    });
  const empty = (): string => mkdtempSync(join(tmpdir(), 'whydenied-kept-'));
  const filled = (): { caches: string; folder: string; kept: string } => {
    const caches = empty();
    ask(caches);
    const folder = join(caches, 'whydenied/code');
    return { caches, folder, kept: join(folder, readdirSync(folder)[0] ?? '') };
  };

  describe('the compiled code of the command', () => {
    it('is kept at the first run for the person alone, and read at the next', () => {
      const { caches, folder, kept } = filled();
      const before = statSync(kept);

      const again = ask(caches);

      expect(again.stdout).toMatch(/^why /);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(before.mode & 0o777).toBe(0o600);
      // One for what stands before the first line, one for what stands behind it.
      expect(readdirSync(folder)).toHaveLength(2);
      // What V8 refused would have been written anew.
      expect(statSync(kept).ino).toBe(before.ino);
    });

    it('holds nothing of what was pasted', () => {
      const { kept } = filled();

      expect(readFileSync(kept).includes('support-chat')).toBe(false);
    });

    it('is made anew where it is torn, and the answer is the same', () => {
      const { caches, kept } = filled();
      const whole = readFileSync(kept);
      writeFileSync(kept, Buffer.from(whole).fill(0, whole.length / 2, whole.length / 2 + 4096));

      const { stdout, stderr } = ask(caches);

      expect(stdout).toBe(ask(caches, { NODE_DISABLE_COMPILE_CACHE: '1' }).stdout);
      expect(stderr).toBe('');
      expect(readFileSync(kept).subarray(whole.length / 2, whole.length / 2 + 4096)).not.toEqual(Buffer.alloc(4096));
    });

    it('is not read where others could have written it', () => {
      const { caches, folder, kept } = filled();
      chmodSync(folder, 0o777);
      writeFileSync(kept, 'nothing');

      const { stdout } = ask(caches);

      expect(stdout).toMatch(/^why /);
      expect(readFileSync(kept, 'utf8')).toBe('nothing');
    });

    it.each([
      ['where the person says so', { NODE_DISABLE_COMPILE_CACHE: '1' }, ['-']],
      ['by the server of coding agents', {}, ['mcp']],
    ] as const)('is not kept %s', (_, environment, args) => {
      const caches = empty();

      expect(ask(caches, environment, args).status).toBe(0);
      expect(existsSync(join(caches, 'whydenied'))).toBe(false);
    });

    it('is no matter where the folder cannot be written', () => {
      const { stdout, stderr, status } = ask('/dev/null');

      expect({ status, stderr, answers: stdout.startsWith('why ') }).toEqual({ status: 0, stderr: '', answers: true });
    });

    it.runIf(process.platform === 'linux')('is no matter where a folder is neither there nor to be made', () => {
      const { status, stdout } = ask('/proc/nowhere', { HOME: '/proc/nowhere' });

      expect([status, stdout.slice(0, 4)]).toEqual([0, 'why ']);
    });
  });

  it('says why after two files of the bundle are read: the change is searched for by what is read behind it', async () => {
    const tells = file(
      'tell-read.cjs',
      `const fs = require('node:fs');
const { readFileSync, writeSync } = fs;
const told = [];
fs.readFileSync = (path, ...rest) => {
  told.push(String(path));
  return readFileSync(path, ...rest);
};
fs.writeSync = (descriptor, data, ...rest) => {
  if (descriptor === 1) told.push(String(data).slice(0, 3).trim());
  return writeSync(descriptor, data, ...rest);
};
process.once('exit', () => process.stderr.write(JSON.stringify(told)));`,
    );
    const child = spawn(process.execPath, ['-r', tells, 'bin/whydenied.cjs', '-'], {
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.stdin.end(denied);

    await new Promise((resolve) => child.once('close', resolve));

    const told = (JSON.parse(err) as string[])
      .filter((each) => /\.cjs$|^(why|do)$/.test(each))
      .map((each) => each.split('/').slice(-2).join('/'));
    expect(told.slice(0, 6)).toEqual([
      'bin/whydenied.cjs',
      'bin/run-compiled.cjs',
      'bin/kept-code.cjs',
      'command/whydenied.cjs',
      'command/diagnose.cjs',
      'why',
    ]);
    // A stub for each of three parts, that asks for the one file they stand in.
    expect(told.slice(6).filter((each) => !/^command\/(repair|explain|briefly)-/.test(each))).toEqual([
      'command/diagnose-behind.cjs',
      'do',
    ]);
  });
};
