import { spellDerivedKey } from '../condition/derive-key.ts';
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
  for (const key of loneLists(policies, question))
    own.push({
      severity: 'info',
      text: `AWS's pages do not say how a list of one value meets an operator for single values: ${quote(key)} is taken as that value`,
    });
  for (const text of question.context.problems) own.push({ severity: 'warning', text });
  for (const [key, value] of question.context.assumed)
    own.push({
      severity: 'info',
      text: `assumed: the request does not carry ${quote(spellDerivedKey(key))}, it is taken as ${quote(value)}`,
    });
  return own.length === 0 ? policies.notes : [...policies.notes, ...own];
};

// Keys given as a list of one value that a condition without a set operator asks for.
const loneLists = ({ layers }: CompiledPolicies, { context }: Question): readonly string[] => {
  if (context.loneLists.length === 0) return [];
  const conditions = Object.values(layers)
    .flat()
    .flatMap(({ statements }) => statements.flatMap((statement) => statement.conditions));
  return context.loneLists.filter((key) =>
    conditions.some(
      (condition) =>
        condition.lowerKey === key.toLowerCase() && condition.kind === 'compare' && condition.quantifier === 'none',
    ),
  );
};
