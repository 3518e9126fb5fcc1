import { type Conversation, openCase } from '../conversation.ts';
import { readAskedAfter } from '../reading/read-asked-after.ts';
import type { Step } from '../step.ts';
import type { StepPorts } from '../turn-ports.ts';
import { alone, type Taken } from './keep-turn.ts';

/** A question about a template that was scanned is answered from its scan; null where none was, or the message is about something else. */
export const scanFollowUpStep = async (
  { scanning }: Pick<StepPorts, 'scanning'>,
  taken: Taken,
): Promise<Step | null> => {
  const { asked, conversation } = taken;
  const { scanned } = conversation;
  if (scanning === undefined || scanned === undefined || !isStillAbout(conversation)) return null;
  const { facts, turn } = asked;
  const isMore = facts.denials.length > 0 || facts.errors.length > 0 || turn.evidence?.template !== undefined;
  const about = isMore || facts.evidence.template !== undefined ? null : readAskedAfter(facts.text);
  const words = about === null ? null : await scanning(scanned.template, about);
  return words === null ? null : keepScanned(alone('policyCheck', words, taken), scanned.template);
};

/** The conversation remembers the template that was scanned last. */
export const keepScanned = (step: Step, template: string): Step =>
  template.length > longest
    ? step
    : { ...step, conversation: { ...step.conversation, scanned: { template, after: step.conversation.turns.length } } };

// A conversation is kept as one item
const longest = 60_000;

/** Nothing else has been diagnosed since. */
const isStillAbout = ({ scanned, turns, ...rest }: Conversation): boolean =>
  (openCase({ turns, ...rest })?.outcome ?? null) === null &&
  turns
    .slice(scanned?.after ?? turns.length)
    .every(({ kind }) => kind === 'policyCheck' || kind === 'greeting' || kind === 'concept');
