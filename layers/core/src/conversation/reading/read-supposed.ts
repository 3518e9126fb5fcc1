import type { HandbookAnswer } from '../../explain/index.ts';
import { chooseOption } from '../hypothesis/choose-option.ts';
import { decideHypothesis } from '../hypothesis/decide-hypothesis.ts';
import { doingWords } from '../hypothesis/layer-words.data.ts';
import { asksBesides, readHypothesis } from '../hypothesis/read-hypothesis.ts';
import { ofAwsManagedKey } from './aws-managed-key.ts';
import { notionsIn, plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** Policies in words are decided, unless what is told of the call is the contrary, or a case is open; a key that AWS manages lets no other account in. */
export const readSupposed = (read: Read): TurnReading | null => {
  const managed = ofAwsManagedKey(read);
  if (managed !== null) return { kind: 'concept', told: managed };
  return read.conversation.open === null ? ofTold(read) : null;
};

const ofTold = ({ facts, conversation, told, prose }: Read): TurnReading | null => {
  const before = conversation.turns.at(-1)?.message ?? null;
  // A belief in one of the policies says nothing of the other one.
  const fit = told === null || told.kind === 'belief' ? 0 : told.fit;
  const supposed = readHypothesis(facts, { before, fit });
  if (supposed === null) return null;
  const isAllowed = decideHypothesis(supposed).decision.decision === 'allowed';
  const beside = asksBesides(facts.text) ? told : null;
  return isAllowed && (tellsRefused(prose) || seeksCause.test(plainLetters(prose)))
    ? null
    : { kind: 'hypothesis', told: supposed, beside };
};

/** Told as it is, not asked: "and it is ignored. What has to stand in the key?" */
const tellsRefused = (prose: string): boolean =>
  prose
    .split(/(?<=[.;!?。？])\s*/)
    .some((sentence) => !/[?？]\s*$/.test(sentence) && (fails(sentence) || ignored.test(sentence)));

/** "The SCP does not deny it" tells no failure. */
const fails = (sentence: string): boolean =>
  notionsIn(plainLetters(sentence).replace(doingWords.deniesNot, '')).has('fails');

// Who looks for a cause is refused.
const seeksCause =
  /\bwhy\b|\bwhat (?:should|can|could|do|else|must) (?:should |can |could )?(?:we|i) (?:look|check|do|try|change|fix)\b|\b(?:any|no) ideas?\b|\bwhat(?:'s| is) (?:wrong|missing|going on)\b|\b(?:warum|wieso|weshalb|woran|pourquoi|por que|perche)\b|なぜ|どうして|原因|为什么/;

const ignored = /\bignored\b|\bignoriert\b|\bignor(?:é|ad|at)\w*|無視|被忽略/i;

/** Of policies that the question tells each option is decided; of others the pages judge. */
export const readChosen = ({ facts }: Read, told: HandbookAnswer): TurnReading => {
  const says = told.kind === 'choice' ? chooseOption(facts.text) : null;
  return says === null ? { kind: 'concept', told } : { kind: 'chosen', says };
};

/** A question of an exam tells no incident, whatever is denied in it. */
export const isOfExam = (prose: string): boolean =>
  /\b(?:exam|practice (?:question|test|q)|mock test|quiz|true or false|certification|prufungsfrage|prüfungsfrage|richtig oder falsch|wahr oder falsch|examen|vrai ou faux|verdadero o falso|exame|verdadeiro ou falso|esame|vero o falso)\b|試験|正しいか|考试|对还是错/i.test(
    prose,
  );
