import type { Diagnosis } from '../diagnose/index.ts';
import { causeSentence } from './say-cause.ts';

/** The first of those lines: it is known before a change is searched for. */
export type BriefCause = {
  readonly confidence: 'certain' | 'likely' | 'possible';
  readonly why: string;
};

/** What is wrong in brief, and how sure that is. */
export const brieflyWhy = (diagnosis: Diagnosis): BriefCause => ({
  confidence: diagnosis.cause.confidence,
  why: causeSentence({ diagnosis }),
});
