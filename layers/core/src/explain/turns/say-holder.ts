import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { principalWords } from '../principal-words.ts';
import { actAlone } from '../say-act.ts';

/** Why a right that another principal is given does not let this call through. */
export const sayHolder = (principal: string, explained: Explained): string => {
  const { diagnosis } = explained;
  const denied = diagnosis.requests.find((each) => each.principal !== null && each.action !== null);
  const action = denied?.action ?? null;
  return [
    `**No, not on ${principalWords(principal)}:** ${action === null ? 'the call that was refused' : codeSpan(action)} is made by ${principalWords(denied?.principal ?? null)}, and only what that one is allowed counts for it. What another one gets changes nothing here, and would only open more.`,
    `What helps stays: ${actAlone(explained)}`,
  ].join('\n\n');
};
