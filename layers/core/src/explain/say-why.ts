import { codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';

/** The reasons: what spoke for the cause, the statements that came closest, what else it could be. */
export const sayWhy = ({ diagnosis, evidence, facts }: Explained): readonly string[] => [
  ...list('**Evidence**', [...diagnosis.because, ...closest(diagnosis)]),
  ...list('**Watch out**', diagnosis.pitfalls),
  ...list(
    '**It could also be**',
    diagnosis.cause.alternatives.map(({ id, because }) => `${codeSpan(id)}: ${because}`),
  ),
  ...list(
    '**Noted**',
    unique([...(diagnosis.unfinished ?? []), ...diagnosis.notes, ...facts.notes, ...evidence.notes]),
  ),
];

const closest = (diagnosis: Explained['diagnosis']): readonly string[] => {
  const decided = diagnosis.requests.find(({ decision }) => decision !== null && decision.decision !== 'allowed');
  const misses = decided?.decision?.nearMisses ?? [];
  return misses.slice(0, 2).map(({ policy, sid, index, failedOn, detail }) => {
    const which = sid === undefined ? `statement ${index}` : `statement ${codeSpan(sid)}`;
    return `${which} of ${codeSpan(policy)} came closest and failed on the ${failedOn}: ${detail}`;
  });
};

const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [`${title}\n\n${lines.map((line) => `- ${line.replace(/\s*[\r\n]\s*/g, ' ')}`).join('\n')}`];
