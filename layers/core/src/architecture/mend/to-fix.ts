import { printEdits, type TextEdit } from '../../template/index.ts';
import type { Draft, Fix } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { countBroken } from './count-broken.ts';

type Proven = { readonly edits: readonly TextEdit[]; readonly brokenAfter: number; readonly judged: Judged };

/** What is offered: the edits, how the person's file differs by them, and what was proven. */
export const toFix = (draft: Draft, { edits, brokenAfter, judged }: Proven): Fix | null => {
  const { file } = judged.first;
  const diff = printEdits(file, judged.model.text, edits);
  if (diff === null) return null;
  return {
    edits: edits.map(({ start, end, text }) => ({ file, start, end, text })),
    diff,
    proof: {
      before: draft.denied[0]?.outcome.decision?.decision ?? 'allowed',
      after: 'allowed',
      newlyAllowed: draft.remedy?.kind === 'change' ? [draft.remedy.to] : [],
      newlyDenied: [],
      brokenBefore: countBroken(judged.arrows),
      brokenAfter,
      reread: true,
    },
  };
};
