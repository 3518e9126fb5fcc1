import type { HandbookAnswer } from '../../explain/index.ts';
import { type Conversation, openCase, type TurnKind } from '../conversation.ts';
import { chooseOption } from '../hypothesis/choose-option.ts';
import { chooseVerdict } from '../hypothesis/choose-verdict.ts';
import { decideHypothesis } from '../hypothesis/decide-hypothesis.ts';
import { kindsOf } from '../hypothesis/go-on.ts';
import type { Hypothesis } from '../hypothesis/hypothesis.ts';
import { doingWords } from '../hypothesis/layer-words.data.ts';
import { asksBesides, othersAsked, readHypothesis, toldBefore } from '../hypothesis/read-hypothesis.ts';
import { supposeInCase } from '../hypothesis/suppose-in-case.ts';
import { ofAwsManagedKey } from './aws-managed-key.ts';
import { readManagedAsk } from './managed-asked.ts';
import { notionsIn, plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** Policies in words are decided, unless what is told of the call is the contrary; with a case open only what goes on with such a talk or supposes one more policy of the case. A key that AWS manages lets no other account in. */
export const readSupposed = (read: Read): TurnReading | null => {
  const held = readManagedAsk(read);
  if (held !== null) return held;
  const managed = ofAwsManagedKey(read);
  if (managed !== null) return { kind: 'concept', told: managed };
  const last = toldBefore(lastTold(read.conversation));
  // Of a case one more policy is supposed: by itself that is no talk of rules.
  const before = last !== null && read.conversation.cases.length > 0 && kindsOf(last) < 2 ? null : last;
  const others = before === null ? [] : othersAsked(read.facts, before);
  if (before !== null && others.length > 0) return { kind: 'hypothesis', told: before, beside: null, others };
  const ofOpen = before === null ? ofCase(read) : null;
  const isOfRules = read.conversation.open === null || before !== null;
  return ofOpen ?? (isOfRules ? ofTold(read, before) : null);
};

/** One more policy that is supposed beside those of the case that is talked of. */
const ofCase = ({ facts, conversation }: Read): TurnReading | null => {
  const current = openCase(conversation) ?? conversation.cases.at(-1);
  const supposed = current === undefined ? null : supposeInCase(facts, current, conversation.open === null);
  return supposed === null ? null : { kind: 'hypothesis', told: supposed, beside: null };
};

const ofTold = ({ facts, told, prose }: Read, before: Hypothesis | null): TurnReading | null => {
  // A belief in one of the policies says nothing of the other one.
  const fit = told === null || told.kind === 'belief' ? 0 : told.fit;
  const supposed = readHypothesis(facts, { before, fit });
  if (supposed === null) return null;
  const isAllowed = decideHypothesis(supposed).decision.decision === 'allowed';
  const beside = told !== null && told.fit >= besideIt && asksBesides(facts.text) ? told : null;
  return isAllowed && (tellsRefused(prose) || seeksCause.test(plainLetters(prose)))
    ? null
    : { kind: 'hypothesis', told: supposed, beside };
};

// What is hardly near says nothing beside a decision.
const besideIt = 0.5;

/** The messages since the last that told of a case. */
const lastTold = ({ turns }: Conversation): readonly string[] =>
  turns.slice(turns.findLastIndex(({ kind }) => !ofRules.has(kind)) + 1).map(({ message }) => message);

const ofRules: ReadonlySet<TurnKind> = new Set(['decided', 'concept', 'greeting']);

/** Told as it is, not asked: "and it is ignored. What has to stand in the key?" */
const tellsRefused = (prose: string): boolean =>
  prose
    .replaceAll(/\.{2,}|…/g, ',')
    .split(/(?<=[.;!?。？])\s*/)
    .some((sentence) => !/[?？]\s*$/.test(sentence) && (fails(sentence) || ignored.test(sentence)));

/** "The SCP does not deny it", "no SCP denies it" tell no failure. */
const fails = (sentence: string): boolean =>
  notionsIn(plainLetters(sentence).replace(doingWords.deniesNot, '').replace(noneDenies, '')).has('fails');

const noneDenies =
  /\b(?:no|without (?:an?|any)|keine?|ohne(?: eine?)?|aucune?|sans|ningun[ao]?|sin|nenhum[ao]?|sem|nessun[ao]?|senza) (?:[\w-]+ ){1,3}(?:den(?:y|ies)|block\w*|forbid\w*|verbiet\w*|verweiger\w*|interdi\w*|refuse|bloqu\w*|den[ie]\w*|nieg\w*|nega|blocca|vieta)\b/;

// Who looks for a cause is refused.
const seeksCause =
  /\bwhy\b|\bwhat (?:should|can|could|do|else|must) (?:should |can |could )?(?:we|i) (?:look|check|do|try|change|fix)\b|\b(?:any|no) ideas?\b|\bwhat(?:'s| is) (?:wrong|missing|going on)\b|\b(?:warum|wieso|weshalb|woran|pourquoi|por que|perche)\b|なぜ|どうして|原因|为什么/;

const ignored = /\bignored\b|\bignoriert\b|\bignor(?:é|ad|at)\w*|無視|被忽略/i;

/** Of policies that the question tells each option is decided; of others the pages judge. */
export const readChosen = ({ facts }: Read, told: HandbookAnswer): TurnReading => {
  const says = told.kind === 'choice' ? (chooseOption(facts.text) ?? chooseVerdict(facts.text)) : null;
  return says === null ? { kind: 'concept', told } : { kind: 'chosen', says };
};

/** A question of an exam tells no incident, whatever is denied in it. */
export const isOfExam = (prose: string): boolean =>
  /\b(?:exam|practice (?:question|test|q)|mock test|quiz|true or false|certification|prufungsfrage|prüfungsfrage|richtig oder falsch|wahr oder falsch|examen|vrai ou faux|verdadero o falso|exame|verdadeiro ou falso|esame|vero o falso)\b|試験|正しいか|考试|对还是错/i.test(
    prose,
  );
