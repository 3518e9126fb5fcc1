import { codeSpan } from '../code-span.ts';
import { principalWords } from '../principal-words.ts';

/** One denied call, as a conversation remembers it. */
export type DeniedCall = {
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
};

/** What became of a fix: the same call is denied again, or the next one is. */
export const sayProgress = (progress: {
  readonly before: DeniedCall & { readonly foreseen: readonly string[] };
  readonly now: DeniedCall;
  readonly isSame: boolean;
}): string => {
  const { before, now, isSame } = progress;
  if (isSame) return saySame(now);
  const done = before.action === null ? 'The earlier denial' : codeSpan(before.action);
  const next = now.action === null ? '' : ` What is denied now is ${codeSpan(now.action)}.`;
  const foreseen =
    now.action !== null && before.foreseen.includes(now.action)
      ? ' The last answer named it under what the whole call needs.'
      : '';
  return `**Progress:** ${done} is no longer what is refused, so that step counts.${next}${foreseen}`;
};

const saySame = ({ principal, action }: DeniedCall): string =>
  [
    `**The same denial again:** the change is not in effect for this call${action === null ? '' : ` (${codeSpan(action)})`}. Check in this order:`,
    '',
    `1. It sits on the principal that the message names, ${principalWords(principal)}, in that account.`,
    '2. Two minutes have passed since: IAM needs a moment.',
    '3. The code runs as that principal: `aws sts get-caller-identity` in the same place tells.',
  ].join('\n');

/** What to do once a fix is applied, before anything new is known. */
export const sayApplied = (ahead: readonly string[]): string => {
  const more =
    ahead.length === 0
      ? ''
      : ` The same call also needs ${ahead.map(codeSpan).join(', ')}; the last answer says what is seen of ${ahead.length === 1 ? 'it' : 'them'}.`;
  return `Good. Give IAM a minute, then make the call again. If it is refused once more, paste the new message: it tells whether this step counts and what is next.${more}`;
};

export const sayWorks = (before: DeniedCall | null): string => {
  const what = before?.action == null ? 'the call' : codeSpan(before.action);
  return `Good: ${what} goes through, so this one is settled. If you widened anything while looking for the cause, take it back now; the statement of the fix is enough.`;
};
