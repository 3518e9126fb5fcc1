import { type Sign, tells } from '../intake/index.ts';
import type { Clues } from '../playbook/index.ts';
import type { Ranked } from './rank-causes.ts';
import type { Learned } from './reading-of.ts';
import { toldOf } from './told-of.ts';

/** Whether a text gives nothing to go by: no matter of access, or of another subject, or that something fails and no more. */
export const saysNothing = (met: {
  readonly ranked: readonly Ranked[];
  readonly learned: Learned;
  readonly clues: Clues;
}): boolean => {
  const { ranked, learned, clues } = met;
  const { facts, denial } = clues;
  const isHeard =
    denial !== null ||
    facts.told.some(({ sign }) => sign === 'actionWritten') ||
    toldOf(clues).length > 0 ||
    ranked.some(({ recognition }) => recognition.tier !== 'guess');
  if (isHeard) return false;
  const [first] = learned.causes;
  if (first?.id === 'NOT_ACCESS' && first.probability >= sure && ranked.length === 0) return true;
  if (facts.errors.length > 0) return false;
  if (first !== undefined && first.id !== 'NOT_ACCESS' && first.probability >= known && !learned.isOffSubject)
    return false;
  if (learned.isOffSubject || (learned.isConcept && !tells(facts, 'plainRefusal', 'codeAccessDenied'))) return true;
  if (learned.isStory || facts.operations.length > 0) return false;
  return facts.told.every(({ sign }) => plain.has(sign)) || !tells(facts, ...trouble);
};

// Below it the examples cannot tell: vague words read like everything.
const sure = 0.2;

// From here on the examples know a text, however short it is or much like a question.
const known = 0.15;

// That something does not go as it should.
const trouble: readonly Sign[] = ['failing', 'refused', 'forbidden', 'noAccess', 'wishing', 'notFound'];

// That something fails, and no word of what.
const plain: ReadonlySet<Sign> = new Set<Sign>([
  'failing',
  'wishing',
  'having',
  'creating',
  'allowWords',
  'permissionWords',
]);
