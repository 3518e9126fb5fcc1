import { readArn } from '../../arn/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { deniedOf } from './denied-of.ts';

/**
 * Where capital letters count: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const sayLetterCase = (of: 'action' | 'service' | 'name', explained: Explained): string => {
  const { resource, action } = deniedOf(explained);
  const name = readArn(resource).id;
  switch (of) {
    case 'action':
      return `**No:** names of actions are compared without regard to case, ${codeSpan(action ?? 'bedrock:InvokeModel')} and ${codeSpan((action ?? 'bedrock:InvokeModel').toLowerCase())} are the same. What stands in ${codeSpan('Resource')} and in the values of conditions is compared exactly.`;
    case 'service':
      return '**Yes, write it exactly:** a service principal is a name in small letters such as `bedrock.amazonaws.com`; IAM refuses or never matches another spelling. The names of elements (`Principal`, `Service`) are to be written as they are, too.';
    case 'name':
      return `**Yes:** an ARN or a name in ${codeSpan('Resource')}, in ${codeSpan('aws:SourceArn')} and in other values of conditions is compared letter by letter${name === '' ? '' : ` (${codeSpan(name)} is not ${codeSpan(flipped(name))})`}; only operators that end in ${codeSpan('IgnoreCase')} do not care. Names of actions and of condition keys may be in any case.`;
  }
};

const flipped = (name: string): string => (name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase());
