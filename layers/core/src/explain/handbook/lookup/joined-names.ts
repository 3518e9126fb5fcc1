import { namedPages } from './named-pages.ts';

/** The pages whose names a plain text joins by "or" and the like, everyday words among them; fewer than two: none are. */
export const joinedNames = (text: string): readonly string[] => {
  const named = namedPages(text);
  const joined = named.filter(({ at, name }, index) => {
    const next = named[index + 1];
    const last = named[index - 1];
    const after = next !== undefined && joins(text.slice(at + name.length, next.at));
    return after || (last !== undefined && joins(text.slice(last.at + last.name.length, at)));
  });
  const ids = [...new Set(joined.map(({ id }) => id))];
  return ids.length >= 2 ? ids : [];
};

const joins = (between: string): boolean =>
  (between.length <= 30 && joint.test(between)) || (between.length <= 5 && unspaced.test(between));

const joint =
  /(?:\b(?:or|vs|versus|oder|ou|o|oppure|instead of|rather than|statt|plutôt que|en lugar de|em vez de|invece di)\b)/;
const unspaced = /还是|或|跟|和|与|それとも|または|と|か/;
