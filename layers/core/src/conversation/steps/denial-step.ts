import { readArn, roleOfSession } from '../../arn/index.ts';
import {
  type DeniedCall,
  type HandbookAnswer,
  pageOfCause,
  plainFrame,
  sayFollowUp,
  sayNothingRefused,
  sayProgress,
  sayReply,
} from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { readText } from '../../intake/index.ts';
import { answerCase } from '../answer-case.ts';
import { answerBeside, sayNeededWith } from '../asked/answer-beside.ts';
import { chooseAnswer } from '../choose-answer.ts';
import { type Case, type Conversation, type Outcome, openCase } from '../conversation.ts';
import { nextBecause } from '../engines/next-because.ts';
import { saySigner } from '../engines/say-contrast.ts';
import { sayWrongSignIn } from '../engines/say-trust-of-case.ts';
import { furtherCase, isOfSame, newCase, sameCase } from '../next-case.ts';
import type { Answered } from '../question.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { isQuestionAlone } from '../reading/is-question-alone.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import { type Progress, readProgress } from '../reading/read-progress.ts';
import { tellsOfNone } from '../reading/tells-of-none.ts';
import { twoRefusals } from '../reading/two-refusals.ts';
import { sayCarriedFix } from '../say-carried-fix.ts';
import type { Step } from '../step.ts';
import { readNames } from '../told/read-names.ts';
import type { StepPorts } from '../turn-ports.ts';
import { answerOnGuess } from './answer-on-guess.ts';
import { conceptStep } from './concept-step.ts';
import { draftOf } from './draft-of.ts';
import { formAsked } from './form-asked.ts';
import { alone, type Taken, withCase, withNewCase, withTurn } from './keep-turn.ts';
import { noteOnGuess } from './note-on-guess.ts';
import { seenFaults } from './seen-faults.ts';
import { toldBeside } from './told-beside.ts';

type Stated = { readonly isStated: boolean; readonly asks: HandbookAnswer | null };

/** A denial: the next one of the case under discussion, or a case of its own; two by different kinds of policy are two cases. */
export const denialStep = async (ports: StepPorts, taken: Taken, stated: Stated): Promise<Step> => {
  const two = twoRefusals(taken.asked.facts);
  return two === null ? oneDenial(ports, taken, stated) : bothDenials(ports, taken, { ...stated, ...two });
};

/** The first is answered and stays open; of the second it is said what it is, and it waits as a case of its own. */
const bothDenials = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { first, second, ...stated }: Stated & { readonly first: string; readonly second: string },
): Promise<Step> => {
  const part = (message: string): Taken['asked'] => ({
    ...asked,
    turn: { ...asked.turn, message },
    facts: readText(message),
  });
  const step = await oneDenial(ports, { asked: part(first), conversation }, stated);
  const other = part(second);
  const current = newCase(other.facts, null);
  const { answered, next } = await answerCase(ports, { asked: other, current, mayRead: false, hasChanged: false });
  const { open } = step.conversation;
  const both = withNewCase(step.conversation, next);
  return {
    ...step,
    conversation: { ...both, open: open === null ? both.open : Math.min(open, both.cases.length - 2) },
    words: `${step.words}\n\n**The second refusal in your text is another matter.** ${sayFollowUp({ kind: 'brief' }, answered)} Say “the second one”, and I go into it.`,
  };
};

const oneDenial = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { isStated, asks }: Stated,
): Promise<Step> => {
  // A question that tells no failure is answered, not diagnosed.
  if (asks !== null && isQuestionAlone(asked.facts, asks))
    return conceptStep({ asked, conversation }, await chooseAnswer(ports, { asked, told: asks, earlier: [] }));
  const before = openCase(conversation);
  const outcome = before?.outcome ?? null;
  const progress = outcome === null ? null : readProgress(asked.facts, outcome);
  const earlier = before ?? lastOfSame(asked.facts, conversation.cases);
  const current = caseOf({ asked, conversation }, { progress, earlier, isStated });
  const { answered, next } = await answerCase(ports, {
    asked,
    current,
    mayRead: !isStated,
    hasChanged: progress !== null,
  });
  const isFresh = progress === null || outcome === null;
  const told = isFresh ? (answerToQuestion(asked, answered) ?? answerOnGuess(asks, asked, answered)) : null;
  const unguessed = isStated ? null : withoutGuess({ asked, conversation }, { asks, told, answered });
  if (unguessed !== null) return unguessed;
  const lead = isFresh ? leadOf(asked, answered, told) : progressWords(progress, outcome, answered);
  const isKept = progress !== null || (before !== null && before.outcome === null);
  return {
    conversation: withTurn(keptIn(conversation, next, isKept), asked, progress === null ? 'denial' : 'progress'),
    answered,
    words: sayReply(answered, {
      ...plainFrame,
      form: formAsked(asked.facts),
      lead,
      isAnswered: told?.place === 'first' && lead === told.text && isAnotherCause(asks, asked, answered),
      draft: isFresh ? null : draftOf(answered),
      note: [
        lead === '' ? (told?.text ?? notesOn(asked, answered)) : null,
        ...(isFresh ? [sayCarriedFix(earlier, answered)] : []),
      ]
        .filter((each) => each !== null)
        .join('\n\n'),
      beside: isFresh ? sayNeededWith(answered, [lead, told?.text ?? ''].join()) : null,
    }),
    isAnswer: true,
    kind: progress === null ? 'denial' : 'progress',
  };
};

/** What is said first: a fault that is seen, and a line for each question; else what a page answers nearly word for word. */
const leadOf = (asked: Taken['asked'], answered: Answered, told: ReturnType<typeof answerOnGuess>): string => {
  const lines = [faultsIn(asked, answered), ...answerBeside(asked.facts, answered)].filter((each) => each !== null);
  return lines.length > 0 ? lines.join('\n\n') : told?.place === 'first' ? told.text : '';
};

type Told = {
  readonly progress: Progress | null;
  readonly earlier: Case | null;
  readonly isStated: boolean;
};

/** The case that a denial makes: one of its own, or the open one gone on. */
const caseOf = ({ asked: { facts }, conversation }: Taken, { progress, earlier, isStated }: Told): Case => {
  const before = openCase(conversation);
  const place = before ?? (isStated ? null : (conversation.cases.at(-1) ?? null));
  return before === null || progress === null
    ? newCase(inSamePlace(facts, place), earlier)
    : nextOf(progress, progress === 'nextCall' ? inSamePlace(facts, before) : facts, before);
};

/** The case as it goes on, in the place of the open one or as one of its own. */
const keptIn = (conversation: Conversation, next: Case, isKept: boolean): Conversation =>
  isKept && conversation.open !== null
    ? withCase(conversation, conversation.open, next)
    : withNewCase(conversation, next);

/** Whether a question is answered and nothing is shown that was refused: a guess beside the answer would only speak against it. */
const isOnlyAsked = ({ facts }: Taken['asked'], { answer }: Answered): boolean =>
  answer.cause.confidence === 'possible' &&
  asksSomething(facts.text) &&
  facts.errors.length === 0 &&
  facts.evidence.policies.length === 0 &&
  facts.denials.every(({ statedBy, principal }) => statedBy !== 'sentence' && principal === null) &&
  (!notionsIn(proseOf(facts)).has('fails') || !asksOfFailure(proseOf(facts)));

/** Whether it is the failure that is asked about, and not something beside it: "it was refused. Are those two different things?". */
const asksOfFailure = (text: string): boolean => {
  const questions = text.match(/[^.!?\n。！？]+[?？]/g) ?? [];
  return (
    questions.length === 0 ||
    questions.some(
      (question) =>
        !compares.test(question) &&
        !supposes.test(question) &&
        (ofCause.test(question) || notionsIn(question).has('fails')),
    )
  );
};

const compares =
  /\b(?:differen[ct]\w*|diff[eé]rence|diferen[cç]\w*|differenz\w*|unterschied\w*|versus|vs\.?)(?=\W|$)|違い|区别|差异/i;

/** "What happens if …?": what is supposed has not happened. */
const supposes =
  /\b(?:what (?:happens|would happen|if)|was passiert,? wenn|que se passe-t-il si|qu[eé] pasa si|o que acontece se|cosa succede se)(?=\W|$)|[とら]どうなります?か?|会怎样/i;

const ofCause =
  /\b(?:why|how come|fix|solve|do i do|to do|missing|lack\w*|wrong|warum|wieso|weshalb|tun|fehlt|beheben|pourquoi|faire|manque|por qu[eéê]|hago|hacer|falta|fazer|perch[eé]|fare|manca|risolv\w*)(?=\W|$)|なぜ|どうして|どうすれば|为什么|怎么办|如何解决/i;

type Guessed = {
  readonly asks: HandbookAnswer | null;
  readonly told: ReturnType<typeof answerOnGuess>;
  readonly answered: Answered;
};

/** "No denial: …": a page knows that nothing was refused, and a cause beside it would say the opposite. */
const isNoDenial = ({ reply }: HandbookAnswer, { facts }: Taken['asked'], { answer }: Answered): boolean =>
  /^\*\*No (?:denial|permission)\b/.test(reply) &&
  answer.cause.confidence === 'possible' &&
  facts.denials.length === 0 &&
  facts.evidence.policies.length === 0;

/** Nothing is shown, and the cause that the words make likeliest is another matter than what a page answers to them: it would only stand against it. */
const isAnotherCause = (asks: HandbookAnswer | null, { facts }: Taken['asked'], { answer }: Answered): boolean =>
  asks !== null &&
  answer.cause.confidence === 'possible' &&
  facts.evidence.policies.length === 0 &&
  facts.denials.every(({ statedBy, principal }) => statedBy !== 'sentence' && principal === null) &&
  asks.pages.every((page) => page !== pageOfCause(answer.cause.id ?? '')?.id);

/** What is said to who only asks: the page's answer, or that nothing was refused; null: there is something to diagnose. */
const withoutGuess = ({ asked, conversation }: Taken, { asks, told, answered }: Guessed): Step | null => {
  if (asks !== null && told?.place === 'first' && (isOnlyAsked(asked, answered) || isNoDenial(asks, asked, answered))) {
    const step = conceptStep({ asked, conversation }, asks);
    return {
      ...step,
      words: `${step.words}\n\nIf a call of yours is refused, paste its whole error: then I say which policy it is.`,
    };
  }
  const isNone =
    conversation.open === null &&
    ((asks === null && wonders.test(asked.facts.text)) ||
      (answered.answer.cause.confidence === 'possible' && tellsOfNone(asked.facts)));
  return isNone ? alone('outside', sayNothingRefused(), { asked, conversation }) : null;
};

/** "Is that a missing permission?", of what is told without a refusal. */
const wonders =
  /\b(?:permissions?|iam|access|rights?|polic(?:y|ies)) (?:problem|issue|thing|matter|error|question)\b|\bmissing (?:a )?(?:permission|right|polic)|\b(?:is|could|can|might) (?:that|this|it) .{0,20}\b(?:permission|iam|access)|berechtigung\w*|rechteproblem|probl[eè]me de (?:droits|permissions?)|problema de permis\w*|problema di permessi|problema de permiss|権限の問題|权限问题/i;

const nextOf = (progress: Progress, facts: Facts, before: Case): Case =>
  progress === 'same' ? sameCase(facts, before) : furtherCase(facts, before);

const notesOn = (asked: Taken['asked'], answered: Answered): string | null =>
  contrastIn(asked, answered) ?? noteOnGuess(asked, answered);

/** A case that is behind, of the principal that is refused now: what was shown of it holds still. */
const lastOfSame = (facts: Facts, cases: readonly Case[]): Case | null =>
  cases.findLast((each) => isOfSame(facts, each)) ?? null;

/** What is asked in words around a pasted sentence of AWS, where no policy is the answer: "why does it use the node's role?". */
const answerToQuestion = ({ facts }: Taken['asked'], { answer }: Answered): ReturnType<typeof answerOnGuess> => {
  if (answer.fix.kind !== 'noPolicyChange' || proseOf(facts).trim() === facts.text.trim()) return null;
  const text = toldBeside(facts);
  return text === null ? null : { place: 'first', text };
};

/** "… works from my laptop": who signs there, beside the cause. */
const contrastIn = ({ facts }: Taken['asked'], answered: Answered): string | null =>
  notionsIn(proseOf(facts)).has('contrast') ? saySigner({ answered, facts }) : null;

/** A further failure that names no place of its own, of the same work: it is where the one before was, with the role that was spoken of there. */
const inSamePlace = (facts: Facts, before: Case | null): Facts => {
  if (before === null) return facts;
  const more = [...placeOf(facts, before), ...roleOf(facts, before), ...namesOf(facts, before)];
  return more.length === 0 ? facts : readText([facts.text, ...more].join('\n\n'));
};

const placeOf = (facts: Facts, before: Case): readonly string[] => {
  const { regions, accounts, arns } = facts.mentions;
  const { region, account } = readArn(before.outcome?.resource);
  if (facts.denials.length + regions.length + accounts.length + arns.length > 0 || !/^[a-z]{2}-[a-z]+-\d$/.test(region))
    return [];
  return [`Region: ${region}.${/^\d{12}$/.test(account) ? ` Account: ${account}.` : ''}`];
};

/** "Now it says: not authorized to perform sts:AssumeRoleWithWebIdentity": the one role that was named before, besides who was refused, is the one to take up. */
const roleOf = (facts: Facts, before: Case): readonly string[] => {
  const isTakenUp = facts.denials.some(
    ({ action, resource }) => action?.startsWith('sts:AssumeRole') === true && resource === null,
  );
  if (!isTakenUp || facts.mentions.arns.some(isRole)) return [];
  const denied = roleOfSession(before.outcome?.principal ?? null) ?? before.outcome?.principal;
  const [role, ...others] = readText(before.text).mentions.arns.filter((arn) => isRole(arn) && arn !== denied);
  return role === undefined || others.length > 0 ? [] : [`Role: ${role}.`];
};

/** A collection or a knowledge base that was spoken of, where a further failure of that work names none. */
const namesOf = (facts: Facts, before: Case): readonly string[] => {
  if (facts.denials.length > 0) return [];
  const own = new Set(readNames(facts.text).map(({ kind }) => kind));
  return readNames(before.text).flatMap(({ kind, name }) => {
    const noun = carried.get(kind);
    return noun === undefined || own.has(kind) ? [] : [`The ${noun} is ${name}.`];
  });
};

const carried = new Map(Object.entries({ collection: 'collection', knowledgeBase: 'knowledge base' }));

const isRole = (arn: string): boolean => arn.includes(':role/');

const progressWords = (progress: Progress, before: Outcome, { answer }: Answered): string => {
  const [stated] = answer.requests;
  const now: DeniedCall = {
    principal: stated?.principal ?? null,
    action: stated?.action ?? null,
    resource: stated?.resource ?? null,
    policyType: answer.denial.policyType,
  };
  const because = progress === 'nextCall' ? nextBecause(before.action, now.action) : null;
  return [sayProgress({ before, now, progress }), ...(because === null ? [] : [because])].join(' ');
};

/** A fault in what is shown that says it all: the wrong action for a sign-in, or what no policy may hold. */
const faultsIn = (asked: Taken['asked'], answered: Answered): string | null =>
  sayWrongSignIn(asked.facts.evidence.policies) ?? seenFaults(answered);
