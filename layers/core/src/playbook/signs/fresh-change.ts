import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { isAllowed } from './denied-action.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

/** The role or its policy was changed a moment before the call, as the text tells or a deployment makes likely. */
export const freshChange = (clues: Clues): Recognition | null => {
  const possible = { confidence: 'possible', weight: 50, asking: again } as const;
  if (says(clues, "access denied for operation 'aws::bedrock::") && !hasSentence(clues))
    return found({ ...possible, tier: 'sentence', weight: 60, because: inStack });
  if (says(clues, ...retryWords))
    return found({
      ...possible,
      tier: 'sentence',
      weight: 62,
      because: 'the same call passes when it is repeated: no policy changed',
    });
  if (says(clues, ...freshWords)) {
    const isOnlyReason = isAllowed(clues) || clues.topic === 'kb->assume' || clues.topic === 'lambda->role';
    const because = 'the role or policy was changed a moment before the call';
    return found({ ...possible, tier: isOnlyReason ? 'sentence' : 'guess', because });
  }
  if (!isAllowed(clues) || clues.denial === null) return null;
  return found({
    ...possible,
    tier: 'guess',
    because: 'the policy may be newer than the call: IAM needs a moment after a change',
  });
};

const again = {
  ask: 'Does the same call pass a minute later?',
  because: 'IAM needs a moment until a change is in force everywhere',
  command: 'aws iam list-attached-role-policies --role-name ROLE_NAME',
} as const;

const inStack =
  'the role or its policy is made in the same deployment and is not in force yet; CloudFormation hides the text of the service';

// The text itself tells that nothing but time was needed.
const retryWords = [
  'works on retry',
  'works on a retry',
  'works after a retry',
  'passes on retry',
  'succeeds on retry',
  'works the second time',
  'second time works',
  'retrying works',
  'second apply works',
  'second apply succeeds',
  'second one works',
  'second run works',
  'works on the second',
  'works on a subsequent',
  'first apply fails',
  'fails on the first apply',
  'minutes later it work',
  'minute later it work',
];

const freshWords = [
  'just created',
  'just added',
  'just attached',
  'right after creat',
  'right after the',
  'seconds after',
  'a moment ago',
  'on retry',
  'second attempt',
  'second try',
  'some deployments',
  'depends on timing',
  'most deployments',
  'a minute later',
];
