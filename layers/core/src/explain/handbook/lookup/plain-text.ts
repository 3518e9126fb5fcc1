/** A text as names and words are looked for in it: small letters, straight quotes, single blanks, not too long. */
export const plainText = (text: string): string =>
  cut(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

const longest = 3_000;
const ending = 1_000;

// A question stands at the top of a paste or under it.
const cut = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - ending)} ${text.slice(-ending)}`;
