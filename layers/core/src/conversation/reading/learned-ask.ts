import type { Ask } from '../../explain/index.ts';
import { rankAsks } from '../../recognise/index.ts';

/** What a message reads like among the examples of questions and reports. */
export type LearnedAsk =
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'report'; readonly says: 'works' | 'applied' | 'stillFails' }
  | { readonly kind: 'noIdea' };

/** The likeliest reading by the examples; null: it reads like none of them, or no one is much likelier than the next. */
export const learnedAsk = (prose: string, least: number): LearnedAsk | null => {
  if (prose.trim() === '' || prose.length > longest) return null;
  const [best, next] = rankAsks(prose);
  if (best === undefined || best.probability < least || best.probability < 1.5 * (next?.probability ?? 0)) return null;
  return readingOf(best.id);
};

const longest = 400;

const readingOf = (id: string): LearnedAsk | null => {
  switch (id) {
    case 'works':
    case 'applied':
    case 'stillFails':
      return { kind: 'report', says: id };
    case 'noIdea':
      return { kind: 'noIdea' };
    case 'oneLine':
    case 'console':
      return { kind: 'ask', ask: { kind: 'form', form: id } };
    case 'none':
    case 'concept':
    case 'withoutLayer':
      return null;
    default:
      return { kind: 'ask', ask: { kind: id } as Ask };
  }
};
