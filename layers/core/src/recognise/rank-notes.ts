import { notesModel } from './data/notes.data.ts';
import { textFeatures } from './features/text-features.ts';
import { keepModel } from './model/keep-model.ts';
import { type RankedClass, rankClasses } from './model/rank-classes.ts';

/** Which concept notes a question reads like, the best first. */
export const rankNotes = (text: string): readonly RankedClass[] => rankClasses(model(), textFeatures(text));

const model = keepModel(notesModel);
