import { lastPart } from '../../arn/index.ts';
import { codeBlock, policyKindWords, principalWords } from '../../explain/index.ts';
import type { FixStep } from '../../repair/index.ts';
import type { Conversation, Outcome } from '../conversation.ts';
import { outcomesOf, settledIn } from './say-work.ts';

/** What was changed in this work, a line each, oldest first: for a changelog. What was only offered is no change. */
export const sayChanges = (conversation: Pick<Conversation, 'cases'>): string => {
  const isSettled = settledIn(conversation);
  const all = outcomesOf(conversation);
  const lines = all.filter(isSettled).flatMap(linesOf);
  const open = all.filter((each) => !isSettled(each)).flatMap(openLinesOf);
  if (lines.length + open.length === 0)
    return 'Nothing was changed yet: no fix of this conversation was a policy of yours to write.';
  return [
    ...(lines.length === 0 ? ['**Nothing was reported as done yet.**'] : [`To copy:\n\n${listed(lines)}`]),
    ...(open.length === 0 ? [] : [`Offered, and not yet reported to work:\n\n${listed(open)}`]),
  ].join('\n\n');
};

const listed = (lines: readonly string[]): string =>
  codeBlock('text', [...new Set(lines)].map((line) => `- ${line}`).join('\n'));

const linesOf = (outcome: Outcome): readonly string[] => {
  const { fix, causeTitle, decision } = outcome;
  if (fix.steps.length > 0) return fix.steps.flatMap((step) => lineOf(step, done));
  if (fix.kind === 'askOwner') return ownerLine(outcome, 'The owner');
  // What was no policy was put right where it stood.
  return fix.kind === 'noPolicyChange' && decision !== 'allowed'
    ? [`No policy changed, put right at the source: ${plain(causeTitle)}.`]
    : [];
};

const openLinesOf = (outcome: Outcome): readonly string[] =>
  outcome.fix.steps.length > 0
    ? outcome.fix.steps.flatMap((step) => lineOf(step, offered))
    : outcome.fix.kind === 'askOwner'
      ? ownerLine(outcome, 'To be asked of the owner')
      : [];

const ownerLine = ({ action, resource, policyType }: Outcome, who: string): readonly string[] =>
  action === null
    ? []
    : [`${who} of ${policyKindWords(policyType === 'unknown' ? 'resource' : policyType)}: ${action}${on(resource)}.`];

type Verbs = { readonly took: string; readonly narrowed: string; readonly allowed: string };
const done: Verbs = { took: 'Took a statement out of', narrowed: 'Narrowed the Deny of', allowed: 'Allowed' };
const offered: Verbs = { took: 'Take a statement out of', narrowed: 'Narrow the Deny of', allowed: 'Allow' };

const lineOf = ({ statement, target }: FixStep, verbs: Verbs): readonly string[] => {
  if (statement === null) return [`${verbs.took} ${placeOf(target)}.`];
  const actions = [statement['Action'] ?? []].flat().map(String).join(', ');
  const resources = [statement['Resource'] ?? []].flat().map(String);
  const verb = statement['Effect'] === 'Deny' ? verbs.narrowed : verbs.allowed;
  const who = statement['Principal'] === undefined ? '' : ` for ${named(statement['Principal'])}`;
  return [
    plain(
      `${verb} ${actions}${resources.length === 0 ? '' : ` on ${resources.join(', ')}`}${who}, in ${placeOf(target)}.`,
    ),
  ];
};

const placeOf = ({ policyType, attachTo }: FixStep['target']): string => {
  if (policyType === 'identity')
    return attachTo === null ? 'an identity-based policy' : `a policy of ${principalWords(attachTo)}`;
  return `${policyKindWords(policyType)}${attachTo === null ? '' : ` of ${lastPart(attachTo)}`}`;
};

const named = (principal: unknown): string =>
  typeof principal === 'object' && principal !== null
    ? Object.values(principal).flat().map(String).join(', ')
    : String(principal);

const on = (resource: string | null): string => (resource === null || resource === '*' ? '' : ` on ${resource}`);

const plain = (text: string): string => text.replaceAll('`', '').replace(/\.\.$/, '.');
