import { plainLetters } from '../reading/notions-in.ts';
import { cities } from './frames.data.ts';

/** The Regions that a text names, by their id or by their city, in the order of the text. */
export const regionsTold = (text: string): readonly string[] => {
  const plain = plainLetters(text);
  const ids = [...plain.matchAll(/(?<![a-z0-9-])[a-z]{2}(?:-[a-z]+){1,2}-\d(?![a-z0-9])/g)].map(
    ({ 0: region, index }) => ({
      region,
      at: index,
    }),
  );
  const places = Object.entries(cities).flatMap(([region, names]) => {
    const at = plain.search(cityOf(names));
    return at === -1 ? [] : [{ region, at }];
  });
  const all = [...ids, ...places].toSorted((one, other) => one.at - other.at).map(({ region }) => region);
  return [...new Set(all)];
};

const patterns = new Map<string, RegExp>();

const cityOf = (names: string): RegExp => {
  const known = patterns.get(names) ?? new RegExp(`(?<![a-z])(?:${names})(?![a-z])`, 'u');
  patterns.set(names, known);
  return known;
};
