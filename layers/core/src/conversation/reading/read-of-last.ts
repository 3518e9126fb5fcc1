import { onlyLanguage } from './language-wished.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** What is wished of the last reply, whatever it was: in another language, or of a text for somebody else a shorter one; null: nothing is. */
export const readOfLast = ({ facts, said, conversation }: Read): TurnReading | null => {
  const { lately } = conversation;
  if (lately === undefined || facts.text.length > longest || facts.denials.length + facts.errors.length > 0)
    return null;
  const language = onlyLanguage(said.text);
  const at = conversation.open ?? conversation.cases.length - 1;
  const isLetter = lately.letter !== null && at >= 0;
  if (isLetter && (language !== null || isShorterOnly(said.text)))
    return { kind: 'followUp', at, asks: { kind: 'ownerText' } };
  return language === null ? null : { kind: 'repeat', language };
};

const longest = 60;

const isShorterOnly = (text: string): boolean =>
  text.length <= shortWish &&
  /\b(?:shorter|short|too long|kurzer|kurz|zu lang|plus court|trop long|mas corto|mas breve|demasiado largo|mais curt[oa]|muito longo|piu (?:corto|breve)|troppo lungo)\b|短く|長すぎ|简短|短一点|太长/.test(
    text,
  );

const shortWish = 40;
