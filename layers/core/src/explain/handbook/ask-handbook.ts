import { answerExam } from './choice/answer-exam.ts';
import { type Belief, readBelief, sayBelief } from './controls/say-belief.ts';
import { type Listed, sayListed } from './lists/say-listed.ts';
import { answersInLight } from './lookup/answers-in-light.ts';
import { isOfSubject, namesNothing } from './lookup/is-of-subject.ts';
import { joinedNames } from './lookup/joined-names.ts';
import { namedPages } from './lookup/named-pages.ts';
import { nearestAnswers } from './lookup/nearest-answers.ts';
import { plainText } from './lookup/plain-text.ts';
import { type RankedPage, rankPages } from './lookup/rank-pages.ts';
import { readsEnglish } from './lookup/reads-english.ts';
import { setApartIn } from './lookup/set-apart-in.ts';
import { sideBySide } from './lookup/side-by-side.ts';
import type { HandbookPage } from './page.ts';
import { pageOf } from './page-of.ts';
import { answerPractice } from './practice/answer-practice.ts';
import { asksForPolicy } from './read/asks-for-policy.ts';
import { clausesIn } from './read/clauses-in.ts';
import { compares } from './read/compares.ts';
import { type FollowUp, readFollowUp } from './read/follow-up.ts';
import { tasksApart } from './read/options.ts';
import { refersBack, refersBeyond } from './read/refers-back.ts';
import { answerClauses, type ClauseAnswer, sayClauses, withWhole } from './say/answer-clauses.ts';
import { correctNames } from './say/correct-names.ts';
import { sayComparison } from './say/say-comparison.ts';
import { sayFollowUp } from './say/say-follow-up.ts';
import { sayPage } from './say/say-page.ts';
import { sayLinks, saySource } from './say/say-source.ts';
import { asksToSee, asksToTry } from './seeing/asks-to-see.ts';
import { commandPage, sayWay } from './seeing/say-way.ts';
import type { HandbookAnswer, HandbookThread } from './thread.ts';

/**
 * Answers a question about a concept, an exam question, a follow-up on what was told before, or a round of practice; null when the
 * text has no word of the subject and follows nothing. Pure: the thread it returns is what it wants to be handed with the next text.
 */
export const askHandbook = (text: string, thread: HandbookThread | null): HandbookAnswer | null => {
  const asked: Asked = { text, plain: plainText(text), thread };
  const practice = answerPractice(asked);
  if (practice !== null) return practice;
  const exam = isOfSubject(asked.plain) ? answerExam(text) : null;
  if (exam !== null) return exam;
  return answerFollowUp(asked) ?? (isOfSubject(asked.plain) ? answerQuestion(asked) : null);
};

type Asked = { readonly text: string; readonly plain: string; readonly thread: HandbookThread | null };

const answerFollowUp = (asked: Asked): HandbookAnswer | null => {
  const { text, plain, thread } = asked;
  const before = (thread?.pages ?? []).flatMap((id) => pageOf(id) ?? []);
  if (thread === null || before.length === 0) return null;
  const elsewhere = namedPages(plain).find(({ id, isWeak }) => !isWeak && !before.some((page) => page.id === id));
  const followUp = readFollowUp(plain);
  if (!isAboutBefore(asked, { followUp, pages: before, elsewhere: elsewhere?.at ?? null })) return null;
  const kind = followUp?.kind ?? ('more' as const);
  const said = { kind, pages: before, question: thread.question, text };
  return answer('followUp', before, {
    reply: sayFollowUp(said),
    question: thread.question,
    isNamed: followUp !== null,
  });
};

type Before = {
  readonly followUp: FollowUp | null;
  readonly pages: readonly HandbookPage[];
  /** Where it names a page of its own; null: it names none. */
  readonly elsewhere: number | null;
};

const isAboutBefore = ({ text, plain }: Asked, { followUp, pages, elsewhere }: Before): boolean => {
  // Across accounts is a page, too; asked of another one it is a side of that.
  if (elsewhere !== null && followUp?.kind !== 'otherAccount' && (followUp === null || !refersBeyond(plain, elsewhere)))
    return false;
  if (followUp?.isAll === true) return true;
  if (followUp === null && !goesOn(plain)) return false;
  if (followUp !== null && plain.length <= fewWords) return true;
  // "Can I remove it?": of what was told, however near another page's own question comes.
  if (namesNothing(plain) && (followUp !== null || (plain.length <= fewWords && refersBack(plain)))) return true;
  // What a page answers nearly word for word is a question of its own, unless the page told answers it as well.
  return !isOfItsOwn(text, pages) || (!isAnsweredBy(text, pages) && answersInLight(pages, text).length > 0);
};

/** Whether a page other than these answers it all but word for word. */
const isAnsweredBy = (text: string, besides: readonly HandbookPage[]): boolean => {
  const [near] = nearestAnswers(text);
  return near !== undefined && near.fit >= plainly && besides.every(({ id }) => id !== near.answer.page);
};

const plainly = 0.7;

/** What another page answers, or what is told at such length that it leans on nothing before. */
const isOfItsOwn = (text: string, pages: readonly HandbookPage[]): boolean => {
  if ((nearestAnswers(text)[0]?.fit ?? 0) >= anew) return true;
  const own = text.length > shortFollowUp ? rankPages(text)[0]?.page : undefined;
  return own !== undefined && !pages.includes(own);
};

const shortFollowUp = 90;

const anew = 0.62;
/** "An example policy?", "in Terraform?" */
const fewWords = 40;

/** Goes on by its words, or is short and names nothing that it could be about instead. */
const goesOn = (plain: string): boolean => refersBack(plain) || (plain.length <= shortQuestion && namesNothing(plain));

const shortQuestion = 60;

const answerQuestion = (asked: Asked): HandbookAnswer => {
  const { text, plain } = asked;
  const [best] = rankPages(text);
  if (best === undefined) throw new Error('bug: a handbook without pages');
  const opening = correctNames(text);
  const isLooked = opening === null && text.length <= longestQuestion && !asksForPolicy(plain);
  const clauses = isLooked ? clausesIn(tasksApart(text)) : [];
  const outright = isLooked && clauses.length < 2 ? answerOutright(asked, best.page) : null;
  if (outright !== null) return outright;
  const named = [
    ...new Set(namedPages(plain).flatMap(({ id, isWeak }) => (isWeak && id !== best.page.id ? [] : [id]))),
  ];
  const pair = compares(plain) && opening === null ? pagesOf(comparedIn(plain, named)).slice(0, 4) : [];
  if (pair.length >= 2)
    return answer('comparison', pair, { reply: sayComparison(pair, text), question: text, isNamed: true });
  const answered = clauses.length < 2 ? [] : withWhole(text, answerClauses(text, clauses, best.page));
  if (answered.length >= 2) return answerOfClauses(asked, answered, best);
  const page = best.page;
  const reply = sayPage(page, {
    question: text,
    wantsExample: asksForPolicy(plain),
    opening: opening ?? undefined,
  });
  return answer(opening === null ? 'page' : 'correction', [page], {
    reply,
    question: text,
    isNamed: best.isNamed,
    probability: best.probability,
    fit: fitOf(best, text),
    beside: named.filter((id) => id !== page.id).slice(0, 1),
  });
};

// What is answered first may be another page's.
const fitOf = ({ answers }: RankedPage, text: string): number =>
  Math.max(answers[0]?.fit ?? 0, nearestAnswers(text)[0]?.fit ?? 0);

// What is joined by a word is compared, if nothing before it is asked about; else the names of the clause that asks for the difference.
const comparedIn = (plain: string, named: readonly string[]): readonly string[] => {
  const apart = setApartIn(plain).filter((id) => named.includes(id));
  const joined = joinedNames(plain);
  if (joined.length >= 2) return apart.length > 0 || !isBeside(plain, joined) ? joined : [];
  return apart.length >= 2 ? apart : sideBySide(plain);
};

/** "X in a key policy or bucket policy": what is joined is only where the first thing stands. */
const isBeside = (plain: string, joined: readonly string[]): boolean => {
  const [first] = namedPages(plain).filter(({ isWeak }) => !isWeak);
  return first !== undefined && !joined.includes(first.id);
};

const pagesOf = (ids: readonly string[]): readonly HandbookPage[] => ids.flatMap((id) => pageOf(id) ?? []);

// A log is no question to look up.
const longestQuestion = 1_500;

/** What is looked up or put right by the names in a question; null: it is none of these. */
const answerOutright = (asked: Asked, page: HandbookPage): HandbookAnswer | null => {
  const seen = answerToSee(asked, page);
  if (seen !== null) return seen;
  // What a policy lists is no answer to who believes that it stands above a limit.
  const belief = sayBelief(asked.text);
  if (belief !== null && !isAnsweredOutright(asked.text)) return answerOfBelief(asked, belief);
  const listed = readBelief(asked.text) === null ? sayListed(asked.text) : null;
  // A list of all that a service has is no answer where one thing of it is asked about.
  if (listed === null || (listed.isOfService && isAnsweredBy(asked.text, []))) return null;
  return answerOfLists(asked, listed, page);
};

/** A verdict on just this question says more than what is so of the two things that it names. */
const isAnsweredOutright = (text: string): boolean => {
  const [near] = nearestAnswers(text);
  return near !== undefined && near.fit >= outright && /^\*\*(?:No|Yes)\b/.test(near.answer.says);
};

const outright = 0.6;

/** Where something is only to be seen, found or listed: the command for it. */
const answerToSee = ({ text }: Asked, page: HandbookPage): HandbookAnswer | null => {
  const way = asksToSee(text) ? wayOf(text) : null;
  return way === null ? null : answer('seeing', [page], { ...saidToSee(way, page), question: text });
};

/** Of a way that shows the things and an answer to just this question the one that tells more. */
const wayOf = (text: string): string | null => {
  const way = sayWayAsked(text);
  // Who wants to try something out is not helped by seeing what there is.
  const shown = way !== null && asksToTry(text) && !/simulat|dry-run|test|validate/.test(way) ? null : way;
  const answered = answeredWay(text);
  if (shown === null || answered === null) return shown ?? answered;
  return answered.length >= shown.length * nearlyAsMuch ? answered : shown;
};

/** "CloudTrail shows who called, but where are the prompts?": what the sentence that asks speaks of, before all that is told. */
const sayWayAsked = (text: string): string | null => {
  const asked = text
    .split(/(?<=[.!?。！？])\s*/)
    .filter((sentence) => /[?？]\s*$/.test(sentence) && asksToSee(sentence));
  const [one] = asked;
  const own = asked.length === 1 && one !== undefined && one.length < text.trim().length ? sayWay(one, text) : null;
  return own ?? sayWay(text);
};

const nearlyAsMuch = 0.9;

/** A command that is told to just this question. */
const answeredWay = (text: string): string | null => {
  const [near] = nearestAnswers(text);
  if (near === undefined || !/`aws [a-z]/.test(near.answer.says)) return null;
  const { ofCommand, ofAnswer } = readsEnglish(text) ? just.english : just.foreign;
  return near.fit >= (/^(?:\*\*)?(?:Run )?`/.test(near.answer.says) ? ofCommand : ofAnswer) ? near.answer.says : null;
};

// An answer that begins with its command is one to be seen by.
const just = { english: { ofCommand: 0.7, ofAnswer: 0.8 }, foreign: { ofCommand: 0.8, ofAnswer: 0.9 } };

const saidToSee = (way: string, page: HandbookPage): Omit<Said, 'question'> => ({
  reply: `${way}\n\n${sayLinks([commandPage(way) ?? page.source])}`,
  isNamed: true,
  fit: surely,
});

const answerOfLists = ({ text }: Asked, { says, source }: Listed, page: HandbookPage): HandbookAnswer =>
  answer('listed', [page], {
    reply: `${says}\n\n${sayLinks([source])}`,
    question: text,
    isNamed: true,
    fit: surely,
  });

const answerOfBelief = ({ text }: Asked, { says, page }: Belief): HandbookAnswer => {
  const pages = pagesOf([page]);
  return answer('belief', pages, {
    reply: `${says}\n\n${saySource(pages)}`,
    question: text,
    isNamed: true,
    fit: surely,
  });
};

const answerOfClauses = ({ text }: Asked, clauses: readonly ClauseAnswer[], best: RankedPage): HandbookAnswer => {
  const pages = [best.page, ...clauses.flatMap(({ page }) => (page === null ? [] : pagesOf([page])))];
  const isSeen = clauses.some(({ isWay }) => isWay);
  return answer(isSeen ? 'seeing' : 'page', [...new Set(pages)], {
    reply: sayClauses(clauses, best.page),
    question: text,
    isNamed: best.isNamed,
    probability: best.probability,
    fit: Math.max(fitOf(best, text), ...clauses.map(({ fit }) => fit)),
  });
};

/** So sure that it is told before anything is guessed. */
const surely = 0.75;

type Said = {
  readonly reply: string;
  readonly question: string;
  readonly isNamed: boolean;
  readonly probability?: number;
  readonly fit?: number;
  /** Pages that the question names too: what is asked next may be about them. */
  readonly beside?: readonly string[];
};

const answer = (
  kind: HandbookAnswer['kind'],
  pages: readonly HandbookPage[],
  { reply, question, isNamed, probability = 1, fit = 0, beside = [] }: Said,
): HandbookAnswer => {
  const ids = pages.map(({ id }) => id);
  return {
    reply,
    kind,
    isNamed,
    probability,
    fit,
    pages: ids,
    thread: { pages: [...ids, ...beside], question: question.slice(0, 1_500), practice: null },
  };
};
