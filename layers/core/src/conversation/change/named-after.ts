import { isRegion } from '../../arn/index.ts';
import { isOwnName } from '../told/other-names.ts';

/**
 * The names that stand beside a noun in a text, before it or behind it: `the table audit-log`, `le bucket « archives »`, `data-interns group`.
 * Only what looks like a name is one: not the words that a language puts there, and beside a name (`the backup role, night-bot`) no plain one.
 */
export const namedAfter = (text: string, noun: string): readonly string[] => {
  const short = text.slice(0, longest);
  const quote = '["\'`“”«»「」]?\\s?';
  const list = `${quote}(?:arn:[^\\s,]+|${name})${quote}(?:\\s*(?:,|and|und|et|y|e|und|と|和|、)\\s*${quote}${name}${quote}){0,3}`;
  const behind = new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}_-])(?:${noun})(?![\\p{Script=Latin}\\p{N}_])(?:\\s+(?:named|called|id|ids|namens|nomme|appele|llamad[oa]|chamad[oa]|chiamat[oa]|is|=))?:?\\s*(?<names>${list})`,
    'giu',
  );
  const before = new RegExp(
    `(?<![\\w/:.-])(?<names>${name})${quote}\\s*(?:という|の)?\\s*(?:${noun})(?![\\p{Script=Latin}\\p{N}_])`,
    'giu',
  );
  const apart = new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}_-])(?:${noun})\\s*[,、，(（–—]\\s*${quote}(?<names>${name})(?![\\w/:])`,
    'giu',
  );
  const found = (pattern: RegExp): readonly string[] => [...short.matchAll(pattern)].flatMap(namesIn);
  const named = [...found(behind), ...found(apart).filter((each) => isOwnName(each) && !isRegion(each))];
  const isNamed = named.some(isOwnName);
  return [...new Set([...named, ...found(before).filter((each) => !isNamed || isOwnName(each))])];
};

const longest = 600;
const name = '[A-Za-z0-9][A-Za-z0-9+=.@_/-]{1,63}';

const namesIn = (match: RegExpMatchArray): readonly string[] =>
  (match.groups?.['names'] ?? '')
    .split(/[\s,"'`“”«»「」、と和]+/)
    .map((each) => each.replace(/[.,;:]+$/, ''))
    .filter(
      (each, at, all) =>
        looksLikeName(each) &&
        (at === 0 || all.slice(0, at).every((one) => looksLikeName(one) || /^(?:and|und|et|y|e)$/i.test(one))),
    );

/** With a sign that words do not have, or a plain word that no language puts beside a noun. */
const looksLikeName = (word: string): boolean =>
  word.length > 2 &&
  (/[\d_/@=+-]/.test(word) ||
    /[a-z][A-Z]|^[A-Z]{2,}/.test(word) ||
    (/^[A-Za-z]+$/.test(word) && !ordinary.has(word.toLowerCase()))) &&
  !/^(?:read-only|read\/write|cross-account|in-line|on-demand|es-tu|peux-tu|la-bas|only-read)$/i.test(word);

const ordinary = new Set(
  'another other others more different additional further extra next weitere weiterer weiteren weiteres autres otros otras outros outras altri altre diese dieser diesen diesem dieses jene jener mein meine meiner unser unsere ese esa eso esta estos estas cette cet ces quel quelle esse essa isso aquele aquela questo questa quello quella freigeben bekommen haben machen geben nutzen the and too also please both only just this that these those other with without for from well same all any each every are was has have had needs need wants want should must can could would will not but its our your his her their them there here then now instead named called whole entire access read write list name new old one two three first second policy statement itself alone folder prefix objects files auch noch bitte nur der die das den dem des ein eine einen und oder mit ohne fur von zum zur braucht soll muss kann ist sind hat haben nicht dasselbe gleiche beide andere anderen zweite aussi egalement les des une pour avec sans dans sur est sont pas meme deux autre entier plus besoin tambien los las una para con sin del este esta son necesita debe misma mismo otro otra segundo segunda entero solo tambem dos das uma com sem por precisa mesma mesmo outro outra inteiro anche gli una per con senza del della serve stesso stessa altro altra intero svp pls plz like into onto over under when where who which what how why make give use let add its it is in on of to by as at an or so if we me my us he she you do does did service execution task instance linked assumed'.split(
    ' ',
  ),
);
