import type { Drawable } from './drawable.ts';

/** An arrow by the columns it spans. */
export type Span = {
  readonly arrow: Drawable;
  readonly isBack: boolean;
  /** The ends by column: an arrow that goes back has its `to` on the left. */
  readonly left: string;
  readonly right: string;
  readonly first: number;
  readonly last: number;
  /** The gap behind this column holds the label. */
  readonly gap: number;
};
