import { layerWords } from '../../diagnose/index.ts';
import type { Case } from '../apply/case.ts';
import type { Need } from '../judge/need.ts';
import type { Withheld } from './withheld.ts';

/** AWS's sentence names a missing Allow where a shown policy denies: both cannot be true of one call, so nothing is proven. */
export const contradicted = ({ facts }: Case, needs: readonly Need[]): Withheld | null => {
  const [main] = needs;
  const { kind, policyType } = facts.denials[0] ?? unsaid;
  if (main === undefined || kind !== 'implicit' || main.decision?.decision !== 'explicitDeny') return null;
  // A condition that nobody can tell did not hold, as AWS's sentence says.
  if (main.decision.missingContextKeys.length > 0) return null;
  const denying = main.decision.deniedBy.find(({ denial }) => denial === 'explicit');
  const sid = denying?.statement?.sid === undefined ? '' : ` \`${denying.statement.sid}\``;
  const name = denying?.policy ?? 'the policy shown';
  return {
    kind: 'undecided',
    steps: [
      {
        text: `The message and the documents contradict each other: AWS says that no ${layerWords[policyType]} allows the call, while the statement${sid} in \`${name}\` denies it explicitly, and AWS names an explicit Deny first. One of them is not what AWS decided with: another version, another principal, or not attached`,
        command: null,
      },
    ],
    ownerText: null,
    question: {
      ask: `Is \`${name}\` attached to the denied principal, in the version shown?`,
      because: 'with it, the message would name an explicit deny',
      command: 'aws iam list-attached-role-policies --role-name {RoleName}',
      choices: [],
    },
  };
};

const unsaid = { kind: 'unknown', policyType: 'unknown' } as const;
