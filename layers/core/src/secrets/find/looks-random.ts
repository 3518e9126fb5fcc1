/**
 * Whether a run of characters is one that no person would name a thing: letters and digits that change their kind at nearly
 * every step, or a long run of hexadecimal digits. Words, paths, dates and names in camel case are not.
 */
export const looksRandom = (run: string): boolean => {
  if (run.length < shortest) return false;
  if (run.length >= shortestHex && /^[0-9a-f]+$/i.test(run)) return true;
  return plainOf(run).length >= run.length * mostlyPlain && shareOfChanges(run) >= fewestChanges;
};

/** How many of its letters and digits are of another kind (capital, small, digit) than the one before. */
export const shareOfChanges = (run: string): number => {
  const plain = plainOf(run);
  let changes = 0;
  for (let at = 1; at < plain.length; at += 1) if (kindAt(plain, at) !== kindAt(plain, at - 1)) changes += 1;
  return changes / plain.length;
};

const plainOf = (run: string): string => run.replace(/[^A-Za-z0-9]/g, '');

const shortest = 16;
const shortestHex = 32;
const mostlyPlain = 0.75;
// Random letters and digits change in two of three steps, random letters alone in one of two; camel case in one of four.
const fewestChanges = 0.34;

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 58) return 0;
  return code < 91 ? 1 : 2;
};
