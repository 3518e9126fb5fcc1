/** Whose role one of our questions asks for, "knowledge base"; null: it asks for something else. */
export const roleAskedOf = (ask: string): string | null => asking.exec(ask)?.[1] ?? null;

/** Whether it asks for the error as well: then much else may answer it. */
export const asksForError = (ask: string): boolean => /^What does the whole error\b/.test(ask);

const asking = /\b[Ww]hich (?:task |instance )?role does (?:the )?([A-Za-z ]+?) (?:have|run with)\?/;
