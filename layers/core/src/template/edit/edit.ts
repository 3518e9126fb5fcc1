/** A change of somebody's file: `start` and `end` are UTF-16 offsets into the file as given. */
export type Edit = { readonly file: string; readonly start: number; readonly end: number; readonly text: string };

/** A change of one text, before it has a file. */
export type TextEdit = Omit<Edit, 'file'> & {
  /** A resource more, of which a template holds so many and no more. */
  readonly isResource?: true;
};
