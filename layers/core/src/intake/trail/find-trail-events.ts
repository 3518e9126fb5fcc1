import type { LooseNode } from '../loose/node.ts';
import { entryOf } from '../loose/node.ts';
import { walkObjects } from '../loose/walk-nodes.ts';

const refusals = ['denied', 'unauthorized', 'notauthorized', 'forbidden'];

/** The records of denied calls in a value; of several records those without an error are no denials. */
export const findTrailEvents = (node: LooseNode): LooseNode[] => {
  const found: LooseNode[] = [];
  walkObjects(node, ({ object }) => {
    const isEvent =
      entryOf(object, 'userIdentity') !== undefined &&
      (entryOf(object, 'eventSource') ?? entryOf(object, 'eventName')) !== undefined;
    if (isEvent) found.push(object);
    return !isEvent;
  });
  return found.length > 1 ? found.filter(isRefusal) : found;
};

const isRefusal = (event: LooseNode): boolean => {
  const code = entryOf(event, 'errorCode');
  const text = code?.kind === 'string' || code?.kind === 'bare' ? code.value.toLowerCase() : '';
  return refusals.some((word) => text.includes(word));
};
