import type { PageAnswer } from '../answers/page-answer.ts';
import { readBelief, sayBelief } from '../controls/say-belief.ts';
import { sayListed } from '../lists/say-listed.ts';
import { namedPages } from '../lookup/named-pages.ts';
import { nearestAnswers } from '../lookup/nearest-answers.ts';
import type { NearAnswer } from '../lookup/nearest-of.ts';
import { plainText } from '../lookup/plain-text.ts';
import { rankPages } from '../lookup/rank-pages.ts';
import { termsOf } from '../lookup/terms-of.ts';
import type { AwsPage, HandbookPage } from '../page.ts';
import { pageOf } from '../page-of.ts';
import { asksToSee } from '../seeing/asks-to-see.ts';
import { commandPage, sayWay } from '../seeing/say-way.ts';
import { asksWhatIs } from './asks-what-is.ts';
import { firstSentence } from './first-sentence.ts';
import { fitOpening } from './fit-opening.ts';
import { sayLinks } from './say-source.ts';
import { within } from './within.ts';

/** What is told to one clause of a question. */
export type ClauseAnswer = {
  readonly clause: string;
  /** Null: nothing known answers it. */
  readonly says: string | null;
  readonly page: string | null;
  readonly source: AwsPage | null;
  readonly fit: number;
  /** It is a command or a place, not a concept. */
  readonly isWay: boolean;
};

/** The clauses of a question, each with its answer, in their order; none: fewer than two are answered. A clause that names nothing goes on about the topic. */
export const answerClauses = (
  question: string,
  clauses: readonly string[],
  topic: HandbookPage,
): readonly ClauseAnswer[] => {
  const told = new Set<string>();
  const whole = new Map(nearestAnswers(question).map(({ answer, fit }) => [answer, fit]));
  const answered = clauses.slice(0, most).map((clause): ClauseAnswer => {
    const found =
      wayFor(clause, question) ??
      listedOf(clause) ??
      beliefOf(clause) ??
      answerFor(clause, { topic, told, whole }) ??
      definitionFor(clause);
    if (found?.says != null) told.add(found.says);
    return found ?? { clause, says: null, page: null, source: null, fit: 0, isWay: false };
  });
  return answered.filter(({ says }) => says !== null).length >= 2 ? answered : [];
};

const most = 4;

/** The answer to the whole question before those to its clauses, where one comes near to all of it; of these only what is sure is told beside it. */
export const withWhole = (question: string, clauses: readonly ClauseAnswer[]): readonly ClauseAnswer[] => {
  const [near] = nearestAnswers(question);
  // A command for the things that are named is more than an answer that only comes near.
  const least = clauses.some(({ isWay }) => isWay) ? ofWay : ofWhole;
  if (near === undefined || near.fit < least || clauses.length === 0) return clauses;
  const { page, says } = near.answer;
  const told = fitOpening(says, question, near.fit);
  const whole = {
    clause: question,
    says: told,
    page,
    source: pageOf(page)?.source ?? null,
    fit: near.fit,
    isWay: false,
  };
  const others = clauses.filter(
    (each) =>
      each.says !== null &&
      (each.fit >= beside || (each.fit >= besideOpen && isOpen(each.clause, says))) &&
      !says.includes(each.says.slice(0, sameStart)) &&
      each.says !== told,
  );
  // What is asked first is answered first.
  const [first] = clauses.filter((each) => each.says !== null);
  return first?.isWay === true && others.includes(first)
    ? [first, whole, ...others.filter((each) => each !== first).slice(0, 1)]
    : [whole, ...others.slice(0, 2)];
};

/** Whether an answer says little of what a clause is about: the clause is a part that it leaves out. */
const isOpen = (clause: string, says: string): boolean => {
  const asked = [...termsOf(clause)];
  const said = termsOf(says, true);
  return asked.length > 0 && asked.filter((term) => said.has(term)).length / asked.length < halfSaid;
};

const halfSaid = 0.5;
const ofWhole = 0.58;
const beside = 0.8;
const besideOpen = 0.58;
const sameStart = 40;

/** Several answers, a paragraph each, and what was asked and is not known. */
export const sayClauses = (answers: readonly ClauseAnswer[], topic: HandbookPage): string => {
  const open = answers.filter(({ says }) => says === null).map(({ clause }) => `“${clause.replace(/[?？]\s*$/, '')}”`);
  const sources = answers.flatMap(({ source }) => source ?? []);
  return within(
    limit,
    [
      ...new Set(answers.map(({ says }) => says)),
      open.length === 0 ? null : `Not known here: ${open.join(', ')}; AWS’s page below is the place to look.`,
    ],
    sayLinks(sources.length === 0 || open.length > 0 ? [...sources, topic.source] : sources),
  );
};

const limit = 1_500;

const wayFor = (clause: string, question: string): ClauseAnswer | null => {
  if (!asksToSee(clause)) return null;
  const says = sayWay(clause, question) ?? sayWay(question);
  return says === null ? null : { clause, says, page: null, source: commandPage(says), fit: ofWay, isWay: true };
};

const ofWay = 0.75;

const listedOf = (clause: string): ClauseAnswer | null => {
  const listed = readBelief(clause) === null ? sayListed(clause) : null;
  return listed === null ? null : { clause, ...listed, page: null, fit: ofWay, isWay: true };
};

const beliefOf = (clause: string): ClauseAnswer | null => {
  const belief = sayBelief(clause);
  return belief === null
    ? null
    : { clause, ...belief, source: pageOf(belief.page)?.source ?? null, fit: ofWay, isWay: false };
};

type About = {
  readonly topic: HandbookPage;
  readonly told: ReadonlySet<string>;
  /** How near each answer comes to the whole question. */
  readonly whole: ReadonlyMap<PageAnswer, number>;
};

/** The nearest answer that was not given yet: to the clause alone where it names what it is about, else in the light of the topic. */
const answerFor = (clause: string, { topic, told, whole }: About): ClauseAnswer | null => {
  const names = namedPages(plainText(clause)).some(({ isWeak }) => !isWeak);
  const asked = names ? clause : `${clause} (${topic.title})`;
  const near = nearestAnswers(asked).filter(
    ({ answer, fit }) => fit >= fitting && !told.has(answer.says) && (!asksWhatIs(clause) || defines(answer.says)),
  );
  // The less the clause says by itself, the more what comes near the whole question is meant.
  const ofWhole = 1 - (near[0]?.fit ?? 0);
  const scoreOf = ({ answer, fit }: NearAnswer): number => fit + ofWhole * (whole.get(answer) ?? 0);
  const [best] = near.sort((a, b) => scoreOf(b) - scoreOf(a));
  if (best === undefined) return null;
  const { page, says } = best.answer;
  return {
    clause,
    says: fitOpening(says, clause, best.fit),
    page,
    source: pageOf(page)?.source ?? null,
    fit: best.fit,
    isWay: false,
  };
};

const fitting = 0.42;

// Who asks what something is wants no verdict and no command.
const defines = (says: string): boolean => !/^(?:\*\*(?:No|Yes|Never)\b|`)/.test(says);

/** What the thing is that a clause asks after, where no answer tells it. */
const definitionFor = (clause: string): ClauseAnswer | null => {
  const [best] = rankPages(clause);
  if (best === undefined || !best.isNamed || !asksWhatIs(clause)) return null;
  const { id, title, definition, source } = best.page;
  return { clause, says: `**${title}.** ${firstSentence(definition)}`, page: id, source, fit: fitting, isWay: false };
};
