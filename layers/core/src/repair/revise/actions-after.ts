import { actionInfo } from '../../catalog/index.ts';
import type { FixChange } from './fix-change.ts';

/** The actions of a statement after a wish about them; null: the wish is not about actions. */
export const actionsAfter = (change: FixChange, actions: readonly string[]): readonly string[] | null => {
  switch (change.kind) {
    case 'notDo':
      return actions.filter((action) => !change.actions.some((one) => isSame(one, action)));
    case 'readOnly':
      return actions.filter(isRead);
    case 'alsoDo':
      return [...actions, ...change.actions.filter((one) => !actions.some((action) => isSame(one, action)))];
    case 'alsoOn':
    case 'onlyUnder':
    case 'exactly':
    case 'anyOf':
    case 'models':
    case 'regions':
    case 'for':
    case 'onlyWhen':
      return null;
  }
};

/** Whether an action changes nothing, by AWS's own list. */
export const isRead = (action: string): boolean => {
  const level = actionInfo(action)?.accessLevel ?? '';
  return level === '' ? readingVerb.test(action) : /^(?:List|Read)(?:, Read)?$/.test(level);
};

// Of services whose lists the catalog does not hold.
const readingVerb = /:(?:BatchGet|Describe|Get|Head|List|Query|Receive|Scan|Search|Select|View)/i;

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
