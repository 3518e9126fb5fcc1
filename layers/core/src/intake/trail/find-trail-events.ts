import { entryOf, type LooseNode } from '../loose/node.ts';
import { walkObjects } from '../loose/walk-nodes.ts';

const refusals = ['denied', 'unauthorized', 'notauthorized', 'forbidden'];

/** The records of denied calls in a value; of several records those without an error are no denials. */
export const findTrailEvents = (node: LooseNode): LooseNode[] => {
  const found: LooseNode[] = [];
  walkObjects(node, ({ object }) => {
    const rows = lakeRows(object);
    const isEvent = isTrailEvent(object);
    found.push(...(isEvent ? [object] : rows));
    return !isEvent && rows.length === 0;
  });
  return found.length > 1 ? found.filter(isRefusal) : found;
};

const isTrailEvent = (node: LooseNode): boolean =>
  entryOf(node, 'userIdentity') !== undefined &&
  (entryOf(node, 'eventSource') ?? entryOf(node, 'eventName')) !== undefined;

/** CloudTrail Lake gives a row as a list of objects with one column each. */
const lakeRows = (object: LooseNode): LooseNode[] => {
  const rows = entryOf(object, 'QueryResultRows');
  if (rows?.kind !== 'array') return [];
  return rows.items.flatMap((row) => {
    if (row.kind !== 'array') return [];
    const entries = row.items.flatMap((column) => (column.kind === 'object' ? column.entries : []));
    return [{ kind: 'object', entries, start: row.start, end: row.end, complete: row.complete } as const];
  });
};

const isRefusal = (event: LooseNode): boolean => {
  const code = entryOf(event, 'errorCode');
  const text = code?.kind === 'string' || code?.kind === 'bare' ? code.value.toLowerCase() : '';
  return refusals.some((word) => text.includes(word));
};
