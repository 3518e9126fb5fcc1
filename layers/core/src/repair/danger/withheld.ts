import type { Question } from '../../diagnose/index.ts';
import type { PlainStep } from '../../playbook/index.ts';
import type { FixKind } from '../fix.ts';

/** What takes the place of a fix: no step, what it would mean, what to do, and the text for whoever has to decide. */
export type Withheld = {
  readonly kind: Extract<FixKind, 'askOwner' | 'noPolicyChange' | 'undecided'>;
  readonly steps: readonly PlainStep[];
  readonly ownerText: string | null;
  readonly question: Question | null;
};
