import type { PolicyType } from '@whydenied/iam';
import { codeSpan } from '../code-span.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { shortName } from '../reply/short-name.ts';

/** One denied call, as a conversation remembers it. */
export type DeniedCall = {
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
  readonly policyType: PolicyType | 'unknown';
};

/** What became of a fix: the same call is denied again, another kind of policy denies it now, or the next call is. */
export const sayProgress = (said: {
  readonly before: DeniedCall & { readonly foreseen: readonly string[] };
  readonly now: DeniedCall;
  readonly progress: 'same' | 'nextLayer' | 'nextCall';
}): string => {
  const { before, now, progress } = said;
  switch (progress) {
    case 'same':
      return saySame(now);
    case 'nextLayer':
      return `**Progress:** ${kindOf(before)} lets it through now. The same call, ${callWords(now)}, is stopped one policy further on: by ${policyKindWords(now.policyType)}.`;
    case 'nextCall': {
      const isForeseen = now.action !== null && before.foreseen.includes(now.action);
      const foreseen = isForeseen ? ' It was foreseen: the last answer named it among what the whole call needs.' : '';
      return `**Progress:** ${callWords(before)} is no longer what is refused, so that step counts. Next is ${callWords(now)}.${foreseen}`;
    }
  }
};

const kindOf = ({ policyType }: DeniedCall): string =>
  policyType === 'unknown' ? 'what stood in the way before' : policyKindWords(policyType).replace(/^an? /, 'the ');

const callWords = ({ action, resource }: DeniedCall): string => {
  if (action === null) return 'the earlier call';
  const on = resource === null || resource === '*' ? '' : ` on ${shortName(resource.split('/').at(-1) ?? resource)}`;
  return `${codeSpan(action)}${on}`;
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
      : ` The same call also needs ${ahead.slice(0, 5).map(codeSpan).join(', ')}; ask what is next to see what is known of ${ahead.length === 1 ? 'it' : 'them'}.`;
  return `Good. Give IAM a minute, then make the call again. If it is refused once more, paste the new message: it tells whether this step counts and what is next.${more}`;
};

export const sayWorks = (before: Pick<DeniedCall, 'action'> | null): string => {
  const what = before?.action == null ? 'the call' : codeSpan(before.action);
  return `Good: ${what} goes through, so this one is settled. If you widened anything while looking for the cause, take it back now; the statement of the fix is enough.`;
};
