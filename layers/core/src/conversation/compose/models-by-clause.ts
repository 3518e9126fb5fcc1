import { plainLetters } from '../reading/notions-in.ts';
import { spell } from '../wish/spell.ts';
import { modelRow } from './model-words.ts';
import { targetOf } from './target-of.ts';

/** The names that are not what the policy is made of, the wish without what is said of them, and whether they are to stay as they are. */
type Apart = { readonly rest: string; readonly named: string; readonly isSpared: boolean };

/**
 * Reads a wish that forbids some models in one thought and lets others be in another: "nobody may use Nova, only Haiku",
 * "only Haiku is allowed; Nova is blocked", "everybody may use Nova, but Titan is forbidden". Null: it says but one of both.
 */
export const modelsByClause = (wish: string): Apart | null => {
  const { cased, plain } = spell(wish);
  if (plain.length > longest) return null;
  // With its accents, by which its language is known, where each letter stands at its place.
  const own = wish.length === cased.length ? wish : cased;
  const clauses = clausesIn(plain);
  const that = (...said: readonly Said[]): readonly Clause[] =>
    clauses.filter(({ says }) => says !== null && said.includes(says));
  const barred = that('barred');
  const kept = that('only', 'bound', 'open');
  // An SCP grants nothing: what may be used beside what it forbids or binds is left as it is.
  const isSpared =
    that('open').length > 0 &&
    (barred.length === 0 ? that('only').length === 0 && kept.length > that('open').length : isOpen(kept)) &&
    targetOf(plainLetters(wish)) === 'serviceControl';
  if (!isSpared && (barred.length === 0 || kept.length === 0)) return null;
  const apart = isSpared ? that('open') : barred;
  return {
    rest: apart.reduce(
      (text, { between: [from, to] }) => `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`,
      own,
    ),
    named: apart.map(({ from, to }) => own.slice(from, to)).join(', '),
    isSpared,
  };
};

const longest = 1_200;

const isOpen = (kept: readonly Clause[]): boolean => kept.every(({ says }) => says === 'open');

/** `only`: those and no others. `bound`: those under a condition. `open`: those too. */
type Said = 'barred' | 'only' | 'bound' | 'open';
type Clause = {
  readonly from: number;
  readonly to: number;
  /** With the words that join it to the rest: "but", "while". */
  readonly between: readonly [number, number];
  readonly says: Said | null;
};

/** The thoughts that name models, without what opens the wish ("SCP:"). */
const clausesIn = (plain: string): readonly Clause[] => {
  // What joins the models of a row parts no thoughts.
  const joined = plain.replace(rows, (row) => 'm'.repeat(row.length));
  const ends = [...joined.matchAll(ending)];
  const starts = [0, ...ends.map(({ index, 0: end }) => index + end.length)];
  const all = starts.flatMap((from, at): readonly Clause[] => {
    const to = ends[at]?.index ?? plain.length;
    const said = plain.slice(from, to);
    const before = ends[at - 1];
    const between: Clause['between'] = [
      before !== undefined && isWord(before[0]) ? before.index : from,
      to + (isWord(ends[at]?.[0] ?? '') ? (ends[at]?.[0].length ?? 0) : 0),
    ];
    return oneRow.test(said) ? [{ from, to, between, says: saidIn(said) }] : [];
  });
  return beside(beside(all, plain).toReversed(), plain).toReversed();
};

/** "Block Nova, Titan", "Nova, Titan are blocked": a name alone goes with what stands beside it. */
const beside = (clauses: readonly Clause[], plain: string): readonly Clause[] => {
  let last: Said | null = null;
  return clauses.map((clause) => {
    last = clause.says === null && bareRow.test(plain.slice(clause.from, clause.to)) ? last : clause.says;
    return { ...clause, says: last };
  });
};

const isWord = (end: string): boolean => /\p{L}/u.test(end);

const rows = new RegExp(modelRow, 'g');
const oneRow = new RegExp(modelRow);
const bareRow = new RegExp(`^\\s*${modelRow}\\s*$`);
// "È" is written like "and": it joins only before another model, which is masked here.
const ending =
  /(?:[,;.] )?\b(?:but|while|whereas|and|aber|wahrend|und|mais|tandis que|et|pero|mientras|y|mas|enquanto|ma|mentre|e(?= (?:(?:[oai]|os|as|il|gli) )?mmm))\b|但|[;:!?。；！？\n，]|[.,、](?=\s)|[.]$/g;

/** Both in one thought, "deny all but", is read elsewhere. */
const saidIn = (clause: string): Said | null => {
  if (unbound.test(clause)) return 'open';
  if (barringWords.test(clause)) {
    if (withoutWords.test(clause)) return 'bound';
    return limits.test(clause) || excepts.test(clause) ? null : 'barred';
  }
  if (onlyUnder.test(clause)) return 'bound';
  if (limits.test(clause)) return 'only';
  return opens.test(clause) && !negates.test(clause) ? 'open' : null;
};

const onlyWords =
  '\\b(?:only|just|exclusively|nur|ausschliesslich|seulement|uniquement|solo|solamente|unicamente|apenas|somente|soltanto)';
/** What is limited is a condition, and not which models: "only with guardrail g", "only from our VPC". */
const onlyUnder = new RegExp(
  `${onlyWords} (?:be (?:used|called|invoked) )?(?:with|under|through|via|in(?:side)?|within|from|when|if|during|over|behind|mit|unter|uber|durch|aus|von|bei|wenn|avec|sous|par|dans|depuis|si|con|bajo|desde|en|cuando|com|sob|de dentro|em|quando|da|dal\\w*|nel\\w*|tramite) `,
);
/** That a condition binds what is named, and nothing is said of others: "Haiku only with guardrail g". */
export const bindsOnly = (plain: string): boolean =>
  onlyUnder.test(plain) ? !limits.test(plain.replace(onlyUnder, ' ')) : withoutWords.test(plain) && !limits.test(plain);

/** "Without it": what binds the others does not bind these. */
const unbound =
  /\b(?:without (?:it|one|any|that)|not needed|ohne|sans(?: lui| cela)?|sin (?:el|eso|ello)|sem (?:ele|isso)|senza)\s*$/;
/** What is forbidden is so where a condition is not met. */
const withoutWords =
  /\b(?:without|unless|outside|ohne|ausserhalb|es sei denn|sans|hors|en dehors|a moins|sin|fuera|a menos|sem|fora|senza|a meno)\b/;

/** That what is named is not to be used. */
export const barringWords =
  /\b(?:nobody|no one|den(?:y|ies|ied)|forbid\w*|block\w*|prohibit\w*|ban(?:s|ned)?|off limits|(?:may|must|can|should) (?:not|never)|(?:is|are|be) not (?:allowed|permitted)|never|niemand|verbiet\w*|verboten|(?:ge)?sperr\w*|tabu|(?:darf|durfen|soll|sollen) (?:nicht|nie)|nicht (?:erlaubt|gestattet)|personne|interdi\w*|bloqu\w*|ne (?:doit|doivent|peut|peuvent) pas|nadie|prohib\w*|deneg\w*|no (?:puede|pueden|se permite\w*)|ninguem|proib\w*|nao (?:pode|podem|se permite\w*)|nessuno|viet\w*|blocc\w*|non (?:puo|possono))\b|禁止|拒否|拒绝|不可|不能|不得|不许/;
const limits =
  /\b(?:only|just|exclusively|nothing but|nur|ausschliesslich|seulement|uniquement|seuls?|solo|solamente|unicamente|apenas|somente|soltanto|soli|so(?= os?\b))\b|のみ|だけ|只|仅/;
const opens =
  /\b(?:may|can|allow\w*|permit\w*|fine|ok|okay|open|free|darf|durfen|kann|konnen|erlaub\w*|gestatt\w*|frei|peut|peuvent|autoris\w*|permi[ts]\w*|puede|pueden|pode|podem|liberad\w*|puo|possono|consent\w*)\b|許可|使え|可以|允许/;
const excepts =
  /\b(?:except\w*|excluding|other than|apart from|but|ausser|sauf|hormis|salvo|excepto|exceto|tranne|eccetto)\b|以外|除/;
const negates = /\b(?:not?|never|nicht|kein\w*|pas|nao|non|ni)\b|ない|不/;
