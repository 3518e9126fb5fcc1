import type { Requirement } from '../../playbook/index.ts';
import { codeBlock } from '../code-span.ts';

/** What was found of the things that a call needs, and what is left. */
export type ClaimTold = {
  readonly held: readonly Requirement[];
  readonly lacking: Requirement | null;
  /** It was put right minutes ago: the one whose change takes its time. */
  readonly waiting: Requirement | null;
  readonly left: readonly Requirement[];
};

/** One thing less or the thing itself: what follows from what a person found. */
export const sayClaim = ({ held, lacking, waiting, left }: ClaimTold): string => {
  const [next, ...later] = left;
  return [
    ...(lacking === null
      ? held.map(({ holds }) => `**Then this is not what refuses, if it is as you say:** ${holds}.`)
      : [
          `**That is the gap.** It has to be so: ${lacking.holds}. ${lacking.mend}`,
          ...(lacking.look === null ? [] : [codeBlock('sh', lacking.look)]),
          `Then try again: ${lacking.takes}.`,
        ]),
    ...(waiting === null ? [] : [`**Perhaps only too early:** ${waiting.takes}. Try again then.`]),
    ...(lacking !== null
      ? laterOf(left)
      : next === undefined
        ? [sayAllHeld]
        : [...sayNext(next, waiting), ...laterOf(later)]),
    `[AWS’s page](${(lacking ?? next ?? waiting ?? held[0])?.url})`,
  ].join('\n\n');
};

const sayNext = (next: Requirement, waiting: Requirement | null): readonly string[] => [
  `**${waiting === null ? 'Look at this next' : 'If it stays'}:** ${next.holds}. ${next.look === null ? '' : 'This shows it:'}`.trim(),
  ...(next.look === null ? [] : [codeBlock('sh', next.look)]),
  `If it is missing: ${next.mend}`,
];

const laterOf = (later: readonly Requirement[]): readonly string[] =>
  later.length === 0 ? [] : [`Needed besides:\n\n${later.map(({ holds }) => `- ${holds}`).join('\n')}`];

const sayAllHeld =
  'All that this call needs is there then, so one of these is not what it seems: it runs as another role (`aws sts get-caller-identity` in the same place), in another account or Region, or the change is not in effect yet. Paste the whole error as it comes now, or the policies themselves: then it is decided rather than believed.';
