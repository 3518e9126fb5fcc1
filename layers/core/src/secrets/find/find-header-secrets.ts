import type { FoundSecret } from './found-secret.ts';
import { type HeaderShape, headerShapes } from './header-shapes.data.ts';
import { isReference } from './is-reference.ts';
import { looksRandom } from './looks-random.ts';

/** Credentials of requests: `Cookie:` lines, `Authorization:` of any scheme, `curl -u user:password`, `scheme://user:password@host`, `--password X`. */
export const findHeaderSecrets = (text: string): FoundSecret[] => {
  const lower = text.toLowerCase();
  const mayHold = ({ marks }: HeaderShape): boolean =>
    marks === undefined || marks.some((mark) => lower.includes(mark));
  return headerShapes.filter(mayHold).flatMap(({ pattern, isPassword, random }) => {
    if (text.search(pattern) === -1) return [];
    return [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, before = '', value = ''] = match;
      if (value === '' || isReference(value) || (random === true && !looksRandom(value))) return [];
      const start = match.index + before.length;
      const kind = isPassword ? ('password' as const) : ('bearerToken' as const);
      return [{ kind, longTerm: isPassword, isExample: false, start, end: match.index + whole.length }];
    });
  });
};
