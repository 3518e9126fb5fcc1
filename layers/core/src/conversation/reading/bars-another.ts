import type { Facts } from '../../intake/index.ts';
import type { Conversation } from '../conversation.ts';
import { otherNames } from '../told/other-names.ts';
import { readModels } from '../told/read-models.ts';
import { readNames } from '../told/read-names.ts';
import { plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';

type Asked = Pick<Read, 'facts' | 'said' | 'conversation'>;

/** "The role night-job must not have it": whatever is named anew is to get nothing of it, so its name goes into no fix. */
export const barsAnother = ({ facts, said, conversation }: Asked): boolean => {
  const { text, errors, denials, evidence } = facts;
  if (text.length > longest || errors.length + evidence.policies.length > 0) return false;
  if (denials.some(({ statedBy }) => statedBy === 'sentence') || asksForDeny.test(plainLetters(text))) return false;
  // "It works for the bot, not for night-job" tells what fails.
  const isReport = said.hasAny('works', 'fails');
  const clauses = text
    .split(ends)
    .filter((clause) => clause.trim() !== '')
    .map((clause) => ({ isNamed: namesAnew(clause, conversation), isBarred: isBarred(clause, isReport) }));
  const named = clauses.filter(({ isNamed }) => isNamed);
  // "A second function price-calc, but it must not be called": said of what stands before it.
  const isOf = (at: number): boolean => {
    const next = clauses[at + 1];
    return clauses[at]?.isBarred === true || (next?.isBarred === true && !next.isNamed);
  };
  return named.length > 0 && clauses.every(({ isNamed }, at) => !isNamed || isOf(at));
};

const longest = 300;
const ends = /(?<=[.!?;])\s+|,\s+|[\n。！？；，、]/;

const namesAnew = (clause: string, { cases }: Conversation): boolean =>
  [
    ...readNames(clause).map(({ name }) => name),
    ...(clause.match(/\barn:[^\s,;"'`]+/g) ?? []),
    ...otherNames({ text: clause, mentions: noMentions }, nouns),
    ...readModels(clause),
  ].some((name) => !cases.some(({ text }) => text.includes(name)));

const nouns = 'roles?|users?|functions?|tables?|buckets?|agents?|rol|rollen?|ruolo|papel';
const noMentions: Facts['mentions'] = {
  actions: [],
  arns: [],
  accounts: [],
  regions: [],
  modelIds: [],
  inferenceProfileIds: [],
  services: [],
};

const isBarred = (clause: string, isReport: boolean): boolean => {
  const plain = plainLetters(clause).trim();
  return (
    (bars.test(plain) || (!isReport && barsShortly.test(plain))) && !undone.test(plain) && !/[?？]\s*$/.test(plain)
  );
};

const bars = new RegExp(
  [
    String.raw`\b(?:must|may|should|shall) (?:\w+ )?(?:not|never)(?: ever)? (?:\w+ )?(?:have|get|be|see|use|read|call|invoke|touch|do|receive|reach|allowed|supposed|meant|to)\b`,
    // "It can not call it either", "it is not allowed to" tell of a failure.
    String.raw`\b(?:is|are) (?:\w+ )?(?:not|never)(?: ever)? (?:supposed|meant|to)\b`,
    String.raw`\b(?:must|should|shall)n't\b|\bnever (?:for|to|on|give|let|get|gets|allow)\b|\b(?:i|we) (?:do not|don't) want\b|\bich will nicht\b|\bwir wollen nicht\b|\b(?:do not|don't|not to) (?:give|grant|let|allow|include|add)\b`,
    String.raw`\b(?:darf|durfen|soll|sollen|sollte|sollten|kriegt|bekommt|bekommen)\b.{0,50}\b(?:nicht|nie|niemals|keine?[nrs]?|nichts)\b|\bauf keinen fall\b`,
    String.raw`\b(?:ne|n') ?(?:doit|doivent|devrait|peut|peuvent) (?:\w+ )?(?:pas|plus|jamais|rien)\b|\bsurtout pas\b`,
    String.raw`\b(?:no|nunca|jamas|tampoco|nao|non|tambem nao) (?:\w+ )?(?:debe|deben|deberia|puede|deve|devem|deveria|pode|devono|dovrebbe|puo)\b`,
    `(?:渡さ|与え|付け|つけ|使わせ|見せ|許可し|持たせ|含め|入れ)ない|(?:ては|では|ちゃ)(?:いけ|なら|だめ|ダメ)|べきではない|には?(?:不要|だめ|ダメ)|(?:不能|不要|不应|不可以|不许|不该|不得|别|不准)(?:再|也|该|当)?(?:有|给|让|拿|得到|访问|使用|用|调用|读)`,
  ].join('|'),
);

const barsShortly =
  /^(?:and |but |or )?(?:not|never) (?:(?:for|on|to)\b|.{1,50}\b(?:too|either|as well)\b)|\bgets? (?:nothing|none)\b|^(?:und |aber )?(?:auch )?nicht (?:auch )?(?:fur|an)\b|^(?:et |mais )?pas pour\b|^(?:y |pero |e |mas |ma )?(?:no|nao|non|nunca|jamas|mai) (?:para|per|pra)\b|^(?:und |aber )?nie(?:mals)? fur\b/;

/** What must not be refused or forgotten is to have it. */
const undone =
  /\b(?:block\w*|den(?:y|ied|ies)|refus\w*|reject\w*|forg[eo]t\w*|miss\w*|fail\w*|break|broken|lock\w*|exclu\w*|restrict\w*|limit\w*|lose|left out|verges\w*|fehl\w*|gesperr\w*|blockier\w*|abgelehnt|verweiger\w*|ausgeschlossen|oubli\w*|bloqu\w*|manqu\w*|olvid\w*|deneg\w*|faltar|esquec\w*|negad\w*|dimentic\w*|negat\w*|blocc\w*|mancare)\b|拒否|忘れ|拒绝|忘/;

/** Who wishes for a Deny is written one. */
const asksForDeny =
  /\b(?:deny|scps?|rcps?|polic(?:y|ies)|statement|verbiet\w*|richtlinie|politi(?:que|ca)|interdi\w*|prohib\w*|proib\w*|viet\w*)\b|ポリシー|策略|禁止/;
