import type { Case, Conversation } from '../conversation.ts';
import { askedCalls } from '../engines/asked-requests.ts';
import { asksSomething } from './asks-something.ts';
import { asksWhether } from './asks-whether.ts';
import { plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';

/** "Would s3:PutObject on … be allowed?", "what about the bucket secrets?": asked of policies that were shown without a refusal; what decides it is decided, and nothing is wished for. */
export const asksOfShown = ({ prose, facts, conversation }: Read, { evidence, outcome }: Case): boolean => {
  if (outcome !== null || evidence.policies.length === 0 || prose.length > longest) return false;
  if (facts.evidence.policies.length + facts.errors.length > 0 || wishes.test(plainLetters(prose))) return false;
  return (
    asksAllowed(prose) && askedCalls(asWhole(prose, evidence.policies, conversation), evidence.policies).length > 0
  );
};

const longest = 240;

const asksAllowed = (prose: string): boolean => {
  const plain = plainLetters(prose);
  return whatAbout.test(plain) || (asksSomething(prose) && (asksWhether(prose) || allows.test(plain)));
};

/** A question that names only the thing is one of the call that the policies are about. */
export const asWhole = (
  prose: string,
  policies: Case['evidence']['policies'],
  { turns }: Pick<Conversation, 'turns'>,
): string => {
  const plain = plainLetters(prose);
  const isBare = whatAbout.test(plain) && askedCalls(prose, policies).length === 0;
  const last = turns.at(-1)?.message ?? '';
  const before = last.length <= longest ? askedCalls(last, policies)[0]?.action : undefined;
  const action = isBare ? (before ?? actionOf(policies)) : null;
  return action === null ? prose : `${prose} Would ${action} be allowed?`;
};

/** The first action that the policies name whole. */
const actionOf = (policies: Case['evidence']['policies']): string | null =>
  policies
    .map(({ document }) => /"([a-z0-9-]{2,30}:[A-Z][A-Za-z]{2,60})"/.exec(asText(document))?.[1] ?? null)
    .find((each) => each !== null) ?? null;

const asText = (document: unknown): string =>
  (typeof document === 'string' ? document : JSON.stringify(document)).slice(0, longestDocument);
const longestDocument = 20_000;

const whatAbout =
  /^\W*(?:(?:and|so|ok|but|und|et|y|e|mais|pero|mas|ma),? )?(?:(?:what|how) about|(?<=\b(?:and|or) )(?:on|in|for|with|to|from|of) (?=\S)|what if it(?:'s| is)|was ist mit|wie (?:ist|ware) es mit|und (?:mit|fur|auf|in)|qu'en est-il|et (?:pour|sur|dans)|que (?:pasa|hay|tal) (?:con|de)|y (?:en|para|con)|e (?:quanto a|per|para|no|na|sul|il|la)|che (?:ne dici|dire) d)|^.{1,60}(?:はどう(?:ですか|なり)?|は)[?？]|^(?:那)?.{1,60}(?:怎么样|呢)[?？]/;
const allows =
  /\b(?:allow\w*|permit\w*|denied|deny|refused|erlaub\w*|gestattet|verweigert|autoris\w*|permis\w*|permitid\w*|permitir\w*|consentit\w*|permess\w*|negad\w*|denegad\w*)\b|許可|拒否|允许|拒绝|できますか|可以|能.{0,20}吗/;
const wishes =
  /\b(?:write|draft|generate|give me|make me|create (?:me|a)|rewrite|need|needs|needed|add|change|schreib\w*|brauch\w*|gib mir|ecris|donne|besoin|faut|escrib\w*|dame|necesit\w*|falta|escrev\w*|precis\w*|scriv\w*|dammi|serve|bisogno)\b|書いて|作って|必要|写一|给我|需要/;
