import { type Ask, type Letter, sayFollowUp } from '../../explain/index.ts';
import { answerCase, type CaseAnswered } from '../answer-case.ts';
import { offeredBy } from '../change/offered.ts';
import type { Case } from '../conversation.ts';
import { answerEngines, isEngineAsk } from '../engines/answer-engines.ts';
import { undecided } from '../engines/decide-would.ts';
import { sayChanges } from '../engines/say-changes.ts';
import { sayEndUsers } from '../engines/say-end-users.ts';
import { sayGranted } from '../engines/say-granted.ts';
import { sayLeft } from '../engines/say-left.ts';
import { sayMet } from '../engines/say-met.ts';
import { oneMore } from '../engines/say-one-more.ts';
import { sayRecap } from '../engines/say-recap.ts';
import { sayToldValue } from '../engines/say-told-value.ts';
import { outcomesOf, sayWork, wholeWork } from '../engines/say-work.ts';
import { letterOf } from '../reading/letter-of.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { Step } from '../step.ts';
import { toldControls } from '../told/told-controls.ts';
import { withToldCaller, withToldIds, withToldRegion } from '../told/told-ids.ts';
import type { StepPorts } from '../turn-ports.ts';
import { draftOf } from './draft-of.ts';
import { type Taken, withCase, withTurn } from './keep-turn.ts';
import { sayNear } from './say-near.ts';
import { toldBeside } from './told-beside.ts';
import { statementsIn, withWritten, writesForCaller } from './written-beside.ts';

/** A question about a case: told from its findings, or decided by the engines. */
export const followUpStep = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { at, asks }: { readonly at: number; readonly asks: Ask },
): Promise<Step> => {
  const known = withToldIds(conversation.cases[at] as Case, asked.facts.text);
  const named = wantsDraft(asks) ? withToldRegion(known, asked.facts) : known;
  const current = asks.kind === 'ownerText' ? withToldCaller(named, asked.facts) : named;
  const letter = asks.kind === 'ownerText' ? letterOf(notionsIn(proseOf(asked.facts)), conversation) : null;
  const { answered, next } = await answerCase(ports, { asked, current, mayRead: false, hasChanged: false });
  const isDecided = isEngineAsk(asks);
  const offered = offeredBy(asks, asked.facts, current);
  const more = asks.kind === 'oneMore' ? oneMore(asks, outcomesOf(conversation), answered) : null;
  const words = more?.words ?? wordsOf(asks, { asked, conversation, at, current, answered, next, letter });
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
        ...(more === null ? {} : { settled: [...next.settled, more.outcome] }),
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

type Wording = CaseAnswered & {
  readonly asked: Taken['asked'];
  readonly conversation: Taken['conversation'];
  readonly at: number;
  readonly current: Case;
  readonly letter: Letter | null;
};

const wordsOf = (asks: Ask, { asked, conversation, at, current, answered, next, letter }: Wording): string => {
  const { facts } = asked;
  const ofWork = sayWork(asks, facts.text, { conversation: withCase(conversation, at, next), at, answered });
  if (ofWork !== null) return ofWork;
  const isGuess = answered.diagnosis.cause.confidence === 'possible';
  if (asks.kind === 'overlap' && isGuess) return sayLeft({ answered, current: next, facts });
  if (asks.kind === 'recap')
    return asks.isOfChanges === true ? sayChanges(conversation) : sayRecap(conversation, asks.isShort);
  if (asks.kind === 'whole')
    return answerEngines(asks, { answered, current: wholeWork(withCase(conversation, at, next), at), facts });
  if (isEngineAsk(asks)) {
    const decided = answerEngines(asks, { answered, current: next, facts });
    // Where nothing is named that could be decided, a page may know.
    return decided === undecided ? (sayNear(facts, current.outcome) ?? undecided) : decided;
  }
  if (asks.kind === 'toldValue')
    return sayToldValue(asks, { current: next, facts }) ?? sayFollowUp({ kind: 'about' }, answered);
  if (asks.kind === 'granted') return sayGranted(asks.resource, { answered, current: next, facts });
  if (asks.kind === 'endUsers') return sayEndUsers(next, asks.mayCall);
  // Of a fix that is no statement there is no other to write.
  if (asks.kind === 'oneMore') return sayFollowUp({ kind: 'about' }, answered);
  // What the Deny asks for was told before: it is met.
  const controls = asks.kind === 'takeOut' ? toldControls(current.text.slice(-longestTold)) : [];
  if (controls.length > 0) return sayMet(controls, answered, true);
  const shown = (wantsDraft(asks) ? draftOf(answered, next.wishes) : null) ?? answered;
  return sayFollowUp(letter === null ? asks : { kind: 'ownerText', letter }, shown);
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
  'removal',
  'oneMore',
  'granted',
  'toldValue',
  'endUsers',
  'whatCan',
]);

const proseLength = (words: string): number => words.replace(/```[\s\S]*?```/g, '').length;

// With the answers it stays what a person reads.
const longest = 1_190;
