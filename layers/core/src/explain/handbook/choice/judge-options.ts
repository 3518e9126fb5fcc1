import { rankNotes } from '../../../recognise/index.ts';
import { judgeClaim } from '../claims/judge-claim.ts';
import { handbookPages } from '../handbook-pages.ts';
import { namedPages } from '../lookup/named-pages.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import { plainText } from '../lookup/plain-text.ts';
import { termsOf } from '../lookup/terms-of.ts';
import { weightOf } from '../lookup/weight-of.ts';
import { pageOf } from '../page-of.ts';
import type { Choice, Option } from '../read/options.ts';
import { conditionWords } from './condition-words.ts';
import { effectiveSet } from './effective-set.ts';
import { type Fault, faults, merits } from './faults.data.ts';
import { type Need, needs } from './needs.data.ts';
import { saysPhrase } from './says-phrase.ts';
import { statements } from './statements.data.ts';
import type { Verdict } from './verdict.ts';
import { faultsOfGrants } from './written-grants.ts';

/** Each answer with what speaks for and against it: what the policies of the question come to, else what it names, held against what is asked and what the pages know. */
export const judgeOptions = (choice: Choice): readonly Verdict[] => {
  const sets = effectiveSet(choice);
  const verdicts = verdictsOf(choice);
  return sets === null
    ? verdicts
    : verdicts.map((verdict, at) => ({
        ...verdict,
        score: sets[at]?.isTrue === true ? computed : -computed,
        because: sets[at]?.because ?? '',
        against: '',
      }));
};

/** What is computed outweighs what sounds near. */
const computed = 12;

const verdictsOf = ({ stem, options }: Choice): readonly Verdict[] => {
  const asked = plainText(stem);
  const subject = rankNotes(stem).slice(0, 3);
  const told = toldOf(stem, options);
  const isNegated = asksForException(stem);
  const isToStop = asksForStop(stem);
  return options.map((option, at) => {
    const judged = judge(option, { asked, subject, stem });
    const verdict = isToStop ? asStop(judged) : judged;
    const shared = told[at] ?? 0;
    return isNegated
      ? { ...verdict, score: (shared * worth.told) / 2 - verdict.score, against: '' }
      : { ...verdict, score: verdict.score + shared * worth.told };
  });
};

/** Whether the answer wanted is the one that does not hold. */
const asksForException = (stem: string): boolean =>
  /\b(?:NOT|EXCEPT|NEVER|NICHT|KEINE?|NO|NÃO|NON|PAS|SAUF|EXCEPTO|EXCETO|TRANNE)\b/.test(stem) ||
  /\b(?:which|welche\w*|laquelle|lesquelles|quelle|cuál(?:es)?|qual|quais|quali|które|który)\b[^.?!]{0,60}\b(?:false|incorrect|wrong|untrue|falsch|faux|fausses?|falsas?|false|incorrectas?|incorretas?|sbagliat[ae]|fałszyw\w+)\b/i.test(
    stem,
  ) ||
  /\bwhich\b[^.?!]{0,60}(?:\b(?:is|are|does|do|can|may|will)(?:n't| not|not)\b|\bnever\b)/i.test(stem) ||
  /ない(?:もの|の)は|不(?:是|能|会|属于|正确)的/.test(stem);

/** Whether the answer wanted is what keeps somebody from a call, not what allows it. */
const asksForStop = (stem: string): boolean =>
  /\b(?:what|which)\b[^.?!]{0,50}\b(?:would|could|can|will)\s+(?:\w+\s+){0,2}(?:stop|prevent|block|deny|forbid)\b|\b(?:was|welche\w*)\b[^.?!]{0,50}\b(?:verhinder|verbiet|blockier)|\b(?:qu'est-ce qui|que|qué|o que|cosa)\b[^.?!]{0,40}\b(?:empêch|bloqu|imped|impid|blocc)/i.test(
    stem,
  );

/** Only a Deny or a ceiling keeps an administrator from anything: what a policy leaves out another may allow. */
const asStop = (verdict: Verdict): Verdict => {
  const text = plainText(verdict.option.text);
  if (/\b(?:explicit deny|explizit\w* deny|scp|service control|rcp|resource control|deny statement)\b/.test(text))
    return {
      ...verdict,
      score: verdict.score + stopping,
      because: 'a Deny there wins over every Allow of the account, its administrators’ too',
      against: '',
    };
  if (/\b(?:nothing|without|no policy|lacks?|nichts|ohne|rien|sans|nada|sin|sem|niente|senza)\b/.test(text))
    return {
      ...verdict,
      score: verdict.score - stopping,
      because: 'what one policy leaves out another may still allow',
      against: '',
    };
  return verdict;
};

const stopping = 4;

/** How much of what sets each option apart is said by the pages' answers to the stem, 0 to 1. */
const toldOf = (stem: string, options: readonly Option[]): readonly number[] => {
  const near = nearestAnswers(stem).slice(0, 2);
  const own = options.map(({ text }) => termsOf(text));
  const apart = own.map((terms) => [...terms].filter((term) => !own.every((other) => other.has(term))));
  const shares = near.map(({ answer, fit }) => {
    const verdict = termsOf(/\*\*[^*]+\*\*/.exec(answer.says)?.[0] ?? answer.says, true);
    const rest = termsOf(answer.says, true);
    const worthOf = (term: string): number => (verdict.has(term) ? 1 : rest.has(term) ? ofRest : 0) * weightOf(term);
    const said = apart.map((terms) => terms.reduce((sum, term) => sum + worthOf(term), 0));
    const most = Math.max(...said);
    return apart.map((terms, at) => {
      const all = terms.reduce((sum, term) => sum + weightOf(term), 0);
      // "Everything" is said in "everything except this": what says more of the answer is nearer to it.
      return all === 0 || most === 0 ? 0 : (fit * (said[at] ?? 0) * ((said[at] ?? 0) / most)) / all;
    });
  });
  return options.map((_, at) => Math.max(0, ...shares.map((each) => each[at] ?? 0)));
};

/** What an answer adds to its verdict counts less. */
const ofRest = 0.6;

type Asked = {
  readonly asked: string;
  readonly stem: string;
  readonly subject: readonly { readonly id: string; readonly probability: number }[];
};

const judge = (option: Option, { asked, subject, stem }: Asked): Verdict => {
  const text = plainText(asStatement(option.text, stem));
  const against = [...faultsOfGrants(option.text, stem), ...faults.filter((fault) => isFault(fault, text, asked))];
  const inFavour = merits.filter(({ said }) => saysPhrase(text, said));
  const met = needs.filter((need) => isMet(need, text, asked));
  const named = new Set(namedPages(text).map(({ id }) => id));
  const nearness = subject.reduce((sum, { id, probability }) => sum + (named.has(id) ? probability : 0), 0);
  // Who says what is true of a thing says the words of what is false of it too.
  const belief = met.length > 0 ? null : beliefOf(text);
  const stated = statedIn(text);
  const fault = against.reduce((sum, { weight }) => sum + weight, 0);
  const merit = inFavour.reduce((sum, { weight }) => sum + weight, 0);
  const key = keyMerit(option.text, stem);
  const score =
    merit -
    fault +
    Math.min(
      met.reduce((sum, { weight = 1 }) => sum + weight, 0),
      3,
    ) *
      worth.need +
    nearness * worth.subject +
    key -
    (belief?.weight ?? 0) +
    (stated === null ? 0 : stated.isTrue ? worth.stated : -worth.stated);
  const inWords = { met, stated, against, belief, inFavour, key, named };
  const isFor = reasonFor(inWords);
  const isAgainst = reasonAgainst(inWords);
  return {
    option,
    score,
    because: (score < 0 ? (isAgainst ?? isFor) : (isFor ?? isAgainst)) ?? '',
    against: isAgainst ?? '',
  };
};

type Reasons = {
  readonly met: readonly Need[];
  readonly stated: ReturnType<typeof statedIn>;
  readonly against: readonly { readonly because: string }[];
  readonly belief: ReturnType<typeof beliefOf>;
  readonly inFavour: readonly { readonly because: string }[];
  readonly key: number;
  readonly named: ReadonlySet<string>;
};

const reasonFor = ({ met, stated, inFavour, key, named }: Reasons): string | null =>
  met.find(({ weight = 1 }) => weight > 0)?.because ??
  (stated?.isTrue === true ? stated.because : null) ??
  (key > 0 ? 'that condition key is made for just what is asked' : null) ??
  inFavour[0]?.because ??
  useOf([...named][0]);

const reasonAgainst = ({ met, stated, against, belief }: Reasons): string | null =>
  met.find(({ weight = 1 }) => weight < 0)?.because ??
  (stated?.isTrue === false ? stated.because : null) ??
  against[0]?.because ??
  belief?.because ??
  null;

const isMet = ({ asked: about, of, answer, unless }: Need, text: string, asked: string): boolean =>
  saysPhrase(asked, about) &&
  (of === undefined || saysPhrase(asked, of)) &&
  saysPhrase(text, answer) &&
  (unless === undefined || !saysPhrase(text, unless));

const isFault = ({ said, asked: about, unlessAsked, unless }: Fault, text: string, asked: string): boolean =>
  saysPhrase(text, said) &&
  (about === undefined || saysPhrase(asked, about)) &&
  (unlessAsked === undefined || !saysPhrase(asked, unlessAsked)) &&
  (unless === undefined || !saysPhrase(text, unless));

const worth = { need: 2.5, subject: 3, told: 5, stated: 5, key: 5 };

/** A condition key that is made of the words of the question: `sagemaker:DirectInternetAccess` for "direct internet access". */
const keyMerit = (option: string, stem: string): number => {
  const asked = plainText(stem);
  const isMade = [...option.matchAll(/(?<![\w:])[a-z][a-z0-9-]{1,30}:([A-Z][A-Za-z]{3,60})/g)].some(([, key = '']) => {
    const words = (key.match(/[A-Z][a-z]+/g) ?? []).map((word) => word.toLowerCase());
    return words.length >= 2 && words.every((word) => asked.includes(word));
  });
  return isMade && ofCondition.test(option) ? worth.key : 0;
};

const ofCondition = new RegExp(`${conditionWords}|=`, 'i');

/** An answer as a sentence of its own: "They grant …" is said of what the question is about. */
const asStatement = (option: string, stem: string): string => {
  const [, owner] = hasWhat.exec(stem) ?? [];
  if (owner !== undefined) return `${owner} has ${option}`;
  const [, about] = aboutWhat.exec(stem) ?? [];
  return about === undefined ? option : option.replace(/^(?:they|it|these|this)\b/i, about);
};

const hasWhat =
  /\b(?:does|do|can)\s+(?:an?\s+|the\s+)?(?:aws\s+|iam\s+)*((?:user\s+)?\w+)\s+(?:not\s+|never\s+)?(?:have|possess|own)\b/i;
const aboutWhat =
  /\b(?:statements?|sentences?|following|claims?)\s+(?:\w+\s+){0,3}?(?:about|on|regarding|describes?)\s+(?:an?\s+|the\s+|aws\s+|iam\s+)*([\w ()-]{2,40}?)(?:\s+(?:is|are|best|correctly|in)\b|\s*(?:[?:(]|$))/i;

/** What an answer states, where that is known to be so or not; null: nothing known is stated. */
const statedIn = (text: string): { readonly isTrue: boolean; readonly because: string } | null => {
  return known().find(({ says }) => says.test(text)) ?? judgeClaim(text);
};

let compiled: readonly { readonly says: RegExp; readonly isTrue: boolean; readonly because: string }[] | null = null;

const known = (): NonNullable<typeof compiled> => {
  compiled ??= statements.map(([says, isTrue, because]) => ({ says: new RegExp(says), isTrue, because }));
  return compiled;
};

const useOf = (id: string | undefined): string | null => {
  const page = id === undefined ? null : pageOf(id);
  return page === null ? null : `${page.title}: it ${page.rows.does}`;
};

/** A wrong belief of the pages that an answer states nearly word for word. */
const beliefOf = (text: string): { readonly weight: number; readonly because: string } | null => {
  const said = termsOf(text);
  for (const { wrong } of handbookPages) {
    for (const { belief, truth } of wrong) {
      const terms = [...termsOf(belief, true)];
      const all = terms.reduce((sum, term) => sum + weightOf(term), 0);
      const shared = terms.reduce((sum, term) => sum + (said.has(term) ? weightOf(term) : 0), 0);
      if (terms.length > 2 && shared / all > 0.8) return { weight: 3, because: truth };
    }
  }
  return null;
};
