import { asksHelp, tellsOwnLack } from './asks-help.ts';
import { asksSomething } from './asks-something.ts';
import { notionsIn } from './notions-in.ts';
import type { Read } from './read-once.ts';

/**
 * Whether a first message tells a failure of its writer's, by the examples of both: a failure is also told with a question
 * behind it, and a question may speak of what failed. An error that is shown
 * speaks for a failure, if not its bare code for a denial, which questions name as well; so do words for one.
 */
export const tellsFailure = ({ facts, intents }: Read): boolean => {
  const isShown = facts.errors.some(({ code, message }) => message !== '' || !isOfDenial.test(code ?? ''));
  const least = isShown ? leastShown : notionsIn(facts.text).has('fails') ? leastTold : leastPlain;
  if (asksHelp(facts.text) || tellsOwnLack(facts)) return true;
  return shareOf(intents) >= least || (isShown && ofOwn.test(facts.text));
};

// "Why does my boto3 say …": it is the writer's own program that got the error.
const ofOwn =
  /\b(?:my|our|i|we)\b[^.!?\n]{0,40}\b(?:say|says|said|get|gets|got|throw|throws|threw|raise|raises|fails?|return|returns|show|shows)\b/i;

/** Whether the examples leave no doubt of words beside what is shown, and nothing is asked. */
export const plainlyFails = ({ facts, prose, intents }: Read): boolean =>
  prose.trim() !== '' && shareOf(intents) >= plain && !/[?？]/.test(prose) && !asksSomething(facts.text);

const shareOf = (intents: Read['intents']): number => {
  const failure = intents.get('failure') ?? 0;
  return failure / Math.max(failure + (intents.get('concept') ?? 0), 1e-6);
};

const isOfDenial = /denied|unauthori|forbidden/i;

const leastShown = 0.25;
const leastTold = 0.55;
const leastPlain = 0.8;
const plain = 0.9;
