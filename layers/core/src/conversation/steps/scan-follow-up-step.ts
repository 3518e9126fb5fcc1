import { type PastedCode, pastedCode } from '../../pasted-code.ts';
import { type Conversation, openCase } from '../conversation.ts';
import { readAskedAfter } from '../reading/read-asked-after.ts';
import type { Step } from '../step.ts';
import type { StepPorts } from '../turn-ports.ts';
import { alone, type Taken } from './keep-turn.ts';

/** A question about a template that was scanned is answered from its scan, and code that comes behind it is scanned with it; null where none was, or the message is about something else. */
export const scanFollowUpStep = async (
  { scanning }: Pick<StepPorts, 'scanning'>,
  taken: Taken,
): Promise<Step | null> => {
  const { asked, conversation } = taken;
  const { scanned } = conversation;
  if (scanning === undefined || scanned === undefined || !isStillAbout(conversation)) return null;
  const { facts, turn } = asked;
  const isMore = facts.denials.length > 0 || facts.errors.length > 0 || turn.evidence?.template !== undefined;
  if (isMore || facts.evidence.template !== undefined) return null;
  const { template } = scanned;
  const shown = pastedCode(facts.text);
  const about = shown === null ? readAskedAfter(facts.text) : null;
  if (shown === null && about === null) return null;
  const code = shown ?? scanned.code;
  const words = await scanning(template, about ?? undefined, code);
  if (words === null) return shown === null ? null : keepScanned(alone('policyCheck', noCall, taken), template, code);
  // Read where the template looks for it, it changes what is said.
  const isNobodys = shown !== null && words === (await scanning(template));
  return keepScanned(
    alone('policyCheck', isNobodys ? whoseCode : words, taken),
    template,
    isNobodys ? undefined : code,
  );
};

const noCall =
  'No call to AWS is seen in that code: there is nothing that the policies of the template would have to allow.';

const whoseCode =
  'I cannot tell which function runs this: its handler is that of none whose code lacks, or of several. On the page “Check a template” takes the code as files, and `whydenied scan PATH` reads the folder; there it is read under the path that `CodeUri` and `Handler` name.';

/** The conversation remembers the template that was scanned last, and the code that came behind it. */
export const keepScanned = (step: Step, template: string, code?: PastedCode): Step =>
  template.length + (code?.text.length ?? 0) > longest
    ? step
    : {
        ...step,
        conversation: {
          ...step.conversation,
          scanned: { template, after: step.conversation.turns.length, ...(code === undefined ? {} : { code }) },
        },
      };

// A conversation is kept as one item
const longest = 60_000;

/** Nothing else has been diagnosed since. */
const isStillAbout = ({ scanned, turns, ...rest }: Conversation): boolean =>
  (openCase({ turns, ...rest })?.outcome ?? null) === null &&
  turns
    .slice(scanned?.after ?? turns.length)
    .every(({ kind }) => kind === 'policyCheck' || kind === 'greeting' || kind === 'concept');
