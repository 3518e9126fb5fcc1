import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import type { Answered } from '../question.ts';

/** What a question to the engines is asked about. */
export type EngineQuestion = { readonly answered: Answered; readonly current: Case; readonly facts: Facts };
