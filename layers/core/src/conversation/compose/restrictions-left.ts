import { readText } from '../../intake/index.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { marksIn } from '../wish/marks.ts';
import { nameMarks } from '../wish/names-of-things.ts';
import { spell } from '../wish/spell.ts';
import { limits } from './limits.data.ts';

/**
 * What a wish restricts to by words that nothing here reads: "only while the build is running", "only the password field". What a table of
 * limits, a name, a thing of AWS or a word of the document itself accounts for is written or is told there.
 */
export const restrictionsLeft = (wish: string, written: string): readonly string[] => {
  const { cased, plain } = spell(wish);
  const held = written.toLowerCase();
  const left = restricting.flatMap(({ words, byVerb }) =>
    [...plain.matchAll(words)].flatMap(({ index, 0: found, groups }) => {
      const said = groups?.['said'] ?? '';
      const at = index + found.indexOf(said);
      // "Between 02:00 and 04:00" ends behind its "and".
      const ranged = cased.slice(at, at + said.length + behindAnd);
      const isHeld =
        said.trim() === '' ||
        isAccounted({ cased: cased.slice(at, at + said.length), plain: said, byVerb, held, ranged });
      return isHeld ? [] : [cased.slice(index, index + found.length).trim()];
    }),
  );
  return [...new Set(left)].slice(0, most).map((each) => `“${each}”: I know no condition of IAM for it`);
};

const most = 2;
const behindAnd = 16;

type Stretch = {
  readonly cased: string;
  readonly plain: string;
  readonly byVerb: boolean;
  readonly held: string;
  readonly ranged: string;
};

const isAccounted = ({ cased, plain, byVerb, held, ranged }: Stretch): boolean => {
  const { arns, regions, accounts, modelIds, inferenceProfileIds } = readText(cased).mentions;
  if (arns.length + regions.length + accounts.length + modelIds.length + inferenceProfileIds.length > 0) return true;
  if (nameMarks(cased).length > 0 || whom.test(plain)) return true;
  if (byVerb && searches.test(plain) && held.includes('aoss:readdocument')) return true;
  const notions = notionsIn(cased);
  if (limits.some(({ notion, beside }) => (notion === null ? beside?.test(ranged) : notions.has(notion)) === true))
    return true;
  if (marksIn(plain, null).some(({ kind }) => kind === 'thing' || kind === 'service' || (byVerb && kind === 'verb')))
    return true;
  const words = (plain.match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !empty.test(word));
  return words.length === 0 || words.some((word) => held.includes(word.slice(0, 5)));
};

/** Who only searches reads documents. */
const searches = /\b(?:such(?:en|t)|search\w*|busc\w+|recherch\w+|pesquis\w+|cerc(?:are|a|hi))\b|検索|搜索/;

const whom =
  /\b(?:roles?|users?|groups?|accounts?|admin\w*|principals?|organi[sz]ations?|rollen?|benutzer\w*|konto|konten|utilisateurs?|comptes?|usuarios?|cuentas?|contas?|utent[ei]|ruol[oi]|myself|himself|herself|itself|themselves|internal\w*|production|prod|dev|test\w*)\b/;

// Words that restrict nothing by themselves.
const empty =
  /^(?:exception\w*|ausnahme\w*|excepcion\w*|excec\w*|eccezion\w*|the|this|that|these|those|what|which|and|for|with|from|one|ones|two|its|our|your|their|his|her|all|any|are|can|may|has|have|allow\w*|access|permission\w*|policy|statement\w*|json|needed|necessary|required|exactly|really|same|thing|things|aws|iam|work|us(?:able|ed|e)|available|possible|der|die|das|den|dem|ein\w*|und|fur|mit|von|dies\w*|les?|des|une?|pour|avec|ces?|los|las|una?|para|con|uma?|com|por|gli|del\w*|per|est\w*|ess\w*|quest\w*)$/;

const stretch = String.raw`(?<said>(?:[^.,;:!?()\n"“”]|:(?=\d)){3,60}?)(?=\s(?:and|but|or|of|in|from|on|und|aber|oder|von|aus|im|et|mais|ou|du|des|dans|y|pero|o|del|en|e|mas|ma|da|do|em|della|nel)\s|[.,;!?()\n"“”]|:(?!\d)|$)`;

/** What begins a restriction; by a verb alone only the first says what may be done. */
const restricting: readonly { readonly words: RegExp; readonly byVerb: boolean }[] = [
  {
    words: new RegExp(
      String.raw`\b(?:(?:only|nur|seulement|uniquement|solo|solamente|apenas|somente|soltanto) )?(?:while|as long as|so long as|during|only when|only if|provided(?: that)?|solange|wahrend|nur wenn|nur falls|sofern|tant que|pendant(?: que)?|seulement (?:si|quand|lorsque)|mientras|siempre que|solo (?:si|cuando)|durante|enquanto|desde que|(?:so|apenas|somente) (?:se|quando)|mentre|finche|solo (?:se|quando)|soltanto (?:se|quando)) ${stretch}`,
      'g',
    ),
    byVerb: false,
  },
  {
    words: new RegExp(
      String.raw`(?<!\b(?:that|which|who|der|die|das|qui|que|che) )\b(?:only|nothing but|solely|exclusively|nur|lediglich|ausschliesslich|seulement|uniquement|solo|solamente|unicamente|apenas|somente|soltanto) (?!(?:while|as|when|if|during|wenn|falls|si|quand|lorsque|cuando|se|quando)\b)${stretch}`,
      'g',
    ),
    byVerb: true,
  },
  { words: /(?<said>[^、。，\s]{2,24})(?:の間だけ|間のみ|場合(?:だけ|のみ|に限り))/g, byVerb: false },
  { words: /(?:只有在|仅在|只在|仅当|只有当)(?<said>[^，。；]{2,24}?)(?:的时候|时|期间|$)/g, byVerb: false },
];
