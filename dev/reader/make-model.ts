import type { Ranking, RankingModel } from '@whydenied/core/recognise';
import { digestOf } from './digest-of.ts';
import type { Examples } from './read-examples.ts';
import { settingsOf } from './settings.ts';
import { shrink } from './shrink.ts';
import { trainRanking } from './train-ranking.ts';
import { examplesOf, trainingRows } from './training-rows.ts';

/** The model of a ranking that these examples make: the same examples, the same bytes. */
export const makeModel = (ranking: Ranking, examples: Examples): RankingModel => {
  const settings = settingsOf[ranking];
  const trained = trainRanking(trainingRows(ranking, examples), settings);
  return shrink(trained, { digest: digestOf(examplesOf(ranking, examples)), settings });
};
