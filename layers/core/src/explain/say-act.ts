import { isOfIam } from '../arn/index.ts';
import type { FixStep } from '../repair/index.ts';
import { codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';
import { type Place, placesOf } from './places-of.ts';
import { policyKindWords } from './policy-kind-words.ts';
import { principalWords } from './principal-words.ts';
import { halvesSentence } from './reply/say-halves.ts';

/** The second line. */
export const sayAct = (explained: Explained): string => `**Do:** ${actSentence(explained)}`;

/** The same in an answer that shows no text to send. */
export const actAlone = (explained: Explained): string =>
  halvesSentence(explained) !== null
    ? `both accounts have to allow it: the owner’s half (“what do I tell them?” gives the text) and your own (“our side?”).`
    : explained.repair.fix.kind === 'askOwner'
      ? `nothing of yours helps; it is for whoever owns ${owned(explained)} (“what do I tell them?” gives the text to send).`
      : actSentence(explained).replace(/^(add|change) the (statements?)(?: below)? /, '$1 the $2 of the fix ');

/** The one thing to do, in one sentence. */
export const actSentence = (explained: Explained): string => {
  const { fix, details } = explained.repair;
  const [question] = explained.diagnosis.questions;
  const halves = halvesSentence(explained);
  if (halves !== null) return halves;
  if (fix.kind === 'askOwner')
    return `nothing of yours helps; send the text below to whoever owns ${owned(explained)}.`;
  if (fix.kind === 'noPolicyChange') {
    const [step] = details.plainSteps;
    if (step !== undefined) return `no policy change helps. ${sentence(step.text)}`;
    return question === undefined ? 'no policy change helps.' : `answer this first: ${question.ask}`;
  }
  const [first, ...more] = placesOf(fix.steps);
  if (first === undefined) return question === undefined ? 'nothing yet.' : `answer this first: ${question.ask}`;
  const also =
    more.length === 0 ? '' : `, and ${more.length === 1 ? 'one more place' : `${more.length} more places`} (below)`;
  return `${verb(first, fix.kind)} ${place(first.last)}${also}.`;
};

const verb = ({ statements }: Place, kind: string): string => {
  if (kind === 'removeStatement' || statements.length === 0) return 'remove the statement from';
  const noun = statements.length === 1 ? 'statement' : 'statements';
  return kind === 'changeStatement' ? `change the ${noun} in` : `add the ${noun} below to`;
};

const place = ({ target }: FixStep): string => {
  const whose = target.attachTo === null ? '' : ` of ${carrier(target.attachTo)}`;
  if (target.policy === null) return `a new policy: ${policyKindWords(target.policyType)}${whose}`;
  return `${codeSpan(target.policy)}, ${policyKindWords(target.policyType)}${whose}`;
};

const carrier = (arn: string): string => (isOfIam(arn) ? principalWords(arn) : codeSpan(arn));

const owned = ({ diagnosis }: Explained): string =>
  diagnosis.denial.policyType === 'unknown'
    ? 'it'
    : policyKindWords(diagnosis.denial.policyType).replace(/^an? /, 'that ');

const sentence = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
};
