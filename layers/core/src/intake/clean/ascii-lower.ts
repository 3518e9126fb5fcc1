/** Lower case for A to Z only, so that every offset stays what it was. */
export const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
