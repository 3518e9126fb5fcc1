import type { Target } from '../compose/target-of.ts';
import type { Answered } from '../question.ts';

/** Whether the document wished for would allow what an explicit deny refuses, where nothing of ours changes that Deny: an Allow helps nowhere then. */
export const isAgainstDeny = ({ diagnosis, repair }: Answered, target: Target): boolean =>
  diagnosis.denial.kind === 'explicit' &&
  repair.fix.steps.length === 0 &&
  (target !== 'trust' || /^sts:AssumeRole/i.test(diagnosis.requests[0]?.action ?? ''));

export const sayAgainstDeny = ({ repair }: Answered): string =>
  [
    '**No: a Deny refuses the call, and it wins over every Allow, in whatever policy that stands.** Such a document is not made: it would change nothing. The Deny has to be narrowed, or has to except the caller.',
    ...(repair.details.ownerText === null ? [] : [repair.details.ownerText]),
  ].join('\n\n');
