import { readArn } from '../../arn/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { deniedOf } from './denied-of.ts';

/** `*` in place of the Region alone: what that allows, and what keeps it narrow. */
export const sayAnyRegion = (explained: Explained): string => {
  const { resource, action } = deniedOf(explained);
  const { kind, policyType } = explained.diagnosis.denial;
  const { type, id } = readArn(resource);
  if (kind === 'explicit' || !['identity', 'unknown'].includes(policyType))
    return `**No, that would not help here:** what refuses the call is not the Allow of the role. ${codeSpan('*')} in it only opens more where nothing refuses.`;
  const wide = `arn:aws:bedrock:*::foundation-model/${id}`;
  if (type !== 'foundation-model')
    return `**It would match, and it is wider than the call needs:** with ${codeSpan('*')} for the Region the statement also allows ${codeSpan(action ?? 'the action')} on the same name in every other Region. Name the Regions that are called.`;
  return [
    `**Yes, that works:** ${codeSpan(wide)} allows this one model in every Region, and nothing but it. It is wider than needed by the Regions that the call never goes to; with an inference profile it saves naming each destination.`,
    `To keep it narrow all the same, add to that statement \`"Condition": {"StringEquals": {"bedrock:InferenceProfileArn": "PROFILE_ARN"}}\`: then the model is allowed only through that profile. The profile’s own ARN stands in a statement of its own.`,
  ].join('\n\n');
};
