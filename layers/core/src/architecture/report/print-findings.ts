import type { Draft, Fix } from '../finding.ts';
import type { Finding } from '../scan-result.ts';
import { fingerprint } from './fingerprint.ts';
import type { Placing } from './placing.ts';

/** The findings with their numbers, places, fingerprints and fixes. */
export const printFindings = (
  drafts: readonly Draft[],
  fixes: ReadonlyMap<Draft, Fix>,
  place: Placing,
): readonly Finding[] => {
  const seen = new Map<string, number>();
  return drafts.map((draft, index) => {
    const base = fingerprint(draft.rule, draft.subject);
    const again = seen.get(base) ?? 0;
    seen.set(base, again + 1);
    return {
      id: `f${index + 1}`,
      rule: draft.rule,
      level: draft.level,
      message: draft.message,
      arrow: draft.arrow?.id ?? null,
      at: place(draft.spot),
      related: draft.related.map(({ message, spot }) => ({ message, at: place(spot) })),
      fingerprint: again === 0 ? base : `${base}-${again + 1}`,
      fix: fixes.get(draft) ?? null,
    };
  });
};
