import { matchAction, type PolicyType } from '@whydenied/iam';
import { judgeClaim, readChoice } from '../../explain/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { decideHypothesis } from './decide-hypothesis.ts';
import type { Hypothesis } from './hypothesis.ts';
import { dependsOnMore } from './read-hypothesis.ts';
import { linksOf, verdictOf } from './say-hypothesis.ts';
import { isWhole, namedIn, patternsIn, toldIn } from './told-in.ts';

/**
 * The letter of a multiple-choice question whose policies are told in words and whose options say "allowed, because …" or "denied, because
 * …": the verdict is decided, and of options with that verdict the one is left whose reason holds; null: it is none, or not one is left.
 */
export const chooseVerdict = (text: string): string | null => {
  const choice = readChoice(text);
  if (choice === null || choice.count !== 1 || dependsOnMore(choice.stem)) return null;
  const told = ofOneCall(toldIn(choice.stem), choice.stem);
  if (told.action === null || new Set(told.said.map(({ layer }) => layer)).size < 2) return null;
  const options = choice.options.map(({ letter, text: words }) => ({ letter, words, says: verdictIn(words) }));
  if (options.some(({ says }) => says === null) || new Set(options.map(({ says }) => says)).size < 2) return null;
  const decided = decideHypothesis(told).decision;
  const of = { blamed: new Set(decided.deniedBy.map(({ policyType }) => policyType)), action: told.action };
  const is = decided.decision === 'allowed' ? 'allowed' : 'denied';
  const fitting = options.filter(({ says, words }) => says === is && faultOf(words, of) === null);
  const [only, another] = fitting;
  if (only === undefined || another !== undefined) return null;
  const others = options.filter((each) => each !== only);
  return [
    `**${only.letter}.** ${verdictOf(told)}`,
    others
      .map(
        ({ letter, words, says }) =>
          `- ${letter} is not it: ${says === is ? (faultOf(words, of) ?? 'the verdict is so, the reason is another') : `it comes out ${is}`}.`,
      )
      .join('\n'),
    'Decided by evaluation of the policies that the question tells.',
    linksOf(told),
  ].join('\n\n');
};

type Says = 'allowed' | 'denied';

/** What an option says at its beginning; null: it says neither. */
const verdictIn = (words: string): Says | null => {
  const head = plainLetters(words).replaceAll('ł', 'l').slice(0, longestHead);
  const denied = head.search(deniedWords);
  const allowed = head.search(allowedWords);
  if (denied === -1 && allowed === -1) return null;
  return denied !== -1 && (allowed === -1 || denied <= allowed) ? 'denied' : 'allowed';
};

const longestHead = 60;
const deniedWords =
  /\b(?:no\b|nein|non\b|nao\b|nie\b|hayir|not allowed|denied|den(?:y|ies)|fails?|refused|rejected|blocked|forbidden|cannot|can't|verweiger\w*|abgelehnt|verboten|scheitert|schlagt fehl|nicht|refus\w*|echoue|interdi\w*|deneg\w*|deniega|falla\w*|rechaz\w*|negad\w*|falha|recus\w*|negat\w*|fallisce|rifiut\w*|odmow\w*|reddedil\w*)|拒否|失敗|できない|拒绝|失败|不能|不允许/;
const allowedWords =
  /\b(?:yes\b|si\b|sim\b|oui\b|ja\b|tak\b|evet\b|allowed|allow\b|succeeds?|works|permitted|erlaubt|gelingt|funktioniert|autoris\w*|reussi\w*|permitid\w*|funciona|consentit\w*|riesce|uda sie|dozwol\w*)|許可|成功|できる|允许|可以/;

/** Of one call that is named whole that one is asked, wherever it stands. */
const ofOneCall = (told: Hypothesis, stem: string): Hypothesis => {
  const [only, another] = new Set(patternsIn(plainLetters(stem)).filter(isWhole));
  return only === undefined || another !== undefined ? told : { ...told, action: only };
};

type Deciding = { readonly blamed: ReadonlySet<PolicyType>; readonly action: string };

/** What is wrong with an option's reason; null: nothing that is known. */
const faultOf = (words: string, { blamed, action }: Deciding): string | null => {
  const reason = words.slice(firstBreak(words));
  const plain = plainLetters(reason).replaceAll('ł', 'l');
  const includes = includesIn(plain, action);
  if (includes !== null) return includes;
  const claimed = judgeClaim(reason);
  if (claimed !== null && !claimed.isTrue) return claimed.because;
  const named = namedIn(plain).map(({ layer }) => layer);
  const isOfBlamed = blamed.size === 0 || named.length === 0 || named.some((layer) => blamed.has(layer));
  return isOfBlamed ? null : 'that policy is not the one that decides here';
};

const firstBreak = (words: string): number =>
  Math.max(0, words.search(/[,，、;:]|\b(?:because|since|as|weil|denn|car|parce|porque|pois|perche|bo|poniewaz)\b/));

/** "iam:* does not include iam:CreateRole": a pattern says what it holds. */
const includesIn = (plain: string, asked: string): string | null => {
  const [, pattern, named = ''] = notIncluded.exec(plain) ?? [];
  const [whole] = asked.toLowerCase().endsWith(`:${named}`) ? [asked] : patternsIn(named).filter(isWhole);
  if (pattern === undefined || whole === undefined || !matchAction(pattern, whole)) return null;
  return `\`${pattern}\` includes \`${whole}\``;
};

const notIncluded =
  /\b([a-z][a-z0-9-]{1,30}:[a-z]{0,40}\*) (?:does not|doesn't|never|nie|nicht|n'|ne|no|nao|non) ?(?:include|cover|contain|match|obejmuje|umfasst|inclu\w*|couvre|abarca|abrange|comprende|enthalt)\w* ([a-z0-9:-]{3,60})/;
