import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { replaceFile } from '../../command/scan/replace-file.ts';

const meanwhile = vi.hoisted(() => ({ before: { link: () => {}, rename: () => {} } }));

// What somebody does in the moment before a call of the disk.
vi.mock('node:fs', async (original) => {
  const disk = await original<typeof import('node:fs')>();
  const once = (call: 'link' | 'rename'): void => {
    const act = meanwhile.before[call];
    meanwhile.before[call] = () => {};
    act();
  };
  return {
    ...disk,
    linkSync: (...args: Parameters<typeof disk.linkSync>) => {
      once('link');
      disk.linkSync(...args);
    },
    renameSync: (...args: Parameters<typeof disk.renameSync>) => {
      once('rename');
      disk.renameSync(...args);
    },
  };
});

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'whydenied-replace-')));
  for (const each of ['in', 'out']) {
    mkdirSync(join(root, each));
    writeFileSync(join(root, each, 't.yaml'), 'was\n');
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const replaced = (was = 'was\n', name = 'in/t.yaml'): string | null => replaceFile({ root, name, was, text: 'now\n' });
const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');

it('writes what was read anew, with its permissions, and leaves nothing beside it', () => {
  chmodSync(join(root, 'in/t.yaml'), 0o640);

  expect(replaced()).toBeNull();
  expect([textOf('in/t.yaml'), statSync(join(root, 'in/t.yaml')).mode & 0o777]).toEqual(['now\n', 0o640]);
  expect(readdirSync(join(root, 'in'))).toEqual(['t.yaml']);
});

it('leaves other text than the one that was read', () => {
  expect(replaced('what was read\n')).toContain('it was changed');
  expect([textOf('in/t.yaml'), readdirSync(join(root, 'in'))]).toEqual(['was\n', ['t.yaml']]);
});

it.each(['out/t.yaml', 'nowhere'])('follows no link to %s, whatever it holds', (to) => {
  rmSync(join(root, 'in/t.yaml'));
  symlinkSync(join(root, to), join(root, 'in/t.yaml'));

  expect(replaced()).toContain('a link leads to it now');
  expect([textOf('out/t.yaml'), readdirSync(join(root, 'out'))]).toEqual(['was\n', ['t.yaml']]);
});

it('follows no link in the place of its folder', () => {
  rmSync(join(root, 'in'), { recursive: true });
  symlinkSync(join(root, 'out'), join(root, 'in'));

  expect(replaced()).toContain('a link leads to it now');
  expect([textOf('out/t.yaml'), readdirSync(join(root, 'out'))]).toEqual(['was\n', ['t.yaml']]);
});

it('says that a file is gone', () => {
  rmSync(join(root, 'in/t.yaml'));

  expect(replaced()).toBe('it cannot be written (ENOENT)');
});

it('leaves what was saved into the file in the moment before it is replaced', () => {
  meanwhile.before.rename = () => writeFileSync(join(root, 'in/t.yaml'), 'saved\n');

  expect(replaced()).toContain('it was changed');
  expect([textOf('in/t.yaml'), readdirSync(join(root, 'in'))]).toEqual(['saved\n', ['t.yaml']]);
});

it('leaves a file that was put in its place while it was held', () => {
  meanwhile.before.link = () => {
    rmSync(join(root, 'in/t.yaml'));
    writeFileSync(join(root, 'in/t.yaml'), 'saved\n');
  };

  expect(replaced()).toContain('it was changed');
  expect([textOf('in/t.yaml'), readdirSync(join(root, 'in'))]).toEqual(['saved\n', ['t.yaml']]);
});

it('writes where the disk has no second names', () => {
  meanwhile.before.link = () => {
    throw new Error('EPERM');
  };

  expect(replaced()).toBeNull();
  expect([textOf('in/t.yaml'), readdirSync(join(root, 'in'))]).toEqual(['now\n', ['t.yaml']]);
});
