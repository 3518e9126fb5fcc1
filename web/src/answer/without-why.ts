/** The words without their first paragraph where that only says why: the verdict above has said it. */
export const withoutWhy = (words: string): string => words.replace(/^\*\*Why\*\*[^\n]*\n+/, '');
