/** A text as a mail takes it: a mail shows the marks of code as they are. */
export const withoutMarks = (text: string): string => text.replaceAll(/^```.*\n?/gm, '').replaceAll('`', '');
