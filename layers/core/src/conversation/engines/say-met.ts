import { codeBlock, policyKindWords } from '../../explain/index.ts';
import type { Control } from '../../repair/index.ts';
import type { Answered } from '../question.ts';

/** How to meet what a Deny asks for, by what the person found in it: its condition is met, not removed. */
export const sayMet = (controls: readonly Control[], { diagnosis }: Answered, isRemoving: boolean): string => {
  const { policyType } = diagnosis.denial;
  const kind = policyKindWords(policyType === 'unknown' ? 'identity' : policyType).replace(/^an? /, '');
  const [first] = controls;
  if (first === undefined) throw new Error('bug: no control');
  const lead = isRemoving
    ? `**No, leave the condition in:** it asks for ${first.name} from everybody whom the ${kind} covers, and without it that protection is gone for all of them.`
    : `**That Deny asks for ${controls.map(({ name }) => name).join(' and ')}:** the call did not bring it. No Allow helps, and nothing has to be changed in the policy.`;
  return [
    lead,
    ...controls.flatMap(({ comply, command, url }) => [
      `**Do:** ${comply('that the policy names', '')}.`,
      ...(command === null ? [] : [codeBlock('sh', command)]),
      `AWS: [the page on it](${url})`,
    ]),
  ].join('\n\n');
};
