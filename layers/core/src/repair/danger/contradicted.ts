import { quoted } from '../../catalog/index.ts';
import { layerWords } from '../../diagnose/index.ts';
import type { Case } from '../apply/case.ts';
import type { Need } from '../judge/need.ts';
import type { Withheld } from './withheld.ts';

/** AWS's sentence names a missing Allow where a shown policy denies: both cannot be true of one call, so nothing is proven. */
export const contradicted = ({ facts }: Case, needs: readonly Need[]): Withheld | null => {
  const [main] = needs;
  const { kind, policyType } = facts.denials[0] ?? unsaid;
  if (facts.denials[0]?.recordedOf !== undefined)
    return ofAnother(facts.denials[0].recordedOf, facts.denials[0].principal);
  if (main === undefined || kind !== 'implicit') return null;
  if (policyType === 'identity' && main.decision?.decision === 'implicitDeny') return limited(main);
  if (main.decision?.decision !== 'explicitDeny') return null;
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

/** An event whose message speaks of another principal than its record: nobody is given what one of the two does not need. */
const ofAnother = (recorded: string, said: string | null): Withheld => ({
  kind: 'undecided',
  steps: [
    {
      text: `The event contradicts itself: it records a call of ${quoted(recorded)}, and its \`errorMessage\` speaks of ${quoted(said ?? 'somebody else')}. AWS writes one principal into both, so one of them was changed or belongs to another event; neither is given a permission by it`,
      command: null,
    },
  ],
  ownerText: null,
  question: {
    ask: 'What does the whole event say in CloudTrail?',
    because: 'the principal of the record and that of its message are the same there',
    command: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventId,AttributeValue={EventId}',
    choices: [],
  },
});

/** AWS names a missing Allow of the principal before it names one of what limits it: where only a limit is silent, the Allow that was shown is not there. */
const limited = ({ decision, unseen }: Need): Withheld | null => {
  const silent = decision?.deniedBy ?? [];
  const limit = silent.find(({ policyType }) => limits.has(policyType));
  const isLimitOnly = silent.every(({ policyType }) => limits.has(policyType));
  if (limit === undefined || !isLimitOnly || unseen.includes('identity')) return null;
  const name = limit.policy ?? 'the policy shown';
  return {
    kind: 'undecided',
    steps: [
      {
        text: `The message and the documents contradict each other: AWS says that no ${layerWords.identity} allows the call, while one that was shown does, and only the ${layerWords[limit.policyType]} \`${name}\` is silent. Then the policy shown is not what AWS decided with: not attached, another version, another principal. What limits the principal is not widened for it`,
        command: null,
      },
    ],
    ownerText: null,
    question: {
      ask: 'Is the policy that allows the call attached to the denied principal, in the version shown?',
      because: 'with it, the message would name what limits the principal instead',
      command: 'aws iam list-attached-role-policies --role-name {RoleName}',
      choices: [],
    },
  };
};

const limits: ReadonlySet<string> = new Set(['permissionsBoundary', 'session', 'vpcEndpoint']);

const unsaid = { kind: 'unknown', policyType: 'unknown' } as const;
