import { termsOf } from '../lookup/terms-of.ts';
import { weightOf } from '../lookup/weight-of.ts';

type Paragraphs = readonly (string | null)[];

/** What answers first, and of what stands below it the paragraphs that do not say mostly what was said already; code stays. */
export const saidAnew = (first: Paragraphs, below: Paragraphs): readonly string[] => {
  const answered = first.filter((each) => each !== null);
  const said = new Set(answered.flatMap((each) => [...termsOf(each, true)]));
  return [
    ...answered,
    ...below.filter((paragraph) => {
      if (paragraph === null) return false;
      const terms = [...termsOf(paragraph, true)];
      const isNew = paragraph.includes('```') || shareOfSaid(terms, said) < mostly;
      if (isNew) for (const term of terms) said.add(term);
      return isNew;
    }),
  ].filter((each) => each !== null);
};

const mostly = 0.75;

const shareOfSaid = (terms: readonly string[], said: ReadonlySet<string>): number => {
  const weigh = (all: readonly string[]): number => all.reduce((sum, term) => sum + Math.max(weightOf(term), 0.2), 0);
  const whole = weigh(terms);
  return whole === 0 ? 1 : weigh(terms.filter((term) => said.has(term))) / whole;
};
