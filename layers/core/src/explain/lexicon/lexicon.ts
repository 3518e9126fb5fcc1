/** The words that an answer in a language may be made of, those of a verdict or of advice by their kind; entries end in `*` where the word goes on. */
export type Lexicon = Readonly<Record<LexiconKind, string>>;

export type LexiconKind =
  | 'allows'
  | 'denies'
  | 'explicit'
  | 'implicit'
  | 'negates'
  | 'already'
  | 'grants'
  | 'removes'
  | 'runs'
  | 'sends'
  | 'pastes'
  | 'retries'
  | 'changes'
  | 'words';
