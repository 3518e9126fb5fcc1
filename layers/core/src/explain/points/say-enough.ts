import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { lookCommand } from '../turns/look-command.ts';
import { deniedOf } from './denied-of.ts';
import type { Point } from './point.ts';

/** Whether an Allow of the patterns that a person names is enough, or why it does not count where it is. */
export const sayEnough = (
  { patterns, isThere, policyType }: Extract<Point, { kind: 'enough' }>,
  explained: Explained,
): string => {
  const { action, resource, principal } = deniedOf(explained);
  const { denial } = explained.diagnosis;
  const blamed = denial.policyType;
  const named = patterns.slice(0, 3).map(codeSpan).join(', ');
  const called = action === null ? 'the call' : codeSpan(action);
  const covers = action !== null && patterns.some((pattern) => matches(pattern, action));
  if (!covers)
    return `**No:** ${named} does not hold ${called}${action === null ? '' : `, which is an action of ${codeSpan(action.split(':')[0] ?? '')}`}. Each service is asked by its own actions: an Allow for one never counts for another.`;
  if (denial.kind === 'explicit')
    return `**No:** ${policyKindWords(blamed === 'unknown' ? 'identity' : blamed)} denies ${called} explicitly, and a Deny overrides every Allow, ${named} included.`;
  const isExact = action !== null && patterns.length === 1 && patterns[0]?.toLowerCase() === action.toLowerCase();
  const others = alsoAsked(explained, action);
  if (isExact && !isThere && others.length > 0)
    return `**No, not alone:** ${named} is what is refused now${resource === null || resource === '*' ? '' : `, on ${codeSpan(resource)}`}; the same call asks for ${others.join(', ')} as well, and nothing that was shown allows it.`;
  if (isExact && !isThere)
    return `**Yes, ${named} is enough for this call:** it is the one action that AWS’s sentence names${resource === null || resource === '*' ? '' : `, on ${codeSpan(resource)}`}${blamed === 'unknown' || blamed === 'identity' ? '' : `, and it belongs into ${policyKindWords(blamed)}`}. Everything of ${codeSpan(`${action.split(':')[0]}:*`)} is not needed.`;
  const layer = policyType ?? (isThere ? 'identity' : null);
  if (blamed !== 'unknown' && blamed !== 'identity' && layer !== blamed)
    return `**No, that is the other half:** ${named} in the role’s own policy is needed, and ${policyKindWords(blamed)} has to allow ${called} as well: only what both allow, their overlap, goes through. It is ${policyKindWords(blamed)} that AWS’s sentence finds silent, so the Allow belongs there.`;
  const type = blamed === 'unknown' ? 'identity' : blamed;
  if (isThere)
    return [
      `**Then what you saw is not what counts for this call:** AWS says that no ${policyKindWords(type).replace(/^an? /, '')} allows ${called}, and ${named} on the right resource would. So one of these: it stands on another principal than ${principalWords(principal)}; another version of that policy is the default; its ${codeSpan('Resource')} or ${codeSpan('Condition')} leaves out ${resource === null ? 'what is called' : 'this ARN (Region, account, id)'}; or it was changed after the call.`,
      codeBlock('sh', lookCommand(type, { policyArn: denial.policyArn, resource, principal })),
      'Paste what it prints, and it is decided which.',
    ].join('\n\n');
  return `**Yes, it would let the call through, and more than it:** ${named} holds ${called} among all else of that pattern. The fix names the one action on the one resource, which is enough.`;
};

/** What else the call is asked for of the same caller, and was not seen to be allowed. */
const alsoAsked = ({ diagnosis }: Explained, action: string | null): readonly string[] => [
  ...new Set(
    diagnosis.requests
      .filter((each) => each.by === 'denied' && each.required && each.decision?.decision !== 'allowed')
      .flatMap((each) => (each.action === null || each.action === action ? [] : [codeSpan(each.action)])),
  ),
];

const matches = (pattern: string, action: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i').test(action);
