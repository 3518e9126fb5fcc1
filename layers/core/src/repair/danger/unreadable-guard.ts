import { quoted } from '../../catalog/index.ts';
import type { Case } from '../apply/case.ts';
import { type MisspeltGuard, misspeltGuards } from '../controls/misspelt-guards.ts';
import { isAwsManaged } from '../home/ownership.ts';
import type { Need } from '../judge/need.ts';
import type { Withheld } from './withheld.ts';

/** An Allow whose condition no call ever meets, where nobody can tell what was meant: no second Allow passes it by. */
export const unreadableGuard = ({ evidence }: Case, needs: readonly Need[]): Withheld | null => {
  const guard = misspeltGuards(needs, evidence).find(({ right, policy }) => right === null || isAwsManaged(policy));
  return guard === undefined ? null : nameIt(guard);
};

const nameIt = ({ policy, entry: { operator, key, values } }: MisspeltGuard): Withheld => {
  const asked = values.slice(0, 3).map(quoted).join(', ');
  const condition = `${quoted(operator)} of ${quoted(key)} (${asked})`;
  return {
    kind: 'undecided',
    steps: [
      {
        text: `The Allow in ${quoted(policy.name)} covers this call, and its condition ${condition} is one that no call ever meets: its operator, key or value is none that IAM reads (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html). Put the condition right; a second Allow beside it would pass the guard by and is not written`,
        command: null,
      },
    ],
    ownerText: null,
    question: {
      ask: `What should the condition on ${quoted(key)} in ${quoted(policy.name)} say?`,
      because: `${condition} never holds, so the statement never allows anything`,
      command: null,
      choices: [],
    },
  };
};
