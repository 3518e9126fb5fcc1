import { isIdentity } from '../../arn/index.ts';
import { readText } from '../../intake/index.ts';
import { listedRoles } from '../told/listed-roles.ts';
import { readNames } from '../told/read-names.ts';
import { rootUser } from './root-user.ts';
import { says } from './words.ts';

/** Who and what a wish spares, and the wish without those words. */
export type Exceptions = {
  readonly rest: string;
  /** ARNs of roles and users; names where no account is said. */
  readonly principals: readonly string[];
  /** Folders of a bucket, with a `/` behind; with `s3://` before the whole way. */
  readonly prefixes: readonly string[];
  /** Somebody is spared, and by no name that could stand in a policy. */
  readonly unread?: string;
};

/** Reads "except the role admin-ops", "aber nicht den Ordner hr/", "但角色 admin-ops 除外"; what is spared is never read as what is meant. */
export const exceptionsIn = (wish: string): Exceptions => {
  const text = wish.slice(0, longest);
  const account = onlyOnce(() => readText(wish).mentions.accounts[0] ?? '*');
  let unread: string | null = null;
  for (const pattern of clauses)
    for (const match of text.matchAll(pattern)) {
      const clause = match.groups?.['clause'] ?? '';
      if (isNegated(clause)) continue;
      const before = text.slice(Math.max(0, match.index - nearest), match.index);
      const found = {
        principals: principalsIn(clause, account, ofPrincipals.test(before)),
        prefixes: isDoneBy(before, match[0]) && denies.test(wish) ? [] : prefixesIn(clause),
      };
      if (found.principals.length + found.prefixes.length === 0) {
        if (unread === null && isPrincipal.test(clause)) unread = clause.trim();
        continue;
      }
      return { rest: wish.replace(sparedIn(match[0], found.principals), ' '), ...found };
    }
  return { rest: wish, principals: [], prefixes: [], ...(unread === null ? {} : { unread }) };
};

const nearest = 60;

/** "All roles other than ops-admin", "nobody but ops-admin": whose names follow is said before. */
const ofPrincipals =
  /(?<![\p{L}_-])(?:roles?|rollen?|r[oô]les?|roles|ruol[oi]|papel|pap[eé]is|users?|benutzer|everyone|everybody|anyone|nobody|no one)\s*$/iu;

/** "The role app must not touch hr/" says what one may not do; "this must not touch hr/" spares it. */
const isDoneBy = (before: string, match: string): boolean =>
  /^[,，、]?\s*(?:must|shall|should) (?:not|never) (?:touch|hit|affect)/i.test(match) &&
  /(?<![\p{L}])(?:roles?|users?|nobody|everyone|people|developers?|they|he|she|who)(?:\s[\w+=.@-]+)?\s*$/iu.test(
    before,
  );
const denies = /\b(?:den(?:y|ies)|block|forbid|prevent|verbiet\w*|sperr\w*)\b/i;

/** The whole wish is read for the account only where a clause names somebody without one. */
const onlyOnce = (read: () => string): (() => string) => {
  let known: string | null = null;
  return () => {
    known ??= read();
    return known;
  };
};

/** "Nobody except the role ops may delete …": what stands behind who is spared is said of the others. */
const sparedIn = (clause: string, principals: readonly string[]): string => {
  const ends = principals.map((principal) => {
    const name = rootUser.exec(clause)?.[0] ?? principal.slice(principal.lastIndexOf('/') + 1);
    return clause.lastIndexOf(name) + name.length;
  });
  const rest = clause.slice(Math.max(0, ...ends));
  return ends.length > 0 && says.allow.test(rest) && /^\s/.test(rest) ? clause.slice(0, -rest.length) : clause;
};

const longest = 2_000;

const before = [
  '(?<!\\b(?:is|are|be|being|stays?|remains?|always|not|even) )exempt(?:ing)?(?: is| are)?:?(?! from)|(?<!\\b(?:no|not|without) )except(?!ion)(?:ing)?(?: for| that)?|(?:the (?:only )?|with (?:the |an )?|(?<!\\bno )only )exceptions?(?: (?:is|are|of|being|for))?|(?<!\\b(?:not|without) )excluding|apart from|aside from|other than|but not|unless|save(?: for)?(?= (?:the |a |an |my |our )?(?:roles?|users?|arn:|role\\/|user\\/))|(?:do(?:es)?|shall|must|should) (?:not|never) (?:apply to|affect|concern|touch|hit)|(?:(?:but|and) )?never (?:apply (?:it |this )?to|affect|touch|hit)|without (?:touching|affecting|hitting|blocking|locking out)|(?<=nobody |no one |no-one |everyone |everybody |anyone )but|au(?:ß|ss)er|(?<!\\b(?:ist|sind|bleibt|bleiben|wird|werden|nicht|auch) )ausgenommen|mit ausnahme(?: von| der| des)?|aber nicht|nicht aber|jedoch nicht|es sei denn|gilt nicht für|betrifft nicht|nicht betroffen(?: ist| sind)?',
  "sauf|[àa] l['’]exception d[eu]|hormis|except[ée]|mais pas|[àa] moins (?:que ce (?:ne )?soi(?:t|ent)|qu['’]il s['’]agisse|d['’][êe]tre)(?: de)?|ne (?:s['’]applique|concerne) pas(?: [àa])?|sans (?:toucher|affecter|bloquer)(?: [àa]| aux?)?|sin (?:tocar|afectar|bloquear)(?: al?)?|sem (?:tocar|afetar|bloquear)(?: n?[ao])?|senza (?:toccare|bloccare)|salvo|excepto|(?<!\\b(?:al|lo|o|ou) )menos|a menos que (?:sean?|seja[mn]?)|no (?:se )?aplica a|pero no|exceto|mas n[ãa]o|a n[ãa]o ser(?: que sejam?)?|n[ãa]o se aplica (?:a|à|ao)|a meno che (?:non )?(?:si tratti d\\p{L}*|siano?|sia)|non si applica a(?:l|lla|i)?|tranne|eccetto|ma non|a parte|除了|但不包括|但不",
].join('|');

// A blank more or less; of thousands none is tried with another.
const clauses: readonly RegExp[] = [
  new RegExp(
    `[,，、]?\\s{0,3}(?<![\\p{L}])(?:${before})(?!\\s*[.!?])(?<clause>[^,;，。；\\n]{2,140}?(?:,\\s?(?:(?:and|und|et|y|e)\\s)?(?=[\\w@-]{0,40}[-_])[\\w+=@*-]{3,64}){0,6})(?=[.,;，。；]\\s|[.。]$|[，。；]|,(?=[\\u3040-\\u9fff])|$)`,
    'giu',
  ),
  // "Leave the role X alone", which "do not leave it alone" is not.
  /(?:^|[,.;:!?\n]\s{0,3}|(?<!(?<![\p{L}])(?:not|never|don['’]t|pas|no|nunca|n[aã]o|non|mai))\s)(?:leave|leaving|keep|lass\p{L}*|laiss\p{L}*|dej\p{L}*|deix\p{L}*|lasci\p{L}*)\s{1,3}(?<clause>[^,;.\n]{3,110}?)\s{1,3}(?:alone|untouched|out of it|unaffected|in ruhe|unberührt|unbehelligt|tranquille|en paz|fora|fuori|en dehors|fuera|out(?=\s*(?:[.,;]|$)))(?![\p{L}-])/giu,
  // „Fasse die Rolle X nicht an“, „ohne die Rolle X anzufassen“.
  /(?:^|[,.;:!?\n]\s{0,3}|\s)(?:fass\p{L}*|ohne)\s{1,3}(?<clause>[^,;.\n]{3,110}?)\s{1,3}(?:nicht an|anzufassen|anzurühren|zu (?:treffen|berühren|sperren|blockieren)|auszusperren)(?![\p{L}-])/giu,
  // "But the role X stays exempt".
  /(?:^|[,.;:!?\n]\s{0,3}|\s(?:but|and|aber|und|mais|et|pero|y|mas|e|ma)\s{1,3})(?:the |die |der |le |la |el |o |a |il )?(?<clause>[^,;.\n]{3,110}?)\s{1,3}(?:(?:must|should|shall|has to|needs to|soll\w*|muss|doit|debe|deve)\s{1,3})?(?:stays?|is|are|be|remains?|bleib\w*|ist|sind|reste\w*|est|sont|queda\w*|es|son|fica\w*|é|são|resta\w*|rimane|è|sono)?\s{0,3}(?:(?:always|to be|immer|toujours|siempre|sempre)\s{1,3})?(?:exempt(?:ed)?|excepted|excluded|unaffected|spared|ausgenommen|verschont|unber[uü]hrt|exempt[ée]e?s?|[ée]pargn[ée]e?s?|exent[oa]s?|exclu[ií]d[oa]s?|isent[oa]s?|esent[ei]|esclus[oa]|(?:the |die |la |a |l['’])?(?:only |sole |single |einzige |seule |[uú]nica )?(?:exception|ausnahme|excepci[oó]n|exce[cç][aã]o|eccezione))(?![\p{L}-]| from)/giu,
  /[,，、]?\s{0,3}(?:但|ただし)?(?<clause>[^,，、。；\n]{2,80}?)(?:以外|除外(?!し?(?:ない|ません)|され(?:ない|ません))|を除く|を除いて|は除く|は除外(?!し?(?:ない|ません)|され(?:ない|ません))|[はをも]?例外(?:です|に(?!し?(?:ない|ません)|なら)|として|と(?!し?ない)|で(?!は)))/gu,
];

/** "Not even the role X", "the role X must not be": nobody is spared by it. */
const isNegated = (clause: string): boolean =>
  /(?<![\p{L}\d_-])(?:not|never|nor|neither|cannot|nicht|nie|niemals|kein\p{L}*|weder|pas|jamais|aucun\p{L}*|ni|no|nunca|jamás|tampoco|ning[uú]n\p{L}*|n[aã]o|nem|nenhum\p{L}*|non|mai|nemmeno|neanche|neppure|nessun\p{L}*)(?![\p{L}\d_-])|n['’]t(?![\p{L}])|[不没]|でも(?:ない|なく)|さえ/iu.test(
    clause,
  );

const principalsIn = (clause: string, accountTold: () => string, isOfThem: boolean): readonly string[] => {
  const arns = (clause.match(/\barn:[\w+=,.@:/*-]*[\w+=@/*-]/g) ?? []).filter(isIdentity);
  if (arns.length > 0) return arns;
  const own = /(?<!\d)\d{12}(?!\d)/.exec(clause)?.[0];
  if (rootUser.test(clause)) return [`arn:aws:iam::${own ?? '*'}:root`];
  const listed = listedRoles(clause);
  if (listed.length > 0)
    return listed.map((name) => `arn:aws:iam::${own ?? accountTold()}:role/${withStar(name, clause)}`);
  const read = [...readNames(clause).filter(({ kind }) => kind === 'role' || kind === 'user'), ...byPath(clause)];
  const plain = read.length > 0 ? undefined : plainRole.exec(clause)?.groups?.['name'];
  const named = plain === undefined ? read : [{ kind: 'role' as const, name: plain }];
  const loose =
    (isOfThem || isPrincipal.test(clause)) && !isOfPolicy.test(clause)
      ? /(?<![\w/.-])[A-Za-z][\w+=@]*[-_][\w+=@-]*\w/.exec(clause)?.[0]
      : undefined;
  const names = named.length > 0 ? named : loose === undefined ? [] : [{ kind: 'role' as const, name: loose }];
  return names.map(({ kind, name }) => `arn:aws:iam::${own ?? accountTold()}:${kind}/${withStar(name, clause)}`);
};

/** "Unless the boundary dev-boundary is set": a name, and of nobody. */
const isOfPolicy =
  /boundar|berechtigungsgrenz|guardrail|polic(?:y|ies)|richtlinie|politi[qc]|境界|バウンダリ|ポリシー|边界|策略/i;

/** "Except for role admin": what ends the clause behind the word is a name, however plain. */
const plainRole =
  /(?<![\p{L}_-])(?:role|rolle|r[oô]le|rol|ruolo|papel|ロール|角色)\s*["'`„“«「]?(?<name>(?!(?:itself|alone|above|only|that|this|selbst|allein|seule?|sol[oa])$)[A-Za-z][\w+=@-]{2,63})["'`”»」]?\s*$/iu;

/** `ml-platform-*`: all whose names begin so. */
const withStar = (name: string, clause: string): string => {
  const begun = name.replace(/\*$/, '');
  return clause.includes(`${begun}*`) ? `${begun}*` : clause.includes(`${begun}-*`) ? `${begun}-*` : name;
};

/** `role/admin`, as the end of an ARN says it. */
const byPath = (clause: string): readonly { readonly kind: 'role' | 'user'; readonly name: string }[] =>
  [...clause.matchAll(/(?<![\w/:.-])(?<kind>role|user)\/(?<name>[\w+=,.@/-]*[\w+=@-])/g)].map(({ groups }) => ({
    kind: groups?.['kind'] === 'user' ? 'user' : 'role',
    name: groups?.['name'] ?? '',
  }));

const isPrincipal =
  /\b(?:roles?|rollen?|r[oô]les?|rol|ruol[oi]|papel|pap[eé]is|fun[cç][aã]o|users?|benutzer|utilisateur|usu[aá]rio|utente)\b|ロール|角色|ユーザー|用户/i;

const prefixesIn = (clause: string): readonly string[] => [
  ...(clause.match(/\bs3:\/\/[a-z0-9.-]+\/(?:[\w.=-]+\/)+/g) ?? []),
  ...foldersIn(clause),
];

const foldersIn = (clause: string): readonly string[] =>
  (clause.match(/(?<![\w/:.-])[A-Za-z0-9][\w.-]*\/(?:[\w.-]+\/)*(?![\w*])/g) ?? []).filter(
    (each) => !/^(?:and|or|role|user)\//i.test(each),
  );
