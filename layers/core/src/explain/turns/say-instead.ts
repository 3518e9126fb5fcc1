import { lower } from '../capital.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { actAlone } from '../say-act.ts';
import { sayNext } from './say-next.ts';
import { sayOwnerText } from './say-owner-text.ts';
import { sayVerify } from './say-verify.ts';
import { sayWhyMore } from './say-why-more.ts';

type Before = {
  /** Whether these words were said already. */
  readonly isSaid: (words: string) => boolean;
  /** The person asks once more for what was refused. */
  readonly isPressing: boolean;
  /** The message asks, or tells something that was taken in. */
  readonly isAsking: boolean;
  /** What the person wrote. */
  readonly message: string;
};

/** What is said in place of a reply that was given before: shortly that it stays, and the next thing that has not been said. */
export const sayInstead = (explained: Explained, { isSaid, isPressing, isAsking, message }: Before): string => {
  const { denial } = explained.diagnosis;
  const stays =
    isPressing && denial.kind === 'explicit'
      ? `**It stays as I said.** The Deny in ${policyKindWords(denial.policyType === 'unknown' ? 'identity' : denial.policyType)} holds back more than this one call, and taking it out would open all of that; nothing you showed says it was meant to go.`
      : `${isAsking ? '**That I cannot tell from what is here.** What was found stays:' : '**That is noted, and it changes nothing in what was found:**'} ${lower(firstSentence(actAlone(explained)))}`;
  const next = others.map((say) => say(explained)).find((words) => words !== '' && !isSaid(words));
  return next === undefined ? `${onMessage(message)}${stays}\n\n${lastResort}` : `${stays}\n\n${next}`;
};

/** Where nothing new is left to say, it is said of what the person wrote, so that no reply is the one before. */
const onMessage = (message: string): string => {
  const plain = message
    .replace(/[`*_<>[\]()#|\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? '' : `“${plain.length <= longestQuote ? plain : `${plain.slice(0, longestQuote)}…`}”: `;
};

const longestQuote = 60;

/** To a question that the pages have answered in the same words. */
export const sayMoreOfPages = (): string =>
  'That is all that my page holds on it, as said above. Ask for an example policy, for the same in Terraform, how to check it, or tell me your case: then I can decide instead of tell.';

const lastResort =
  'Nothing new can be told from what is here. What would move it on: the event from CloudTrail (Event history, by the event’s name), or the policy that the message names, pasted here.';

const others: readonly ((explained: Explained) => string)[] = [
  (explained) =>
    explained.repair.fix.kind === 'askOwner' ? `What moves it is its owner. ${sayOwnerText(explained)}` : '',
  ({ diagnosis: { questions } }) => {
    const [question] = questions;
    if (question === undefined) return '';
    const shown = question.command === null ? '' : `\n\n${codeBlock('sh', question.command)}`;
    return `What would move it on: ${question.ask} It matters because ${question.because}.${shown}`;
  },
  (explained) => sayVerify(explained),
  (explained) => sayNext(explained),
  (explained) => sayWhyMore(explained),
];

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
