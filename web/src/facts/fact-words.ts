/** A fact's name in a person's words; every other name stands for itself. */
export const factWords = (name: string): string => (name === 'principal' ? 'caller' : name);
