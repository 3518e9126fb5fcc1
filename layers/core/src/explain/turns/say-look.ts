import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { lookCommand } from './look-command.ts';

/** How to see what the policy says that refuses the call, and who may see it. */
export const sayLook = ({ diagnosis }: Explained): string => {
  const { policyType, policyArn } = diagnosis.denial;
  const type = policyType === 'unknown' ? 'identity' : policyType;
  const { resource = null, principal = null } = diagnosis.requests[0] ?? {};
  return [
    `The command that shows ${policyKindWords(type)}${whoMay[type] ?? ''}:`,
    codeBlock('sh', lookCommand(type, { policyArn, resource, principal })),
    'Paste what it prints, and the call is decided on it.',
  ].join('\n\n');
};

const whoMay: Readonly<Partial<Record<string, string>>> = {
  serviceControl:
    ' (only the management account or a delegated administrator may run it; from a member account ask them)',
  resourceControl: ' (only the management account or a delegated administrator may run it)',
};
