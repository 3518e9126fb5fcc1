import type { Element } from './composition.ts';

/** Actions on resources that a wish asks for. */
export type Granted = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition?: Element;
  readonly note?: string;
  /** Has no tags of its own: a model of AWS. */
  readonly isUntagged?: boolean;
};
