import { limits } from '../../explain/index.ts';
import { readText } from '../../intake/index.ts';
import type { TurnReading } from '../reading/turn-reading.ts';
import type { Asked, Step } from '../step.ts';
import type { Taken } from './keep-turn.ts';

type Take = (taken: Taken) => Promise<{ readonly reading: TurnReading; readonly step: Step }>;

/** Each act of a turn, answered by itself, one behind the other; what of it was not understood is said so. Null: they come to one matter. */
export const twoPartStep = async (
  { asked, conversation }: Taken,
  acts: readonly string[],
  take: Take,
): Promise<Step | null> => {
  const parts: Part[] = [];
  for (const act of acts) {
    const last = parts.at(-1)?.step.conversation;
    // What the page of one act goes on with is no matter of the next.
    const before = last === undefined ? conversation : { ...last, thread: conversation.thread };
    parts.push({ ...(await take({ asked: partOf(asked, act), conversation: before })), act });
  }
  const understood = parts.filter(isUnderstood);
  const [first] = understood;
  const step = parts.at(-1)?.step;
  if (
    first === undefined ||
    step === undefined ||
    parts.some((part) => isUnderstood(part) && !answeredApart.has(part.reading.kind))
  )
    return null;
  const apart = understood.filter(
    (part, at) =>
      understood.findIndex((each) => isSame(each.reading, part.reading) || each.step.words === part.step.words) === at,
  );
  if (apart.length < 2 && understood.length === parts.length) return null;
  const last = step.conversation.turns.at(-1);
  return {
    ...step,
    words: [
      apart.reduce((words, part, at) => (at === 0 ? words : joined(words, part)), wordsOfFirst(apart)),
      ...leftOpen(parts),
    ].join('\n\n'),
    answered: step.answered ?? first.step.answered,
    // One message is one turn, whatever it said.
    conversation: {
      ...step.conversation,
      turns: [...conversation.turns, ...(last === undefined ? [] : [{ ...last, message: asked.facts.text }])],
    },
    isAnswer: false,
  };
};

type Part = { readonly reading: TurnReading; readonly step: Step; readonly act: string };

/** What fell to the last resort was not understood. */
const isUnderstood = ({ reading }: Part): boolean =>
  reading.kind !== 'outside' && !(reading.kind === 'followUp' && reading.asks.kind === 'about');

/** The acts that nothing answers, named. */
const leftOpen = (parts: readonly Part[]): readonly string[] =>
  parts
    .filter((part) => !isUnderstood(part))
    .map(
      ({ act }) =>
        `**Left open: “${inert(act)}”** That I cannot tell from what is here; ask it by itself, with the policy or the name that it is about.`,
    );

const inert = (act: string): string =>
  act
    .replace(/[`*_<>[\]()#|\\]/g, '')
    .slice(0, longestQuote)
    .trim();
const longestQuote = 90;

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

/** Of what worked only that it did, where more follows; what was done is told by what comes of it. */
const wordsOfFirst = ([first, second]: readonly Part[]): string => {
  if (first === undefined) return '';
  if (second === undefined || first.reading.kind !== 'report') return first.step.words;
  return first.reading.says === 'applied' && second.reading.kind === 'denial' ? '' : firstSentence(first.step.words);
};

const joined = (lead: string, { step }: Part): string => {
  if (lead === '') return step.words;
  const behind = fitting(step.words, limits.answer - proseLength(lead));
  return behind === '' || lead.includes(behind) ? lead : `${lead}\n\n${behind}`;
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
