import { tells } from '../../intake/index.ts';
import type { Clues } from '../../playbook/index.ts';
import type { Ranked } from '../rank-causes.ts';
import type { Learned } from '../reading-of.ts';
import { restsOnAws } from '../rests-on-aws.ts';
import { suspectsOf } from '../suspects-of.ts';
import { toldOf } from '../told-of.ts';
import type { SupportKind } from './shares.ts';

/** One reason to think of a cause: learned with a probability, or of a kind that has a share. */
export type Support = { readonly id: string; readonly because: string } & (
  | { readonly kind: 'learned'; readonly probability: number }
  | { readonly kind: SupportKind; readonly place: number }
);

/** Every reason to think of a cause, the learned ones first. */
export const supportsOf = (met: {
  readonly ranked: readonly Ranked[];
  readonly learned: Learned;
  readonly clues: Clues;
}): readonly Support[] => {
  const { ranked, learned, clues } = met;
  return [
    ...suspectsOf(clues).map((one, place) => ({ ...one, kind: 'suspect' as const, place })),
    ...learned.causes
      .filter(({ id }) => id !== noMatter)
      .map((one) => ({ ...one, kind: 'learned' as const, because: 'reports in such words had this cause' })),
    ...toldOf(clues).map(({ id, because, isTried }, place) => {
      const kind = place > 0 ? ('toldToo' as const) : isTried === true ? ('tried' as const) : ('told' as const);
      return { id, because, kind, place: 0 };
    }),
    ...ranked.map((one, place) => {
      const { cause, recognition } = one;
      return { id: cause.id, because: recognition.because, kind: kindOf(clues, one), place };
    }),
  ];
};

const noMatter = 'NOT_ACCESS';

const kindOf = (clues: Clues, one: Ranked): SupportKind => {
  const { tier, confidence } = one.recognition;
  if (tier === 'guess') return 'guess';
  // `has no iam:CreatePolicy`: the person names what is missing
  if (clues.denial === null && tells(clues.facts, 'lacksAction')) return 'told';
  const isNamed = clues.topic === null || clues.denial?.action != null || clues.facts.operations.length > 0;
  if (!restsOnAws(one, clues)) return isNamed ? 'named' : 'arrow';
  return confidence === 'possible' ? 'possible' : 'likely';
};
