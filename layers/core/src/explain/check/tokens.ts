/** ARNs as written, without the punctuation that follows them. */
export const arnsIn = (text: string): readonly string[] =>
  (text.match(/\barn:[^\s`"'<>()[\],;|\\]+/gi) ?? []).map(withoutEnd);

export const urlsIn = (text: string): readonly string[] =>
  (text.match(/\b(?:[a-z]{2,12}:\/\/|www\.)[^\s`"'<>()[\]|\\]+/gi) ?? []).map(withoutEnd);

/** `service:Action`, `aws:Key` and the like, outside ARNs and addresses. */
export const pairsIn = (text: string): readonly string[] =>
  (
    withoutNames(text).match(
      /(?<![\w:/.-])[A-Za-z][A-Za-z0-9-]{1,40}:(?:[A-Za-z*?][A-Za-z0-9*?/-]{0,80}|\*)(?![\w-])/g,
    ) ?? []
  ).map((pair) => pair.replace(/[/-]$/, ''));

/** Words of letters, digits and the marks that names are made of. */
export const wordsIn = (text: string): readonly string[] => (text.match(/[\w+=@.-]+/g) ?? []).map(withoutEnd);

export const accountsIn = (text: string): readonly string[] =>
  (text.match(/(?<![\w-])(?:\d{12}|\d{4}-\d{4}-\d{4})(?![\w-])/g) ?? []).map((account) => account.replaceAll('-', ''));

const region =
  /(?<![\w-])(?:us-gov|us-iso|us-isob|[a-z]{2})-(?:central|north|south|east|west)(?:east|west)?-\d(?![\w-])/g;

export const regionsIn = (text: string): readonly string[] => text.match(region) ?? [];

/** The text with the names of Regions blanked. */
export const withoutRegions = (text: string): string => text.replace(region, ' ');

export const codeSpansIn = (text: string): readonly string[] =>
  (text.match(/`[^`\n]+`/g) ?? []).map((span) => span.slice(1, -1).trim());

/** The text with ARNs and addresses blanked. */
export const withoutNames = (text: string): string =>
  text.replace(/\barn:[^\s`"'<>()[\],;|\\]+/gi, ' ').replace(/\b(?:[a-z]{2,12}:\/\/|www\.)[^\s`"'<>()[\]|\\]+/gi, ' ');

const withoutEnd = (token: string): string => token.replace(/[.:!?…]{1,4}$/, '');
