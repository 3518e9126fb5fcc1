import type { Facts } from '../intake/index.ts';
import { causesModel } from './data/causes.data.ts';
import { factFeatures } from './features/fact-features.ts';
import { keepModel } from './model/keep-model.ts';
import { type RankedClass, rankClasses } from './model/rank-classes.ts';

/** Which causes a text reads like, the best first, over all that examples are known for; `NOT_ACCESS`: no matter of access at all. It never asserts: alone it is right too seldom. */
export const rankCauses = (facts: Facts): readonly RankedClass[] => rankClasses(model(), factFeatures(facts));

const model = keepModel(causesModel);
