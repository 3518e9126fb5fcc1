import { capital } from '../capital.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { saySecrets } from '../say-secrets.ts';
import type { AskedForm } from '../turns/ask.ts';
import { sayForm } from '../turns/say-form.ts';
import { doSentence } from './do-sentence.ts';
import { fitParts, type Part } from './fit-parts.ts';
import { bestForm, fixBlocks } from './fix-blocks.ts';
import { limits } from './limits.ts';
import { restsOn } from './rests-on.ts';
import { sayAssumedLine } from './say-assumed-line.ts';
import { sayCheckedLine } from './say-checked-line.ts';
import { sayDenied } from './say-denied.ts';
import { sayGuessedNeed } from './say-guessed-need.ts';
import { halvesLine, ownHalfLead } from './say-halves.ts';
import { sayProfileLine } from './say-profile-line.ts';
import { sayUnseenLine } from './say-unseen-line.ts';

/** What is said beside the answer itself. */
export type ReplyFrame = {
  /** Said first: what became of the last step. */
  readonly lead: string;
  /** What is said first answers what was asked, by another cause than is guessed: that is left unsaid; left out: it does not. */
  readonly isAnswered?: boolean;
  /** What a page of the handbook says of a guessed cause; null: nothing. */
  readonly note: string | null;
  /** What else the call needs, said behind what to do; left out: nothing. */
  readonly beside?: string | null;
  /** Questions of ours that were answered: not asked again. */
  readonly answered: readonly string[];
  /** What it would take if a guess is right: said in words, never shown as a statement; null: not said. */
  readonly draft: Explained | null;
  /** The form in which the message asks for the fix; left out: the one that fits. */
  readonly form?: AskedForm | null;
};

export const plainFrame: ReplyFrame = { lead: '', note: null, answered: [], draft: null };

/** The answer as a person reads it: why and what to do, the fix once, what was checked, what was not seen, one question. */
export const sayReply = (explained: Explained, frame: ReplyFrame = plainFrame): string => {
  const isGuess = explained.diagnosis.cause.confidence === 'possible';
  return fitParts(partsOf(explained, frame), isGuess ? limits.guess : limits.answer);
};

const partsOf = (explained: Explained, frame: ReplyFrame): readonly Part[] => {
  const isGuess = explained.diagnosis.cause.confidence === 'possible';
  const isUnsaid = isGuess && frame.isAnswered === true;
  const question = explained.diagnosis.questions.find(({ ask }) => !frame.answered.includes(ask));
  const form = formOf(explained, frame);
  const doing = !isGuess
    ? doSentence(explained, form)
    : isUnsaid && question !== undefined
      ? question.ask
      : guessSentence(explained, question?.ask ?? null);
  return [
    { text: frame.lead },
    { text: isUnsaid ? '' : `**Why** (${restsOn(explained)}): ${sayDenied(explained)}` },
    { text: isGuess && !isUnsaid ? elseLine(explained) : '', rank: 2 },
    { text: neverMetLine(explained), rank: 1 },
    { text: frame.note ?? '', rank: 1 },
    // What was said first is what there is to do.
    {
      text:
        doing === '' || (doing === 'nothing yet.' && frame.lead !== '')
          ? ''
          : `**${isUnsaid ? 'If it is not that' : 'Do'}:** ${doing}`,
    },
    ...secretLine(explained),
    ...(isGuess ? draftParts(frame.draft) : fixParts(explained, form)),
    { text: frame.beside ?? '', rank: 1 },
    { text: houseRuleLine(explained), rank: 1 },
    { text: unfinishedLine(explained), rank: 1 },
    { text: sayAssumedLine(explained) ?? '', rank: 2 },
    { text: sayProfileLine(explained) ?? '', rank: 3 },
    { text: sayUnseenLine(explained) ?? '', rank: 3 },
    { text: explained.repair.details.exposure[0] ?? '', rank: 3 },
    ...(question === undefined
      ? []
      : questionParts(question, { doing, shown: isGuess ? [] : stepCommands(explained) })),
    { text: isUnsaid ? '' : pageLine(explained), rank: 5 },
  ];
};

/** What else reads like the words: of a guess the right one stands among three far more often than first. */
const elseLine = ({ diagnosis }: Explained): string => {
  const others = diagnosis.cause.alternatives.slice(0, 2).map(({ title }) => `“${title}”`);
  return others.length === 0 ? '' : `Not told yet, so it may as well be: ${others.join(', or ')}.`;
};

/** A guess asks and never commands. */
const guessSentence = ({ repair }: Explained, ask: string | null): string => {
  const [step] = repair.details.plainSteps;
  if (ask !== null) return `first answer this: ${ask}`;
  return step === undefined
    ? 'paste the whole message of AWS, or the event from CloudTrail: it names what is needed.'
    : step.text;
};

/** Asked for in a form, it comes in that one alone; across accounts, and where somebody else acts, in the one that fits. */
const formOf = ({ repair }: Explained, { form }: ReplyFrame): AskedForm | null =>
  form == null || repair.fix.steps.length === 0 || repair.details.ownHalf !== undefined ? null : form;

const fixParts = (explained: Explained, form: AskedForm | null): readonly Part[] => {
  const { details } = explained.repair;
  return [
    ...(form === null ? fixBlocks(explained, bestForm(explained)) : [sayForm(form, explained)]).map(asBlock),
    ...(details.ownerText === null ? [] : [asBlock(codeBlock('text', details.ownerText))]),
    ...ownHalfParts(explained),
    ...stepCommands(explained).map((command) => asBlock(codeBlock('sh', command))),
    { text: fillInLine(details.fillIn), rank: 2 },
    { text: sayCheckedLine(explained) ?? '', rank: 2 },
  ];
};

/** What the caller's own account adds, beside what its owner is asked for. */
const ownHalfParts = (explained: Explained): readonly Part[] => {
  const { ownHalf } = explained.repair.details;
  if (ownHalf === undefined || ownHalf.isAside) return [];
  const { step } = ownHalf;
  return [
    ...(step === null ? [] : [{ text: ownHalfLead(explained) }, asBlock(codeBlock('sh', step.cli))]),
    { text: halvesLine(explained, ownHalf), rank: 2 },
  ];
};

const neverMetLine = ({ repair }: Explained): string =>
  repair.details.neverMet === undefined ? '' : `${capital(repair.details.neverMet)}.`;

// Asked before it is added: whether the rule that the statement goes round is meant.
const houseRuleLine = ({ repair }: Explained): string => {
  const rule = repair.details.houseRule ?? '';
  return rule === '' || repair.fix.steps.length === 0 ? '' : `**Before you run it:** ${rule}.`;
};

const stepCommands = ({ repair }: Explained): readonly string[] =>
  repair.details.plainSteps.flatMap(({ command }) => (command === null ? [] : [command]));

// A guess offers no statement: what it comes down to is said, and its names are kept.
const draftParts = (draft: Explained | null): readonly Part[] => [
  { text: draft === null ? '' : sayGuessedNeed(draft), rank: 0 },
];

/** `doing`: what was said to do, `shown`: the commands beside it; neither is said twice. */
const questionParts = (
  question: Explained['diagnosis']['questions'][number],
  { doing, shown }: { readonly doing: string; readonly shown: readonly string[] },
): readonly Part[] => [
  ...(doing.includes(question.ask) ? [] : [{ text: `**Question:** ${question.ask}` }]),
  { text: question.because === '' ? '' : `It matters because ${question.because}.`, rank: 4 },
  ...(question.command === null || shown.includes(question.command)
    ? []
    : [asBlock(codeBlock('sh', question.command))]),
];

const asBlock = (text: string): Part => ({ text, isBlock: true });

const secretLine = ({ facts }: Explained): readonly Part[] => {
  const text = saySecrets(facts.secrets);
  return text === null ? [] : [{ text }];
};

const unfinishedLine = ({ diagnosis: { unfinished = [] } }: Explained): string =>
  unfinished.length === 0 ? '' : `**Not all of it:** ${unfinished.join('; ')}. Ask about less at once.`;

const fillInLine = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `Fill in ${names
        .slice(0, 6)
        .map((name) => `\`${name}\``)
        .join(', ')}: your text does not say ${names.length === 1 ? 'it' : 'them'}.`;

const pageLine = ({ diagnosis }: Explained): string => {
  const url = diagnosis.citations.find((citation) => citation.url !== null)?.url;
  return url == null ? '' : `[AWS’s page](${url})`;
};
