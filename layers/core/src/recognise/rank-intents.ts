import { intentsModel } from './data/intents.data.ts';
import { textFeatures } from './features/text-features.ts';
import { keepModel } from './model/keep-model.ts';
import { rankClasses } from './model/rank-classes.ts';

/** What a message is: a failure, a question about a concept or about the case at hand, an answer to our question, or none of our subject. */
export type Intent = 'failure' | 'concept' | 'aboutCase' | 'answer' | 'offSubject';
export type RankedIntent = { readonly kind: Intent; readonly probability: number };

/** What a message reads like, the best first. */
export const rankIntents = (text: string): readonly RankedIntent[] =>
  rankClasses(model(), textFeatures(text)).map(({ id, probability }) => ({ kind: id as Intent, probability }));

const model = keepModel(intentsModel);
