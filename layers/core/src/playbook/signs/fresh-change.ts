import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { isAllowed } from './denied-action.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

/** The role or its policy was changed a moment before the call, as the text tells or a deployment makes likely. */
export const freshChange = (clues: Clues): Recognition | null => {
  const possible = { confidence: 'possible', asking: again } as const;
  if (says(clues, 'stackHidesService') && !says(clues, 'worksElsewhere') && !hasSentence(clues))
    return found({ ...possible, tier: 'sentence', because: inStack });
  if (says(clues, 'worksOnRetry'))
    return found({
      ...possible,
      tier: 'sentence',
      because: 'the same call passes when it is repeated: no policy changed',
    });
  if (says(clues, 'freshChange', 'roleJustMade')) {
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
