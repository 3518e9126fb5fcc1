import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { stageCommand } from './stage-command.ts';
import { stageIam } from './stage-iam.ts';

const root = resolve(import.meta.dirname, '../..');

/** The tarballs that would be published, by their paths: the evaluator, then the command. */
export const packAll = async (into: string = join(root, 'dist/packages')): Promise<readonly string[]> => {
  const [iam, command] = [join(into, 'iam'), join(into, 'whydenied')];
  await stageIam(iam);
  await stageCommand(command);
  return [iam, command].map((folder) => packFolder(folder, into));
};

const packFolder = (folder: string, into: string): string => {
  const made = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(made) as [{ filename: string }];
  return join(into, filename);
};
