import { type AnswerSigns, answerSigns, answerTerms, nearestOf, pageAnswers } from '@whydenied/core';
import { rankClasses } from '@whydenied/core/recognise';
import type { Examples } from './read-examples.ts';
import { settingsOf } from './settings.ts';
import { shrink } from './shrink.ts';
import { trainRanking } from './train-ranking.ts';
import { type TrainingRow, trainingRows } from './training-rows.ts';

/**
 * How often a way to ask that is held out finds its answer first, and among three: by likeness alone and by all signs. The model of the
 * pages that is asked has not seen it either; `step` takes every so many ways.
 */
export const nearnessTable = (examples: Examples, step = 4): string => {
  const probable = unseenPages(examples);
  const rows = waysToAsk(examples).flatMap(({ text, answer, way }) =>
    way % step === 0 ? [{ answer, signs: answerSigns(text, { way, pages: probable(way) }) }] : [],
  );
  const line = (name: string, order: (signs: readonly AnswerSigns[]) => readonly AnswerSigns[]): string => {
    const places = rows.map(({ answer, signs }) => order(signs).findIndex((each) => each.answer === answer));
    const share = (most: number): string =>
      `${((100 * places.filter((place) => place >= 0 && place < most).length) / rows.length).toFixed(1)} %`;
    return `${name.padEnd(16)} @1 ${share(1)}  @3 ${share(3)}`;
  };
  const byLikeness = (signs: readonly AnswerSigns[]) => [...signs].sort((a, b) => b.likeness - a.likeness);
  const byAll = (signs: readonly AnswerSigns[]) => {
    const order = nearestOf(signs, 'what is asked').map(({ answer }) => answer);
    return order.flatMap((answer) => signs.filter((each) => each.answer === answer).slice(0, 1));
  };
  return [`${rows.length} ways held out`, line('likeness alone', byLikeness), line('all signs', byAll)].join('\n');
};

type WayToAsk = {
  readonly text: string;
  readonly answer: ReturnType<typeof pageAnswers>[number];
  readonly way: number;
};

/** Every way to ask whose answer has another, by its place among all. */
const waysToAsk = ({ answers }: Examples): readonly WayToAsk[] => {
  const places = answerTerms().ways.answers;
  const counts = Map.groupBy(places, (answer) => answer);
  return answers.flatMap(({ text }, way) => {
    const answer = pageAnswers()[places[way] ?? -1];
    if (answer === undefined) throw new Error('bug: a way to ask without its answer: npm run train');
    return (counts.get(places[way] ?? -1)?.length ?? 0) > 1 ? [{ text, answer, way }] : [];
  });
};

const folds = 4;

/** For each way to ask, what a model of the pages made without a quarter of the ways, its own among them, finds probable. */
const unseenPages = (examples: Examples): ((way: number) => ReadonlyMap<string, number>) => {
  const rows = trainingRows('notes', examples);
  const first = rows.length - examples.answers.length;
  const models = Array.from({ length: folds }, (_, fold) => {
    const isSeen = (_row: TrainingRow, at: number): boolean => at < first || (at - first) % folds !== fold;
    return shrink(trainRanking(rows.filter(isSeen), settingsOf.notes), { digest: '', settings: settingsOf.notes });
  });
  return (way) => {
    const model = models[way % folds];
    const row = rows[first + way];
    if (model === undefined || row === undefined) throw new Error('bug: a way to ask without a row');
    return new Map(rankClasses(model, row.features).map(({ id, probability }) => [id, probability]));
  };
};
