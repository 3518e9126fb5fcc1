import type { HandbookAnswer } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { rankIntents } from '../../recognise/index.ts';
import { asksSomething } from './asks-something.ts';
import { notionsIn } from './notions-in.ts';
import { longestQuestion } from './read-once.ts';

/** Whether a message only asks: nothing of it was refused or shown, and a page answers it. */
export const isQuestionAlone = (facts: Facts, told: HandbookAnswer): boolean =>
  told.fit >= fair &&
  (asksSomething(facts.text) || /[?？]/.test(facts.text) || told.fit >= wordForWord) &&
  tellsNoFailure(facts);

/** Whether nothing failed by what a message says: no error, no word for one, and no story like those of failures. */
export const tellsNoFailure = ({ text, errors, evidence, denials }: Facts): boolean =>
  errors.length === 0 &&
  evidence.policies.length === 0 &&
  denials.every(({ statedBy, principal }) => statedBy !== 'sentence' && principal === null) &&
  ((isBrief(text) && supposes.test(text)) ||
    (!notionsIn(text).has('fails') && likenessOf(text) <= (isBrief(text) ? likeBrief : likeStory)));

// "If a boundary allows it and the role says nothing, is the call denied?": what is supposed has not happened.
const supposes =
  /^\W*(?:so |and |then )?(?:if|suppose|assuming|wenn|falls|angenommen|si|supposons|supongamos|se|supondo|supponiamo|もし|如果|假设)(?![\p{Script=Latin}]).*[?？]\s*$/iu;

/** How much liker to the examples of failures than to those of questions. */
const likenessOf = (text: string): number => {
  const share = new Map(
    rankIntents(text.slice(0, longestQuestion)).map(({ kind, probability }) => [kind, probability]),
  );
  return (share.get('failure') ?? 0) / Math.max(share.get('concept') ?? 0, 1e-6);
};

/** One or two sentences that quote nothing: a failure is told in more. */
const isBrief = (text: string): boolean =>
  text.length <= 170 &&
  text.split(/[.!?。！？](?:\s|$)|[。！？]/).filter((each) => each.trim() !== '').length <= 2 &&
  !quoted.test(text);

const quoted = /["“„«「'`][^"”“»」'`\n]*\s[^"”“»」'`\n]*\s[^"”“»」'`\n]*["”“»」'`]|\n/;

const fair = 0.36;
/** What is stated rather than asked is a belief where a page knows it. */
const wordForWord = 0.62;
const likeStory = 8;
const likeBrief = 25;
