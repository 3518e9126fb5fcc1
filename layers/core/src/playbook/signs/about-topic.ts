import { tells } from '../../intake/index.ts';
import { arrowOf } from '../arrows/arrow-of.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import type { Topic } from '../clues/topic.ts';
import { isAllowed } from './denied-action.ts';
import { found } from './found.ts';
import { hasSentence } from './says.ts';

/** `edge`: the arrow whose requests the cause is about, where that is one of several. */
type Sign = { readonly topic: Topic; readonly because: string; readonly edge?: string };

/** The text is about this arrow, in a service's words or in the person's; AWS's sentence about an action outranks it. */
export const aboutTopic = (clues: Clues, { topic, because, edge = topic }: Sign): Recognition | null => {
  if (clues.topic !== topic || hasSentence(clues) || isAboutAnother(clues, topic)) return null;
  if (isAllowed(clues) || isGiven(clues, edge)) return found({ tier: 'guess', because, confidence: 'possible' });
  const isReported = clues.facts.errors.length > 0 || clues.denial !== null || clues.main?.decision != null;
  return found({ tier: 'edge', because, confidence: isReported ? 'likely' : 'possible' });
};

/** All that the arrow asks for is allowed by what was shown: something else fails. */
const isGiven = ({ requests }: Clues, edge: string): boolean => {
  const own = requests.filter((request) => request.edge === edge);
  return own.length > 0 && own.every(({ decision }) => decision?.decision === 'allowed');
};

/** The person names the action that is missing, and nothing passes along the arrow that needs it. */
const isAboutAnother = (clues: Clues, topic: Topic): boolean =>
  clues.denial === null &&
  clues.action !== null &&
  tells(clues.facts, 'lacksAction') &&
  !arrowOf(topic)
    .requests(clues)
    .some(({ action }) => action?.toLowerCase() === clues.action);
