import { namesNothing } from '../lookup/is-of-subject.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import type { NearAnswer } from '../lookup/nearest-of.ts';
import { plainText } from '../lookup/plain-text.ts';
import { asksWhether } from '../read/asks-whether.ts';
import { fitOpening, wantsVerdict } from './fit-opening.ts';

/** An answer as it fits a question: one that may well answer another question says which, before what it says. */
export const asNearest = ({ answer, fit }: NearAnswer, question: string): string => {
  const says = fitOpening(answer.says, question, fit);
  const own = question.replace(inLight, '');
  const isLit = own !== question && !namesNothing(plainText(own));
  // The title of a page alone brings every answer of it near: the words of the question have to as well.
  const isFar = isLit && (nearestAnswers(own).find((each) => each.answer === answer)?.fit ?? 0) < shared;
  return isFar || answersAnother(says, own, fit) ? `${nearest}“${answer.asked[0] ?? ''}?”:** ${says}` : says;
};

/** Whether what was told says itself that it answers another question. */
export const isOfAnother = (told: string): boolean => told.startsWith(nearest);

const nearest = '**Not quite your question; the nearest that I know is ';

// Of questions whose answer was taken away two in five are told so, of those that are answered one in eight.
const answersAnother = (says: string, question: string, fit: number): boolean =>
  fit < faint ||
  (fit < sameQuestion && asksWhether(question) && wantsVerdict(question) && !decides.test(leadOf(says))) ||
  (fit < wordForWord && says.startsWith('**Because') && !why.test(question));

// "(Application inference profiles) is it billed?"
const inLight = /^\((?:[^()]|\([^()]*\)){1,200}\)\s+/;
const shared = 0.42;
const faint = 0.5;
const sameQuestion = 0.7;
const wordForWord = 0.85;

const leadOf = (says: string): string => /^\*\*[^*]+\*\*/.exec(says)?.[0] ?? says.split('. ', 1)[0] ?? says;

/** What says whether something is so says one of these. */
const decides =
  /\b(?:yes|no|not|never|cannot|only|both|neither|nothing|nobody|none|always|enough|suffices?|same|without|unless|if|either|usually|mostly)\b/i;

const why =
  /\b(?:why|how come|what for|reason|warum|wieso|weshalb|wozu|pourquoi|por ?qu[eé]|raz[oó]n|perch[eé]|come mai|neden|niye|niçin|dlaczego|czemu)(?!\p{L})|なぜ|どうして|理由|为什么|为何/iu;
