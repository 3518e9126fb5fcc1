import { sayInstead, sayMoreOfPages } from '../explain/index.ts';
import type { Conversation } from './conversation.ts';
import { asksSomething } from './reading/asks-something.ts';
import { notionsIn } from './reading/notions-in.ts';
import { proseOf } from './reading/prose-of.ts';
import { readAsk } from './reading/read-ask.ts';
import { saidParagraphs } from './said-paragraphs.ts';
import type { Asked, Step } from './step.ts';

/** A step whose words were all said in one earlier reply says something else: why it stays, what is next, what would move it on. Who asks for the same again gets it. */
export const notTwice = (step: Step, { facts }: Asked, before: Conversation): Step => {
  if (step.kind === 'greeting' || step.kind === 'outside') return step;
  const isSaid = saidBefore(before);
  if (!isSaid(step.words)) return remembered(step);
  const said = notionsIn(proseOf(facts));
  const asks = readAsk(said);
  const isPressing = said.hasAny('remove', 'fullAccess', 'all', 'whyNot', 'doIt');
  // What is asked outright is answered, also when the answer is the one before.
  const isThird = before.turns.filter(({ message }) => message === facts.text).length > 1;
  if (
    asks !== null &&
    !isPressing &&
    !isThird &&
    (ofFix.has(asks.kind) || asksSomething(facts.text)) &&
    step.answered !== null
  )
    return remembered({ ...step, words: `${again}\n\n${step.words}` });
  const words =
    step.answered === null
      ? sayMoreOfPages()
      : sayInstead(step.answered, {
          isSaid,
          isAsking: asksSomething(facts.text),
          message: facts.text,
          isPressing,
        });
  return remembered({ ...step, words });
};

const again = 'Once more:';

const ofFix: ReadonlySet<string> = new Set(['form', 'again', 'undo', 'ownerText', 'opens', 'where', 'look', 'verify']);

const saidBefore = ({ turns }: Conversation): ((words: string) => boolean) => {
  const earlier = turns.flatMap(({ said }) => (said === undefined ? [] : [new Set(said)]));
  return (words) => {
    const parts = saidParagraphs(words);
    return parts.length > 0 && earlier.some((known) => parts.every((part) => known.has(part)));
  };
};

const remembered = (step: Step): Step => {
  const { turns } = step.conversation;
  const last = turns.at(-1);
  if (last === undefined) return step;
  const said = saidParagraphs(step.words);
  return { ...step, conversation: { ...step.conversation, turns: [...turns.slice(0, -1), { ...last, said }] } };
};
