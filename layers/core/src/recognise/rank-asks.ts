import { asksModel } from './data/asks.data.ts';
import { textFeatures } from './features/text-features.ts';
import { keepModel } from './model/keep-model.ts';
import type { RankedClass } from './model/rank-classes.ts';
import { rankClasses } from './model/rank-classes.ts';

/** What a message about a case reads like: a question that people ask, a report, or (`none`, `concept`) neither; the best first. */
export const rankAsks = (text: string): readonly RankedClass[] => rankClasses(model(), textFeatures(text));

const model = keepModel(asksModel);
