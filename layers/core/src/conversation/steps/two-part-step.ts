import { limits } from '../../explain/index.ts';
import { readText } from '../../intake/index.ts';
import type { TurnReading } from '../reading/turn-reading.ts';
import type { Asked, Step } from '../step.ts';
import type { Taken } from './keep-turn.ts';

type Take = (taken: Taken) => Promise<{ readonly reading: TurnReading; readonly step: Step }>;

/** Both halves of a turn, each answered by itself, one behind the other; null: they come to one matter. */
export const twoPartStep = async (
  { asked, conversation }: Taken,
  [one, other]: readonly [string, string],
  take: Take,
): Promise<Step | null> => {
  const first = await take({ asked: partOf(asked, one), conversation });
  if (!answeredApart.has(first.reading.kind)) return null;
  const second = await take({ asked: partOf(asked, other), conversation: first.step.conversation });
  if (!answeredApart.has(second.reading.kind) || isSame(first.reading, second.reading)) return null;
  const { step } = second;
  const words = joined(first, second);
  const last = step.conversation.turns.at(-1);
  return {
    ...step,
    words,
    answered: step.answered ?? first.step.answered,
    // One message is one turn, whatever it said.
    conversation: {
      ...step.conversation,
      turns: [...conversation.turns, ...(last === undefined ? [] : [{ ...last, message: asked.facts.text }])],
    },
    isAnswer: false,
  };
};

const partOf = (asked: Asked, message: string): Asked => ({
  ...asked,
  turn: { ...asked.turn, message },
  facts: readText(message),
});

const answeredApart: ReadonlySet<TurnReading['kind']> = new Set([
  'report',
  'followUp',
  'change',
  'document',
  'concept',
  'catalog',
  'correction',
  'answer',
  'denial',
  'need',
  'composed',
]);

const isSame = (one: TurnReading, other: TurnReading): boolean =>
  one.kind === other.kind && JSON.stringify(one) === JSON.stringify(other);

type Part = { readonly reading: TurnReading; readonly step: Step };

/** Of what worked only that it did, where more follows. */
const joined = (first: Part, second: Part): string => {
  // What was done is told by what comes of it.
  if (first.reading.kind === 'report' && first.reading.says === 'applied' && second.reading.kind === 'denial')
    return second.step.words;
  const lead = first.reading.kind === 'report' ? firstSentence(first.step.words) : first.step.words;
  const room = limits.answer - proseLength(lead);
  const behind = fitting(second.step.words, room);
  return behind === '' || lead.includes(behind) ? first.step.words : `${lead}\n\n${behind}`;
};

const firstSentence = (words: string): string => /^.*?[.!?](?=\s|$)/s.exec(words)?.[0] ?? words;

/** As many whole paragraphs as there is room for, the first always. */
const fitting = (words: string, room: number): string => {
  let left = room;
  return words
    .split(/\n\n(?![^`]*```(?:\n|$))/)
    .filter((part, at) => {
      left -= proseLength(part) + 2;
      return at === 0 || left >= 0;
    })
    .join('\n\n');
};

const proseLength = (words: string): number => words.replace(/```[\s\S]*?```/g, '').length;
