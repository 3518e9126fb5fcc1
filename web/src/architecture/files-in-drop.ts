import { droppedPaths } from './dropped-paths.ts';
import { mayBelong } from './project-file.ts';

const mostFiles = 400;

/** The files of a drop, those of dropped folders with their paths; what no project needs is not opened. */
export const filesInDrop = async (transfer: DataTransfer): Promise<readonly File[]> => {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...transfer.files];
  const files: File[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry !== undefined && files.length < mostFiles; entry = waiting.shift()) {
    const path = entry.fullPath.slice(1);
    if (entry.isFile && mayBelong(path)) files.push(await fileOf(entry as FileSystemFileEntry, path));
    if (entry.isDirectory && mayBelong(`${path}/x.py`))
      waiting.push(...(await inside(entry as FileSystemDirectoryEntry)));
  }
  return files;
};

const fileOf = (entry: FileSystemFileEntry, path: string): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file((file) => {
      droppedPaths.set(file, path);
      resolve(file);
    }, reject);
  });

// The browser hands a folder over a hundred entries at a time, until none is left.
const inside = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};
