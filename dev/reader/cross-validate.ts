import { type Ranking, rankClasses } from '@whydenied/core/recognise';
import { foldOf, folds } from './fold-of.ts';
import { type Example, type Examples, readExamples } from './read-examples.ts';
import { type Settings, settingsOf } from './settings.ts';
import { shrink } from './shrink.ts';
import { trainRanking } from './train-ranking.ts';
import { type TrainingRow, trainingRows } from './training-rows.ts';

/** How far down a ranking that had not seen an example put the first right id; 0: first. */
export type Placed = {
  readonly example: Example;
  readonly place: number;
  readonly first: string;
  readonly probability: number;
};

/** Each example ranked by a model that was made without its fold. */
export const crossValidate = (
  ranking: Ranking,
  options: { examples?: Examples; settings?: Settings },
): readonly Placed[] => {
  const settings = options.settings ?? settingsOf[ranking];
  const rows = trainingRows(ranking, options.examples ?? readExamples());
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = ({ example }: TrainingRow): boolean => foldOf(example) === fold;
    const trained = trainRanking(
      rows.filter((row) => !isHeld(row)),
      settings,
    );
    const model = shrink(trained, { digest: '', settings });
    return rows.filter(isHeld).map(({ example, features }) => {
      const ranked = rankClasses(model, features);
      const place = ranked.findIndex(({ id }) => id === example.id || example.also.includes(id));
      return {
        example,
        place: place === -1 ? ranked.length : place,
        first: ranked[0]?.id ?? '',
        probability: ranked[0]?.probability ?? 0,
      };
    });
  });
};
