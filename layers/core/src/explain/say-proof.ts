import { codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';
import { whyUnchecked } from './why-unchecked.ts';

/** What was decided before and after the fix, and what else it opens. */
export const sayProof = (explained: Explained): readonly string[] => {
  const { repair } = explained;
  const { verification, steps } = repair.fix;
  if (steps.length === 0) return [];
  if (verification.before === null)
    return [
      `**Proof:** none: ${whyUnchecked(explained) ?? 'no policy was shown'}, so the fix is necessary and not shown sufficient.`,
    ];
  if (verification.after === null) {
    return [
      `**Proof:** before: ${codeSpan(verification.before)}; after: not shown, a layer was not seen. The fix is necessary, not shown sufficient.`,
    ];
  }
  const engines = verification.engines.map((engine) => engineWords[engine]).join(' and ');
  const narrow = verification.narrowest ? ' Nothing in it can be left out.' : '';
  return [
    `**Proof** (${engines}): before ${codeSpan(verification.before)}, after ${codeSpan(verification.after)}.${narrow}${opened(verification.newlyAllowed, verification.newlyDenied)}`,
  ];
};

const engineWords = { local: 'local evaluator', simulator: "IAM's policy simulator" } as const;

const opened = (newlyAllowed: readonly string[], gone: readonly string[]): string =>
  newlyAllowed.length === 0
    ? gone.length > 0
      ? ` It opens nothing else, and takes away what you had taken out: ${gone.slice(0, 3).map(codeSpan).join(', ')}.`
      : ' It opens nothing else and takes nothing away.'
    : ` It also opens:\n\n${newlyAllowed.map((entry) => `- ${codeSpan(entry)}`).join('\n')}`;
