import type { OpenTemplate } from '../../intake/index.ts';
import type { TextEdit, TextStyle } from '../../template/index.ts';

/** A template that is edited, and how it is written. */
export type Editing = { readonly open: OpenTemplate; readonly style: TextStyle };

/** A fix as it stands in the person's own template: proven by reading the edited text again. */
export type TemplateMending = {
  readonly edits: readonly TextEdit[];
  readonly diff: string;
  /** The lines of the resources that change, as they stand afterwards. */
  readonly block: string;
};
