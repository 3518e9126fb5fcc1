import { checkPolicy } from '../../policy-check/index.ts';
import { isWritten } from '../engines/is-written.ts';
import { sayCeiling } from '../engines/say-ceiling.ts';
import type { Answered } from '../question.ts';
import { proseOf } from '../reading/prose-of.ts';

/** What cannot work in the policies that a failure is told with, where no fix is shown for it yet; null: nothing stands out. */
export const seenFaults = ({ facts, answer }: Answered): string | null => {
  if (facts.evidence.policies.length === 0 || answer.fix.steps.length > 0) return null;
  const found = checkPolicy(facts.evidence.policies.filter(isWritten))
    .filter(({ rule, level }) => level === 'error' || rule === 'weak-condition')
    .slice(0, most);
  const ceiling = sayCeiling(proseOf(facts), facts.evidence.policies);
  if (found.length === 0 && ceiling === null) return null;
  const above = ceiling === null ? [] : [`- ${ceiling.slice(0, 1).toUpperCase()}${ceiling.slice(1)}.`];
  const lines = found.map(({ text, nearest }) => {
    const instead = nearest.filter((each) => !each.includes('{')).slice(0, 1);
    return `- ${text.slice(0, 1).toUpperCase()}${text.slice(1)}${instead.length === 0 || text.includes(instead[0] ?? '') ? '' : `; rather \`${instead[0]}\``}.`;
  });
  return `**In the policy you showed:**\n\n${[...above, ...lines].join('\n')}`;
};

const most = 2;
