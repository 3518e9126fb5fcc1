import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of a processor's work: the clock on the wall tells of the machine and of what else it does. */
export type StartWork = { readonly command: number; readonly nothing: number };

const runs = 9;

/**
 * What a whole run of the command costs from its start to its end, beside a Node that does nothing just before it; the middle of several pairs:
 * a processor that changes its speed changes it for both, where the least of each may stem from two different speeds.
 */
export const startWork = (
  node: string,
  asked: { readonly folder: string; readonly args: readonly string[]; readonly input: string },
): StartWork => {
  const { folder, args, input } = asked;
  const tells = join(folder, 'tell-work.cjs');
  const nothing = join(folder, 'nothing.cjs');
  writeFileSync(
    tells,
    "process.once('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(2, `work ${user + system}\\n`); });",
  );
  writeFileSync(nothing, '');
  const workOf = (all: readonly string[]): number => {
    const { stderr } = spawnSync(node, ['-r', tells, ...all], { cwd: folder, input, encoding: 'utf8' });
    const told = /work (\d+)/.exec(stderr)?.[1];
    if (told === undefined) throw new Error(`${all.join(' ')} did not end: ${stderr}`);
    return Number(told) / 1_000;
  };
  const measured = Array.from({ length: runs }, () => ({ nothing: workOf([nothing]), command: workOf(args) }));
  const inOrder = measured.toSorted((a, b) => a.command / a.nothing - b.command / b.nothing);
  const middle = inOrder[Math.floor(runs / 2)];
  if (middle === undefined) throw new Error('bug: nothing was measured');
  return middle;
};
