import { sayFollowUp, sayInstead, sayMoreOfPages } from '../explain/index.ts';
import { askedBefore, plainAsk, withAsks, withoutQuestion } from './asked-before.ts';
import type { Conversation } from './conversation.ts';
import { sayWithoutError } from './engines/say-without-error.ts';
import { asksSomething } from './reading/asks-something.ts';
import { notionsIn } from './reading/notions-in.ts';
import { proseOf } from './reading/prose-of.ts';
import { readAsk } from './reading/read-ask.ts';
import { saidParagraphs } from './said-paragraphs.ts';
import type { Asked, Step } from './step.ts';
import { draftOf } from './steps/draft-of.ts';
import { sayNear } from './steps/say-near.ts';

/** A step whose words were all said in one earlier reply says something else: why it stays, what is next, what would move it on. Who asks for the same again gets it. */
export const notTwice = (given: Step, asked: Asked, before: Conversation): Step => {
  const said = saidOnce(given, asked, before);
  const step = unasked(said, asked, before);
  const isRepeated = step.words !== said.words && saidBefore(before)(step.words);
  const once = remembered(isRepeated ? { ...step, words: sayOpen(asked.facts.text) } : step);
  return { ...once, conversation: withAsks(once.conversation, once.words) };
};

/** A step that asks what was asked before asks it no more: the rest of its reply stands, or what can be said without the answer. */
const unasked = (step: Step, { facts }: Asked, before: Conversation): Step => {
  const again = askedBefore(step.words, before);
  if (again.length === 0) return step;
  const rest = withoutQuestion(step.words);
  const quiet = withoutAsks(step, again);
  if (rest !== step.words && askedBefore(rest, before).length === 0) return { ...quiet, words: rest };
  const isSaid = saidBefore(before);
  const reworded = standing(step.words);
  if (reworded !== null && partsLeft(reworded, before) > 0) return { ...quiet, words: reworded };
  // A guess commands nothing, however often it is asked for.
  const isGuess = step.answered?.answer.cause.confidence === 'possible';
  const draft = step.answered === null || isGuess ? null : draftOf(step.answered);
  const drafted = draft === null ? null : `${likeliest}\n\n${sayFollowUp({ kind: 'again' }, draft)}`;
  const words = drafted === null || isSaid(drafted) ? besideError(before, facts, isSaid) : drafted;
  return { ...quiet, words: words ?? sayOpen(facts.text), isAnswer: false };
};

/** A question is answered by the pages; how AWS's sentence is found is told to who tells of the refusal once more, or does not have it. */
const besideError = (
  before: Conversation,
  facts: Asked['facts'],
  isSaid: (words: string) => boolean,
): string | null => {
  const last = before.cases.at(-1)?.outcome ?? null;
  const isQuestion =
    asksSomething(facts.text) && !notionsIn(proseOf(facts)).hasAny('noIdea', 'fails', 'still', 'noRight');
  const near = isQuestion ? sayNear(facts, last) : null;
  if (isQuestion) return near === null || isSaid(near) ? null : near;
  return sayWithoutError(before, facts, isSaid);
};

const likeliest = '**Taken as the likeliest, and not proven:** what I asked is still open.';

/** A reply that tells something new besides what it asks once more: that is still open, and is not asked again. */
const standing = (words: string): string | null => {
  const left = words
    .replace(/first answer this: [^\n]+/, 'what I asked decides it, and is still open.')
    .replace(/\n\nIt matters because [^\n]+(?:\n\n```sh\n[\s\S]*?\n```)?/, '');
  return left === words ? null : left;
};

/** How many paragraphs of substance were not said yet; why it is asked, and what is still open, are none. */
const partsLeft = (words: string, before: Conversation): number => {
  const isSaid = saidBefore(before);
  return words
    .split('\n\n')
    .filter(
      (part) =>
        part.length > shortest &&
        !/^\*\*(?:Do|Why|If it is not that)\b|^\[AWS|^Not told yet, /.test(part) &&
        !isSaid(part),
    ).length;
};

const shortest = 40;

/** Nor is it put beside the reply. */
const withoutAsks = (step: Step, asked: readonly string[]): Step => {
  const { answered } = step;
  if (answered === null) return step;
  const questions = answered.answer.questions.filter(({ ask }) => !asked.includes(plainAsk(ask)));
  return { ...step, answered: { ...answered, answer: { ...answered.answer, questions } } };
};

/** Nothing is left to say that was not said: of what the person wrote, and of no case. */
const sayOpen = (message: string): string => {
  const plain = message
    .replace(/[`*_<>[\]()#|\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuote);
  return `“${plain}”: that I cannot settle without AWS’s sentence or its event, and what can be done without either is said above. Ask me about a policy that you can see, and I read it.`;
};

const longestQuote = 80;

const saidOnce = (step: Step, { facts }: Asked, before: Conversation): Step => {
  if (step.kind === 'greeting' || step.kind === 'outside') return step;
  const isSaid = saidBefore(before);
  // Another premise may come to the same decision.
  if (!isSaid(step.words) || (step.kind === 'decided' && step.answered === null)) return remembered(step);
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
