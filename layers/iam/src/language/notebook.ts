import type { Note } from '../contract.ts';
import type { Place } from './place.ts';

/** Where notes about one document are collected; `write` adds line and column when the document was text. */
export type Notebook = {
  readonly notes: readonly Note[];
  readonly locate: (pointer: string) => Place | undefined;
  readonly write: (severity: Note['severity'], path: string, text: string) => void;
};

export const openNotebook = (locate: (pointer: string) => Place | undefined): Notebook => {
  const notes: Note[] = [];
  return {
    notes,
    locate,
    write: (severity, path, text) => {
      notes.push({ severity, path, ...locate(path), text });
    },
  };
};
