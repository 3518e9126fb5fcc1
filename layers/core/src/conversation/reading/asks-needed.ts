import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { askedActions } from '../told/asked-actions.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** Whether a message asks if the call of a case needs one more action: "does the sync need PutObject too?", "serve anche decrypt?". */
export const asksNeeded = (facts: Facts, said: Said, { outcome }: Case): boolean => {
  const own = outcome?.action ?? null;
  if (own === null || facts.text.length > longest || facts.mentions.arns.length > 0) return false;
  if (!asksSomething(facts.text) || said.hasAny('opens', 'fullAccess', 'managed', 'whatCan', 'undo')) return false;
  const others = askedActions(facts, own).filter((action) => action.toLowerCase() !== own.toLowerCase());
  return (
    others.length > 0 &&
    (needing.test(said.text) ||
      (theSame.test(said.text) && !allowing.test(said.text)) ||
      (said.has('also') && facts.text.length <= short && !allowing.test(said.text)))
  );
};

const longest = 220;
const short = 80;

const needing =
  /\b(?:need\w*|require\w*|necessary|want(?:s|ed)?|ask(?:s|ed)? for|have to|must|should i|do i|brauch\w*|benotig\w*|notig|muss|soll|il faut|faut[- ]il|besoin|necessaire|requis|dois|necesit\w*|hace falta|hacen falta|tengo que|requier\w*|precis\w*|necessari\w*|tenho que|serv[eo]\w*|bisogn\w*|occorr\w*|devo)\b|必要|要り|いります|いる[?？]|需要|要不要|还要|也要/;

// "And the same thing for RetrieveMemoryRecords?"
export const theSame =
  /\b(?:its own|a separate|eigene\w*|propre|the same|same (?:for|thing|with)|dasselbe|das gleiche|la meme chose|pareil|lo mismo|igual (?:para|con)|o mesmo|a mesma coisa|lo stesso|la stessa cosa|include[sd]?|cover(?:s|ed)|abgedeckt|enthalten|inclus\w*|couvert\w*|incluid\w*|cubiert\w*|cobert\w*|compres\w*|copert\w*)\b|同じ|含ま|一样|包括|包含/;

// Whether something is let through is decided of policies.
const allowing =
  /\b(?:allow\w*|permit\w*|let|lets|would|erlaub\w*|autoris\w*|permet\w*|permit\w*|consent\w*)\b|許可|允许/;
