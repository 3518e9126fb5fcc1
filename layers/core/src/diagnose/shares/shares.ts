/** By what a cause comes into question besides the examples. */
export type SupportKind =
  | 'suspect'
  | 'tried'
  | 'told'
  | 'toldToo'
  | 'possible'
  | 'likely'
  | 'named'
  | 'guess'
  | 'arrow';

/** How much each adds. */
export type Shares = Readonly<Record<SupportKind | 'later', number>>;
