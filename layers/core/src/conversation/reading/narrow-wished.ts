import { readText } from '../../intake/index.ts';
import { compose } from '../compose/compose.ts';
import { asksSomething } from './asks-something.ts';
import { plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** Once a policy was called too wide and the narrow one offered: what it is used for makes that one, and who asks how asks for just that; null: neither is said. */
export const narrowWished = ({ facts, conversation }: Read): TurnReading | null => {
  const { text, errors, denials, evidence } = facts;
  const said = conversation.lately?.words ?? '';
  if (text.length > longest || !offers.some((offer) => said.includes(offer))) return null;
  if (errors.length + denials.length + evidence.policies.length > 0) return null;
  if (asksNarrower.test(plainLetters(text))) return { kind: 'need', at: conversation.open };
  if (asksSomething(text)) return null;
  const wish = `Write a policy: ${text}`;
  const made = compose(readText(wish));
  return made === null ? null : { kind: 'composed', made, wish };
};

const longest = 400;
/** As `sayPolicyCheck` and `sayNeed` offer it. */
const offers = ['and I write the narrow one', 'are enough for the narrow policy'];

const asksNarrower =
  /\b(?:how|wie|comment|como|come)\b.{0,40}\b(?:smaller|narrow\w*|tighter|safer|stricter|enger|kleiner|sicherer|reduire|restreindre|plus (?:petit\w*|strict\w*|sur\w*)|mas (?:pequen\w*|estrict\w*|segur\w*)|reducir\w*|mais (?:restrit\w*|segur\w*)|reduzir|piu (?:strett\w*|sicur\w*)|restringer\w*)\b|(?:小さく|絞|狭く|安全に)(?:する|した)?.{0,6}(?:どう|には)|怎么.{0,8}(?:缩小|收紧|更安全)/;
