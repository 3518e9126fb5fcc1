import type { Fit } from '../match/resource-pattern.ts';
import type { TemplatePart } from '../match/template.ts';

/** Whether any of the values with variables fits; `fitsOne` gives undefined when a variable has no value. */
export const fitsTemplates = (
  templates: readonly (readonly TemplatePart[])[],
  fitsOne: (parts: readonly TemplatePart[]) => boolean | undefined,
): Fit => {
  let best: Fit = 'no';
  for (const parts of templates) {
    const fits = fitsOne(parts);
    if (fits === true) return 'yes';
    if (fits === undefined) best = 'unknown';
  }
  return best;
};
