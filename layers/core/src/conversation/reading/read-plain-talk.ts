import type { Facts } from '../../intake/index.ts';
import { plainLetters } from './notions-in.ts';
import { plainTalk } from './plain-talk.data.ts';

/** What is asked of us or of the world, beside all that could be refused: what we do, a text of everyday life, whether AWS is down; null: none of these. */
export const readPlainTalk = ({
  text,
  errors,
  denials,
  evidence,
  mentions,
}: Facts): 'about' | 'elsewhere' | 'outage' | null => {
  if (text.length > longest || errors.length + denials.length + evidence.policies.length > 0) return null;
  if (mentions.arns.length + mentions.actions.length > 0) return null;
  const plain = plainLetters(text);
  if (text.length <= longestAbout && plainTalk.about.test(plain) && !plainTalk.ofThings.test(plain)) return 'about';
  if (plainTalk.texts.test(plain) && plainTalk.wishes.test(plain) && !plainTalk.ours.test(plain)) return 'elsewhere';
  return plainTalk.outage.test(plain) && plainTalk.cloud.test(plain) ? 'outage' : null;
};

const longest = 400;
const longestAbout = 220;
