import { rankClasses } from '@whydenied/core/recognise';
import { type OpenText, openText } from '@whydenied/core/shares';
import { foldOf, folds } from './fold-of.ts';
import type { Example, Examples } from './read-examples.ts';
import { settingsOf } from './settings.ts';
import { shrink } from './shrink.ts';
import { trainRanking } from './train-ranking.ts';
import { trainingRows } from './training-rows.ts';

/** A report as it comes to where rules and examples meet, read with a ranking that had not seen it. */
export type UnseenReport = { readonly example: Example; readonly fold: number; readonly open: OpenText };

/** Every report of the examples, each with the ranking of the folds that it is not in. */
export const unseenReports = (examples: Examples): readonly UnseenReport[] => {
  const rows = trainingRows('causes', examples);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const settings = settingsOf.causes;
    const seen = rows.filter(({ example }) => foldOf(example) !== fold);
    const model = shrink(trainRanking(seen, settings), { digest: '', settings });
    return rows
      .filter(({ example }) => example.from === 'report' && foldOf(example) === fold)
      .map(({ example, features }) => ({ example, fold, open: openText(example.text, rankClasses(model, features)) }));
  });
};
