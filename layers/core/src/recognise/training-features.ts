import { readText } from '../intake/index.ts';
import { factFeatures } from './features/fact-features.ts';
import type { Features } from './features/gather-features.ts';
import { textFeatures } from './features/text-features.ts';

export type Ranking = 'causes' | 'notes' | 'intents' | 'asks';

/** The features of an example, as its ranking sees them when it is asked: for the making of the models. */
export const trainingFeatures = (ranking: Ranking, text: string): Features =>
  ranking === 'causes' ? factFeatures(readText(text)) : textFeatures(text);
