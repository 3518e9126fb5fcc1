import { termsOf } from '../lookup/terms-of.ts';
import { weightOf } from '../lookup/weight-of.ts';

/** Without the paragraphs that say mostly what those before them said already; the first stays, and so does code. */
export const saidAnew = (paragraphs: readonly (string | null)[]): readonly string[] => {
  const said = new Set<string>();
  return paragraphs.flatMap((paragraph, at) => {
    if (paragraph === null) return [];
    const terms = [...termsOf(paragraph, true)];
    const isNew = at === 0 || paragraph.includes('```') || shareOfSaid(terms, said) < mostly;
    if (!isNew) return [];
    for (const term of terms) said.add(term);
    return [paragraph];
  });
};

const mostly = 0.68;

const shareOfSaid = (terms: readonly string[], said: ReadonlySet<string>): number => {
  const weigh = (all: readonly string[]): number => all.reduce((sum, term) => sum + Math.max(weightOf(term), 0.2), 0);
  const whole = weigh(terms);
  return whole === 0 ? 1 : weigh(terms.filter((term) => said.has(term))) / whole;
};
