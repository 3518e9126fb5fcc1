import { readModels } from '../told/read-models.ts';
import { spell } from '../wish/spell.ts';
import { oneModel } from './model-words.ts';
import { modelsByClause } from './models-by-clause.ts';
import { providersIn, withoutVersion } from './providers-in.ts';

/** Models that a wish names only to say that they are not meant, and the wish without those words. */
export type NegatedModels = {
  readonly rest: string;
  /** Ids, or the beginnings of ids: `meta.llama`. */
  readonly ids: readonly string[];
  /** "Block Llama, but not Claude": they are to stay as they are, and not to be denied. */
  readonly isSpared: boolean;
};

/** Reads "only Nova, no Anthropic/Meta/etc", "nur Claude, kein Llama", "Claude only, Llama は不可"; where nothing else is named, what is negated is what the wish is about. */
export const negatedModels = (wish: string): NegatedModels => {
  const apart = modelsByClause(wish);
  const worded = negatedByWord(apart?.rest ?? wish);
  if (apart === null) return worded;
  const ids = idsIn(spell(apart.named).plain);
  return worded.ids.length > 0 && worded.isSpared === apart.isSpared
    ? { ...worded, ids: [...new Set([...ids, ...worded.ids])] }
    : { rest: apart.rest, ids, isSpared: apart.isSpared };
};

/** By the word that stands at their names. */
const negatedByWord = (wish: string): NegatedModels => {
  const { cased, plain } = spell(wish);
  // "But Haiku stays allowed" says of a Deny what it spares.
  const ways = denies.test(plain.slice(0, longest)) ? [before, behind, stillAllowed] : [before, behind];
  const found = ways.flatMap((pattern) =>
    [...plain.slice(0, longest).matchAll(pattern)].map(({ index, 0: said }) => ({ at: index, said })),
  );
  const rest = found.reduce(
    (text, { at, said }) => `${text.slice(0, at)}${' '.repeat(said.length)}${text.slice(at + said.length)}`,
    // With its accents, by which its language is known, where each letter stands at its place.
    wish.length === cased.length ? wish : cased,
  );
  const ids = [...new Set(found.flatMap(({ said }) => idsIn(said)))];
  const others = idsIn(spell(rest).plain);
  if (ids.length === 0 || others.length === 0) return { rest: wish, ids: [], isSpared: false };
  const [first] = found;
  return { rest, ids, isSpared: denies.test(plain.slice(0, first?.at)) && !onlyThese.test(plain.slice(0, first?.at)) };
};

const longest = 1_200;

const idsIn = (plain: string): readonly string[] => {
  const models = readModels(plain).map((id) => withoutVersion(id, plain));
  const providers = providersIn(plain).filter((id) => !models.some((model) => model.startsWith(id)));
  return [...models, ...providers];
};

const not =
  "no|not|never|neither|nor|without|nothing from|kein\\w*|nicht|weder|noch|pas(?: de| d')?|ni|aucun\\w*|sans|sin|ningun\\w*|tampoco|sem|nenhum\\w*|nem|nao|non|ne|nessun\\w*|senza|niente|except(?:ing|ion of)?(?: for)?|excluding|apart from|other than|but(?! not| no\\b)|au(?:ss|ß)er|ausgenommen|mit ausnahme (?:von|der|des)|sauf|hormis|excepte|a l'exception d[eu]|salvo|excepto|menos|exceto|tranne|eccetto|a parte";
const between = `\\s*(?:[,/、]|\\b(?:and|or|nor|und|oder|noch|et|ou|ni|y|o|e|nem|ne)\\b)\\s*(?:(?:${not}) (?:any |the |de |d'|die |den |das |les |le |la |los |el |o |a |os |il |lo )?)?`;

const before = new RegExp(
  `(?:[,;]\\s*)?(?:\\b(?:but|and|aber|und|mais|et|pero|y|mas|e|ma)\\s+)?(?<![\\w-])(?:${not})[ ](?:any |use of |the |all |models? (?:from|of) |von |die |den |das |dem |les |le |la |l'|des |de |los |las |el |os |as |o |a |dei |il |lo |gli )?${oneModel}(?:${between}${oneModel})*(?:\\s*[/,]\\s*etc)?(?![\\w-])|(?:但)?(?:除了|不包括|但不包括|不含|不要|不能用?|不得使用|不许用|不使用|禁止使用)\\s*${oneModel}(?:\\s*[、和或,]\\s*${oneModel})*`,
  'g',
);
// Japanese says it behind the names.
const behind = new RegExp(
  `(?:${oneModel})(?:\\s*(?:[、や・,]|と|も)\\s*(?:${oneModel}))*\\s*(?:のモデル|モデル|系)?\\s*(?:は|を|も)?\\s*(?:不可|禁止|なし|使わない|使わせない|使えない|だめ|ダメ|許可しない|以外|除外|除く|を除いて|除外する|之外)`,
  'g',
);

const stillAllowed = new RegExp(
  `(?:[,;]\\s*)?\\b(?:but|aber|mais|pero|mas|ma|only|nur|while)\\s+(?:the |der |die |das |le |la |el |il |o |a )?${oneModel}(?:${between}${oneModel})*\\s+(?:stays?|remains?|is|are|bleib\\w*|ist|sind|reste\\w*|est|queda\\w*|es|fica\\w*|e|resta\\w*|rimane)\\s+(?:still )?(?:allowed|fine|ok|okay|permitted|open|erlaubt|permis\\w*|autoris\\w*|permitid\\w*|liberad\\w*|consentit\\w*)(?![\\w-])`,
  'g',
);

const denies =
  /\b(?:den(?:y|ies)|block\w*|forbid\w*|prohibit\w*|ban|verbiet\w*|sperr\w*|verbot\w*|interdi\w*|bloqu\w*|prohib\w*|deneg\w*|negando|denying|proib\w*|viet\w*|blocc\w*)\b|禁止|拒否|拒绝/;
const onlyThese =
  /\b(?:only|nur|ausschliesslich|seulement|uniquement|solo|solamente|unicamente|apenas|somente|soltanto|except|ausser|sauf|salvo|exceto|tranne)\b|のみ|だけ|以外|只|仅|除了/;
