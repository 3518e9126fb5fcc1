/** A text as a regular expression finds it letter for letter, with and without the flag `u`. */
export const inPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
