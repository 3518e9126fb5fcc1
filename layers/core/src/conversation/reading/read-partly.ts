import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { spokenActions } from '../told/spoken-actions.ts';
import { notionsIn } from './notions-in.ts';

/** "Works for nova lite, but streaming still fails": another call than the one that goes through, decided with the fix; null: no other is told to fail. */
export const readPartly = ({ text, errors, denials, evidence }: Facts, { outcome }: Case): Ask | null => {
  const action = outcome?.action ?? null;
  if (action === null || text.length > longest || evidence.policies.length > 0) return null;
  if (errors.some(({ code }) => code !== null) || denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const [before = '', ...after] = text.split(but);
  const fails = notionsIn(after.join(' '));
  if (after.length === 0 || !notionsIn(before).has('works') || !fails.has('fails')) return null;
  if (/stream|ストリーミング|流式/.test(fails.text) && action === 'bedrock:InvokeModel') return { kind: 'streaming' };
  return spokenActions(after.join(' '), action).length > 0 ? { kind: 'would' } : null;
};

const longest = 200;
const but =
  /\b(?:but|aber|mais|pero|mas|ma|però|yet|however)(?=\s)|(?:ました|ます)?(?:が、|けど、?)|でも、?|但是?|可是/iu;
