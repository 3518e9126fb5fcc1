import { plainLetters } from '../reading/notions-in.ts';
import { readNames } from '../told/read-names.ts';
import { says } from './words.ts';

/** Ids and, of several roles (whose policy it is comes first, and need not stand in it), those by name that stand in none of the documents of a wish and are not what it leaves out. */
export const namesUnwritten = (
  wish: string,
  written: string,
  { isOfCaller }: { readonly isOfCaller: boolean },
): readonly string[] => {
  const roles = [...new Set(readNames(wish).flatMap(({ kind, name }) => (kind === 'role' ? [name] : [])))];
  const ids = [...new Set(wish.match(/(?<![\w/:.-])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{10}(?![\w/:.-])/g) ?? [])];
  return [...(roles.length > 1 ? (isOfCaller ? roles.slice(1) : roles) : []), ...ids].filter(
    (name) => !written.includes(name) && !isLeftOut(name, wish),
  );
};

/** "Not the alias ZXALIAS001": it stands nowhere because it must not. */
const isLeftOut = (name: string, wish: string): boolean =>
  /(?:\b(?:not|no|never|without|except|nicht|kein\w*|ohne|au[sß]+er|pas|sauf|sans|sin|salvo|excepto|n[aã]o|sem|exceto|non|senza|tranne|unlike)\b|除|不)[^.;。]{0,40}$/i.test(
    wish.slice(0, wish.indexOf(name)),
  );

/** "No provisioned throughput": what a Deny was to forbid, and says nothing of. */
export const negationsUnwritten = (wish: string, written: string): readonly string[] => {
  const held = written.toLowerCase();
  return [...wish.slice(0, longest).matchAll(negated)].flatMap(({ 0: said, groups }) => {
    const words = (groups?.['what']?.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []).filter(
      (word) => !empty.test(word) && !isVerb(word),
    );
    return words.length === 0 || words.every((word) => held.includes(word.slice(0, 5)))
      ? []
      : [`“${said.trim()}”: it is not denied by it; name the action (\`service:Action\`) and I put it in`];
  });
};

/** What is not to be done, "aufrufen", stands in a Deny as an action. */
const isVerb = (word: string): boolean =>
  [says.invoke, says.read, says.write, says.remove, says.allow].some(
    (each) => each.exec(plainLetters(word))?.[0] === plainLetters(word),
  );

const longest = 1_200;
const negated =
  /(?<![\p{L}])(?:no|kein\p{L}*|pas de|aucune?|sin|ning[uú]na?|sem|nenhuma?|nessuna?|niente)\s+(?<what>\p{L}[\p{L}-]{2,40}(?: \p{L}[\p{L}-]{2,40}){0,2})(?=\s*(?:[,.;!?)]|$|\s(?:and|or|und|oder|et|ou|y|o|e)\s))/giu;
const empty =
  /^(?:roles?|rollen?|r[oô]les?|ruol[oi]|pap[eé]is|users?|account\w*|exception\w*|ausnahme\w*|more|other|others|else|longer|one|access|policy|matter|problem\w*|zugriff|anderen?|autres?|otros?|outros?|altri)$/;
