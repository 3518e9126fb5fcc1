/** Every name in an ARN, or in a path: what stands between its `:` and `/`. */
export const namesIn = (text: string): readonly string[] => text.split(/[:/]/);
