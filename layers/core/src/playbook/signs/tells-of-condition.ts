import { valuesTold } from '../../intake/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { lacksAllow, sureness } from './denied-action.ts';
import { found } from './found.ts';
import { nearMisses } from './near-misses.ts';
import { says } from './says.ts';

/** An Allow exists whose Condition does not hold: shown, or told by the text. */
export const tellsOfCondition = (clues: Clues): Recognition | null => {
  if (!lacksAllow(clues)) return null;
  const misses = nearMisses(clues, 'condition');
  const keys = misses.flatMap(({ conditions }) => conditions.map(({ key }) => `\`${key}\``));
  if (misses.length > 0)
    return found({
      tier: 'defect',
      confidence: sureness(clues),
      places: misses,
      because: `the statement allows it only under a condition on ${[...new Set(keys)].join(', ')}, which does not hold`,
    });
  const [key] = valuesTold(clues.facts, 'conditionKey');
  const isTold = key !== undefined && says(clues, 'conditionWords') && says(clues, 'allowWords');
  return isTold ? found({ tier: 'edge', because: `the text tells of an Allow with a condition on \`${key}\`` }) : null;
};
