import type { World } from './world.ts';

/** Whether a path is a file that was given, or a folder that holds one. */
export const isGiven = ({ input: { files = [] }, memory: { paths } }: World, path: string): boolean => {
  if (paths.size === 0)
    for (const file of files)
      for (let end = file.path.length; end > 0; end = file.path.lastIndexOf('/', end - 1))
        paths.add(file.path.slice(0, end));
  return path === '' ? files.length > 0 : paths.has(path);
};
