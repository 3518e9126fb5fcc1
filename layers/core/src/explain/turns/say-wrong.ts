import type { Explained } from '../explain-input.ts';
import { restsOn } from '../reply/rests-on.ts';
import { sayOpens } from './say-opens.ts';

/** What it costs if the answer is wrong. */
export const sayWrong = (explained: Explained): string => {
  const { fix } = explained.repair;
  const ground = `It rests on: ${restsOn(explained)}.`;
  if (fix.steps.length === 0)
    return `Little: nothing of yours is changed, so nothing can break. ${ground} If the next try fails otherwise, paste that message.`;
  const harm =
    fix.kind === 'addStatement'
      ? 'Nothing that works today stops working: an added Allow only adds.'
      : 'It changes a statement that is there; ask “how do I undo it?” for the command that puts it back.';
  return `If it is wrong, the call stays refused and the change is superfluous. ${harm} ${ground}\n\n${sayOpens(explained)}`;
};
