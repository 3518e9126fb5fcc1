import { type Ask, sayFollowUp } from '../../explain/index.ts';
import { answerCase } from '../answer-case.ts';
import { offeredBy } from '../change/offered.ts';
import type { Case } from '../conversation.ts';
import { answerEngines, isEngineAsk } from '../engines/answer-engines.ts';
import { sayChanges } from '../engines/say-changes.ts';
import { sayLeft } from '../engines/say-left.ts';
import { sayMet } from '../engines/say-met.ts';
import { sayRecap } from '../engines/say-recap.ts';
import { sayWork } from '../engines/say-work.ts';
import { letterOf } from '../reading/letter-of.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { Step } from '../step.ts';
import { toldControls } from '../told/told-controls.ts';
import { withToldIds } from '../told/told-ids.ts';
import type { StepPorts } from '../turn-ports.ts';
import { draftOf } from './draft-of.ts';
import { type Taken, withCase, withTurn } from './keep-turn.ts';
import { toldBeside } from './told-beside.ts';
import { statementsIn, withWritten, writesForCaller } from './written-beside.ts';

/** A question about a case: told from its findings, or decided by the engines. */
export const followUpStep = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { at, asks }: { readonly at: number; readonly asks: Ask },
): Promise<Step> => {
  const current = withToldIds(conversation.cases[at] as Case, asked.facts.text);
  const letter = asks.kind === 'ownerText' ? letterOf(notionsIn(proseOf(asked.facts)), conversation) : null;
  const { answered, next } = await answerCase(ports, { asked, current, mayRead: false, hasChanged: false });
  const isDecided = isEngineAsk(asks);
  const offered = offeredBy(asks, asked.facts, current);
  // What the Deny asks for was told before: it is met.
  const controls = asks.kind === 'takeOut' ? toldControls(current.text.slice(-longestTold)) : [];
  const isGuess = answered.diagnosis.cause.confidence === 'possible';
  const ruled = asks.kind === 'overlap' && isGuess ? sayLeft({ answered, current: next, facts: asked.facts }) : null;
  const words =
    ruled ??
    sayWork(asks, asked.facts.text, { conversation: withCase(conversation, at, next), at, answered }) ??
    (asks.kind === 'recap'
      ? asks.isOfChanges === true
        ? sayChanges(conversation)
        : sayRecap(conversation, asks.isShort)
      : isDecided
        ? answerEngines(asks, { answered, current: next, facts: asked.facts })
        : controls.length > 0
          ? sayMet(controls, answered, true)
          : sayFollowUp(
              letter === null ? asks : { kind: 'ownerText', letter },
              (wantsDraft(asks) ? draftOf(answered, next.wishes) : null) ?? answered,
            ));
  const kind = isDecided ? 'decided' : 'followUp';
  const told = ofTheFix.has(asks.kind) ? null : toldBeside(asked.facts, { about: current.outcome });
  const beside = told !== null && proseLength(words) + told.length <= longest ? told : null;
  return {
    conversation: withTurn(
      withCase(conversation, at, {
        ...withWritten(next, writesForCaller(asks) && offered.length === 0 ? statementsIn(words) : []),
        // What comes with a key of one's own is known of the case from then on.
        ...(asks.kind === 'ownKey' ? { text: `${next.text}\n\n${asked.facts.text}` } : {}),
        ...(asks.kind === 'form' ? { form: asks.form } : {}),
        ...(asks.kind === 'whole' ? { isWhole: true as const } : {}),
        ...(offered.length === 0 ? {} : { offered }),
      }),
      asked,
      kind,
    ),
    answered,
    words: beside === null || words.includes(beside) ? words : `${words}\n\n${beside}`,
    isAnswer: false,
    kind,
    ...(letter === null ? {} : { letter }),
  };
};

const longestTold = 600;

const wantsDraft = ({ kind }: Ask): boolean =>
  kind === 'form' || kind === 'again' || kind === 'where' || kind === 'ownerText';

/** What is made of the fix or of its findings: a page adds nothing. */
const ofTheFix: ReadonlySet<string> = new Set([
  'form',
  'again',
  'about',
  'wait',
  'mayChange',
  'whom',
  'look',
  'undo',
  'point',
  'whole',
  'recap',
  'ownerText',
  'overlap',
  'bypass',
  'asRoot',
  'public',
  'everythingOf',
  'takeOut',
  'needed',
  'brief',
  'doIt',
  'withoutLayer',
  'other',
  'streaming',
  'layer',
  'allowIn',
  'profile',
  'ownKey',
  'unbound',
  'holder',
  'contrast',
  'ownSide',
  'all',
  'where',
  'fullAccess',
  'opens',
  'whatCan',
]);

const proseLength = (words: string): number => words.replace(/```[\s\S]*?```/g, '').length;

// With the answers it stays what a person reads.
const longest = 1_190;
