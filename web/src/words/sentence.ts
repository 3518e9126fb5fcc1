/** A message of ours, which begins small, as a sentence of the page. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
