import type { ModuleCode } from '../code/code.ts';

type Reader = (text: string) => ModuleCode;

let reader: Reader | undefined;

/** Few folders hold Java: its grammar is loaded before they are scanned, and never for others. */
export const loadJava = async (files: readonly { readonly path: string }[]): Promise<void> => {
  if (reader !== undefined || !files.some(({ path }) => path.endsWith('.java'))) return;
  const { readModule } = await import('./read-module.ts');
  reader = readModule;
};

/** What reads Java; before it was loaded, whatever is read is cut off at its beginning. */
export const readJava = (): Reader => reader ?? notLoaded;

const notLoaded: Reader = (text) => ({ statements: [], size: text.length, isCut: true });
