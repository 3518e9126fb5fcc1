import type { Draft } from '../finding.ts';
import type { Mended, Untried } from '../mend/mend-all.ts';
import type { Finding } from '../scan-result.ts';
import { fingerprint } from './fingerprint.ts';
import type { Placing } from './placing.ts';

/** The findings with their numbers, places, fingerprints and fixes. */
export const printFindings = (
  drafts: readonly Draft[],
  { fixes, untried }: Mended,
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
      message: `${draft.message}${untriedWords(untried.get(draft))}`,
      arrow: draft.arrow?.id ?? null,
      at: place(draft.spot),
      related: draft.related.map(({ message, spot }) => ({ message, at: place(spot) })),
      fingerprint: again === 0 ? base : `${base}-${again + 1}`,
      fix: fixes.get(draft) ?? null,
    };
  });
};

/** Why an edit that may mend it is not offered. */
const untriedWords = (why: Untried | undefined): string =>
  why === undefined ? '' : `. No edit is offered yet: ${words[why]}`;

const words: Readonly<Record<Untried, string>> = {
  lines: 'it would change lines that another fix changes; make that one, then scan again',
  room: 'it takes a resource more, and with the other fixes the template would hold more than CloudFormation takes; make those, then split the template',
  reads:
    'it was not proven, for a text of this size is read again so often and no more; make those that are offered, then scan again',
};
