import type { Note } from '../contract.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';

/** A request, its setting, and where notes about them are written. */
export type Noted = {
  readonly question: Question;
  readonly setting: Setting;
  readonly write: (severity: Note['severity'], text: string) => void;
};

/** Writes a note where its case is given. */
export const noteIf = (
  { write }: Noted,
  { when, severity, text }: { readonly when: boolean; readonly severity: Note['severity']; readonly text: string },
): void => {
  if (when) write(severity, text);
};
