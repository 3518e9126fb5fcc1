import type { ValueSign } from './sign.ts';

/** A sign that is told by the form of a text rather than by a phrase. */
export type Form = {
  readonly sign:
    | ValueSign
    | 'worksOnRetry'
    | 'recreated'
    | 'tagsPassed'
    | 'passesRole'
    | 'imageUncertain'
    | 'startingJob';
  /** What each text that fits has one of, in lower case: the form is compiled when a text has it, which takes longer than to look. */
  readonly marks?: readonly string[];
  /** One that is made of tables is made when a text has a mark of it. */
  readonly form: RegExp | (() => RegExp);
  readonly value?: (written: string) => string;
  /** It is read in AWS's sentences too. */
  readonly isInSentences?: boolean;
};
