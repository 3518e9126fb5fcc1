import { DERIVED_KEYS } from '../condition/derive-key.ts';
import type { Note } from '../contract.ts';
import { quote } from '../language/quote.ts';
import type { CompiledPolicies } from './compiled.ts';
import { noteRequest } from './note-request.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';

/** What this one decision assumed, skipped or could not use, after what was odd in the documents. */
export const decisionNotes = (policies: CompiledPolicies, question: Question, setting: Setting): readonly Note[] => {
  const own: Note[] = [];
  noteRequest(policies, { question, setting, write: (severity, text) => own.push({ severity, text }) });
  for (const text of question.context.problems) own.push({ severity: 'warning', text });
  for (const [key, value] of question.context.assumed)
    own.push({
      severity: 'info',
      text: `assumed: the request does not carry ${quote(DERIVED_KEYS.get(key))}, it is taken as ${quote(value)}`,
    });
  return own.length === 0 ? policies.notes : [...policies.notes, ...own];
};
