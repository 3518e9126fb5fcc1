import {
  type Ask,
  codeSpan,
  plainFrame,
  principalWords,
  sayApplied,
  sayFollowUp,
  sayPicked,
  sayReply,
  sayStillFails,
  type ToldAsk,
} from '../../explain/index.ts';
import type { Facts, SeenLayer } from '../../intake/index.ts';
import { answerCase } from '../answer-case.ts';
import { sayNeededWith } from '../asked/answer-beside.ts';
import type { Case } from '../conversation.ts';
import { profilePolicy } from '../documents/profile-policy.ts';
import { answerEngines, isEngineAsk } from '../engines/answer-engines.ts';
import { broughtIn, sayBrought } from '../engines/say-brought.ts';
import { respeltIn, sayKeyCase } from '../engines/say-key-case.ts';
import { sayMet } from '../engines/say-met.ts';
import { sayRequestTag } from '../engines/say-request-tag.ts';
import { sayTrustOfCase, sayWrongSignIn } from '../engines/say-trust-of-case.ts';
import { withCorrection, withEvidence, withFixApplied } from '../next-case.ts';
import type { Answered } from '../question.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import { readAsk } from '../reading/read-ask.ts';
import { noneBeside } from '../reading/says-none.ts';
import type { TurnReading } from '../reading/turn-reading.ts';
import type { Step } from '../step.ts';
import { replacedIn } from '../told/replaced-in.ts';
import { signerOf } from '../told/signer-of.ts';
import type { Swap } from '../told/swaps-in.ts';
import { toldControls } from '../told/told-controls.ts';
import type { StepPorts } from '../turn-ports.ts';
import { withNoPolicies } from '../with-no-policies.ts';
import { draftOf } from './draft-of.ts';
import { type Taken, withCase, withTurn } from './keep-turn.ts';
import { noneWords } from './none-words.ts';
import { noteOnGuess } from './note-on-guess.ts';
import { toldBeside } from './told-beside.ts';

type CaseReading = Extract<TurnReading, { kind: 'evidence' | 'correction' | 'answer' | 'report' }>;

/** What a message adds to its case, puts right in it, answers or reports: the case is answered anew with it. */
export const caseStep = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  reading: CaseReading,
): Promise<Step> => {
  const before = conversation.cases[reading.at] as Case;
  const current = caseAfter(reading, before, asked.facts);
  const { answered, next } = await answerCase(ports, {
    asked,
    current,
    mayRead: false,
    hasChanged: reading.kind === 'report',
  });
  const kind = reading.kind === 'answer' ? 'correction' : reading.kind;
  return {
    ...wordsOf(reading, { asked, before, current, answered }),
    answered: unasked(answered, current.answered),
    conversation: withTurn(withCase(conversation, reading.at, next), asked, kind),
    kind,
  };
};

const caseAfter = (reading: CaseReading, before: Case, facts: Facts): Case => {
  switch (reading.kind) {
    case 'evidence':
      return reading.none !== undefined ? withNoPolicies(before, reading.none) : withEvidence(before, facts);
    case 'correction':
      return withCorrection(before, facts);
    case 'answer': {
      const answered = answeredCase(before, reading.text);
      const none = noneBeside(facts.text, before);
      return none === null ? answered : withNoPolicies(answered, none);
    }
    case 'report':
      return withFixApplied(before);
  }
};

/** The answer that was picked from those that our question named; null: the person said something of their own. */
const pickedOf = (reading: CaseReading, { outcome }: Case): string | null =>
  reading.kind === 'answer'
    ? (outcome?.question?.choices.flatMap(({ says }) => (says === reading.text ? titleIn(says) : []))[0] ?? null)
    : null;

/** The cause that a choice names. */
const titleIn = (says: string): readonly string[] => /^It is this: (.+) \([A-Z\d_]+\)$/.exec(says)?.slice(1) ?? [];

/** What was answered is not put again, beside the reply either. */
const unasked = (answered: Answered, asked: readonly string[]): Answered => {
  const left = (questions: Answered['answer']['questions']) => questions.filter(({ ask }) => !asked.includes(ask));
  return { ...answered, answer: { ...answered.answer, questions: left(answered.answer.questions) } };
};

/** The text with the answer in it, and the question not asked again. */
const answeredCase = (before: Case, text: string | null): Case => {
  const ask = before.outcome?.question?.ask;
  return {
    ...before,
    text: text === null || text === '' ? before.text : `${before.text}\n\n${text}`,
    found: text === null ? before.found : [],
    chosen: text === null ? (before.chosen ?? null) : null,
    answered:
      ask === undefined || (text !== null && text !== '' && !text.startsWith('It is this: '))
        ? before.answered
        : [...new Set([...before.answered, ask])],
  };
};

type Told = {
  readonly asked: Taken['asked'];
  readonly before: Case;
  readonly current: Case;
  readonly answered: Answered;
};

const wordsOf = (reading: CaseReading, told: Told): Pick<Step, 'words' | 'isAnswer'> => {
  const { facts } = told.asked;
  const brought = reading.kind === 'answer' ? broughtIn(facts, told.before) : null;
  const respelt = reading.kind === 'answer' ? respeltIn(facts, told.before) : null;
  const decided =
    (respelt === null ? null : sayKeyCase(respelt, told.answered)) ??
    (brought === null ? null : sayBrought(brought, told.answered));
  return decided === null ? wordsOfReading(reading, told) : { words: decided, isAnswer: false };
};

const wordsOfReading = (
  reading: CaseReading,
  { asked, before, current, answered }: Told,
): Pick<Step, 'words' | 'isAnswer'> => {
  const frame = { ...plainFrame, answered: current.answered };
  if (reading.kind === 'report') return wordsOfReport(reading, { asked, before, current, answered });
  const picked = pickedOf(reading, before);
  if (picked !== null) return { words: pickedWords(picked, { asked, before, current, answered }), isAnswer: false };
  const form = reading.kind === 'evidence' ? null : readAsk(notionsIn(proseOf(asked.facts)));
  if (form?.kind === 'ownerText' || (form?.kind === 'form' && inOwnWords.has(form.form)))
    return { words: sayFollowUp(form, answered), isAnswer: false };
  const none = noneTold(reading, { asked, before });
  const said = none === null ? null : noneWords(none, answered, asked.facts.text);
  if (said !== null) {
    const beside = sayNeededWith(answered, said);
    return { words: sayReply(answered, { ...frame, lead: said, beside }), isAnswer: false };
  }
  const short = shortWords(reading, { asked, before, current, answered });
  if (short !== null) return { words: short, isAnswer: false };
  const isStuck = reading.kind === 'answer' && (reading.text === null || reading.text === '');
  const lead = isStuck
    ? stuckWords(answered, current)
    : reading.kind === 'correction'
      ? leadOfCorrection(asked, before)
      : reading.kind === 'answer'
        ? nameTaken(asked)
        : trustWords(before, asked);
  const note = reading.kind === 'answer' || lead === '' ? noteOnGuess(asked, answered) : null;
  const needed = answered.answer.cause.id === 'LL_NEEDS_PROFILE' ? profilePolicy(answered.facts) : null;
  const reply = sayReply(answered, {
    ...frame,
    lead,
    note,
    draft: isStuck ? null : draftOf(answered, current.wishes),
  });
  return { words: needed === null ? reply : `${reply}\n\n${needed}`, isAnswer: needed === null };
};

const noneTold = (reading: CaseReading, { asked, before }: Pick<Told, 'asked' | 'before'>): SeenLayer | null => {
  if (reading.kind === 'evidence') return reading.none ?? null;
  return reading.kind === 'answer' ? noneBeside(asked.facts.text, before) : null;
};

const wordsOfReport = (
  reading: Extract<CaseReading, { kind: 'report' }>,
  { asked, before, current, answered }: Told,
): Pick<Step, 'words' | 'isAnswer'> => {
  if (reading.says === 'stillFails')
    return {
      words: sayRequestTag(asked.facts, answered) ?? sayStillFails(answered, saysSame(asked.facts.text)),
      isAnswer: false,
    };
  const ask = reading.also;
  const more =
    ask === null || isOfWork(ask)
      ? ''
      : `\n\n${isEngineAsk(ask) ? answerEngines(ask, { answered, current, facts: asked.facts }) : sayFollowUp(ask, answered)}`;
  const applied = [sayApplied(before.outcome?.foreseen ?? []), toldBeside(asked.facts)].filter((each) => each !== null);
  return { words: ask === null ? applied.join('\n\n') : more.trim(), isAnswer: false };
};

/** What is answered of the whole conversation, and not beside a report. */
const isOfWork = (
  ask: Ask,
): ask is Extract<Ask, { readonly kind: 'recap' | 'oneMore' | 'granted' | 'endUsers' | 'toldValue' }> =>
  ask.kind === 'toldValue' ||
  ask.kind === 'recap' ||
  ask.kind === 'oneMore' ||
  ask.kind === 'granted' ||
  ask.kind === 'endUsers';

/** "Same error": the person's word, where no sentence of AWS is shown. */
const saysSame = (text: string): boolean => same.test(text);
const same =
  /\b(?:same|identical|no change|nothing changed|unchanged|gleiche\w*|selbe\w*|dasselbe|derselbe|unverändert|même|pareil|mism[oa]|igual|mesm[oa]|stess[oa])\b|同じ|変わら|同样|一样/i;

/** "Terraform please, the role is …": the fix with the name in it, in that form alone. */
const inOwnWords: ReadonlySet<string> = new Set(['terraform', 'sam', 'cdk', 'cdkPython', 'console', 'json']);

/** What was told changes one thing, and that is said: how to meet what the Deny asks for, or the fix with the new name. */
const shortWords = (reading: CaseReading, { asked, before, current, answered }: Told): string | null => {
  const controls = answered.diagnosis.denial.kind === 'explicit' ? toldControls(asked.facts.text) : [];
  if (reading.kind === 'answer' && controls.length > 0) return sayMet(controls, answered, false);
  const replaced = reading.kind === 'correction' ? replacedIn(before, asked.facts) : [];
  // In another account both sides have to allow it: that takes the whole answer.
  if (replaced.some(([, is]) => /^\d{12}$/.test(is))) return null;
  const shown = replaced.length === 0 ? null : (draftOf(answered, current.wishes) ?? answered);
  if (shown === null || !hasFix(shown)) return null;
  const { fix } = shown.repair;
  const asks: ToldAsk =
    current.form === undefined
      ? { kind: fix.kind === 'askOwner' ? 'ownerText' : 'again' }
      : { kind: 'form', form: current.form };
  return `${replacedWords(replaced)}\n\n${sayFollowUp(asks, shown)}`;
};

const hasFix = ({ repair }: Answered): boolean => repair.fix.steps.length > 0 || repair.fix.kind === 'askOwner';

/** A pick is the person's word: with every name known its fix is shown, and only the policies could prove it. */
const pickedWords = (label: string, { asked, before, current, answered }: Told): string => {
  if (!hasFix(answered))
    return sayPicked(answered, {
      label,
      draft: draftOf(answered, current.wishes),
      note: noteOnGuess(asked, answered),
    });
  const command = before.outcome?.question?.command ?? null;
  const look =
    command === null
      ? ''
      : ` What the role has already is printed by ${codeSpan(command)}; pasted here, it is decided.`;
  return sayReply(answered, {
    ...plainFrame,
    answered: current.answered,
    lead: `**Taken as you say, and not proven:** no policy was shown.${look}`,
  });
};

/** The fix is made anew with what was told; the old name is said, so that a slip is seen. */
const replacedWords = (swaps: readonly Swap[]): string =>
  `**With ${swaps.map(([was, is]) => `${codeSpan(is)} in place of ${codeSpan(was)}`).join(' and ')}:**`;

const leadOfCorrection = (asked: Taken['asked'], before: Case): string => {
  const signer = signerOf(before, asked.facts);
  if (signer === null) return correctedWords(asked);
  return before.outcome?.principal !== 'anonymous'
    ? `**Then ${principalWords(signer)} signs the call, not ${principalWords(before.outcome?.principal ?? null)}:** what was added to the latter does not count here and can be taken off again; the statement belongs to ${principalWords(signer)}.`
    : `**The call came unsigned:** sign it (SigV4, service ${codeSpan(before.outcome?.action?.split(':')[0] ?? 'execute-api')}) with the credentials of ${principalWords(signer)}; then that one has to be allowed:`;
};

/** What is taken over, so that nobody has to look for it. */
const correctedWords = ({ facts }: Taken['asked']): string => {
  const { accounts, regions, modelIds, inferenceProfileIds, arns } = facts.mentions;
  const values = [...accounts, ...regions, ...modelIds, ...inferenceProfileIds, ...arns].slice(0, mostValues);
  return values.length === 0 ? '' : `Taken over: ${values.map(codeSpan).join(', ')}.`;
};

const mostValues = 3;

/** A bare name in answer to our question: it is said back, where nothing else of the reply may carry it. */
const nameTaken = ({ facts }: Taken['asked']): string => {
  const bare = /^["'`]?([A-Za-z0-9][\w+=,.@-]{3,63})["'`]?\.?$/.exec(facts.text.trim())?.[1];
  return bare === undefined || !/[-_\d]/.test(bare) ? '' : `Taken over: ${codeSpan(bare)}.`;
};

const stuckWords = ({ answer }: Answered, { answered }: Case): string => {
  const isOpen = answer.questions.some(({ ask }) => !answered.includes(ask));
  if (isOpen) return 'Then this instead:';
  return 'Then the safest step: find the event in CloudTrail (Event history, by the event’s name) and paste it here. It names principal, action, resource and the kind of policy, and nothing has to be guessed.';
};

/** What the shown trust policy comes to for this case. */
const trustWords = ({ outcome }: Case, { facts: { evidence } }: Taken['asked']): string =>
  sayWrongSignIn(evidence.policies) ?? sayTrustOfCase(outcome?.causeId ?? null, evidence.policies) ?? '';
