import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { whyUnchecked } from '../why-unchecked.ts';

/** What was decided before and after the fix, and what else it opens, in one line; null where nothing is changed. */
export const sayCheckedLine = (explained: Explained): string | null => {
  const { repair } = explained;
  const { verification, steps } = repair.fix;
  if (steps.length === 0) return null;
  if (verification.before === 'allowed' && verification.after === null) return null;
  if (verification.before === null)
    return `Not checked against your policies: ${whyUnchecked(explained) ?? 'none was shown'}.`;
  if (verification.after === null)
    return `Checked: ${words(verification.before)} before; what comes after hangs on what was not seen.`;
  return `Checked: ${words(verification.before)} before, ${words(verification.after)} after. ${opened(verification)}`;
};

const words = (decision: string): string =>
  ({ allowed: 'allowed', implicitDeny: 'denied', explicitDeny: 'explicitly denied' })[decision] ?? decision;

const opened = ({ newlyAllowed: newly, newlyDenied: gone }: Explained['repair']['fix']['verification']): string => {
  if (gone.length > 0)
    return `${newly.length === 0 ? 'It opens nothing else' : `It opens ${newly.slice(0, 2).map(codeSpan).join(' and ')}`}, and takes away what you had taken out: ${gone.slice(0, 3).map(codeSpan).join(', ')}.`;
  if (newly.length === 0) return 'It opens nothing else and takes nothing away.';
  if (newly.length > 2) return `It opens ${newly.length} things and nothing else; ask what they are.`;
  return `It opens ${newly.map(codeSpan).join(' and ')}, nothing else.`;
};
