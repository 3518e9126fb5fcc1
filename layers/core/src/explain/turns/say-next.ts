import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { shortName } from '../reply/short-name.ts';

/** What the call needs besides, and which kinds of policy could still deny it. */
export const sayNext = ({ diagnosis, repair }: Explained): string => {
  const [stated] = diagnosis.requests;
  const fixed = new Set([...repair.fix.actions, stated?.action ?? ''].map((action) => action.toLowerCase()));
  const others = diagnosis.requests
    .filter(
      ({ action, decision, from }) =>
        from === 'derived' && action !== null && decision?.decision !== 'allowed' && !fixed.has(action.toLowerCase()),
    )
    .slice(0, 4)
    .map(
      ({ principal, action, resource }) =>
        `- ${principalWords(principal)}: ${shortName(action ?? '')}${resource === null || resource === '*' ? '' : ` on ${shortName(resource)}`}`,
    );
  const blamed = diagnosis.denial.policyType;
  const kinds = [...new Set(diagnosis.notEvaluated.map(({ policyType }) => policyType))]
    .filter((type) => type !== blamed)
    .map((type) => policyKindWords(type));
  const sameKind =
    blamed === 'serviceControl' ? ['another service control policy, at any level of the organization'] : [];
  const unseen = [...sameKind, ...kinds];
  if (others.length === 0 && unseen.length === 0 && diagnosis.requests.every(({ decision }) => decision === null))
    return diagnosis.isPermissionProblem
      ? 'That is not known: no policy was shown, and nothing was decided.'
      : 'No policy as far as the text tells: none was looked at, because what failed here is no permission.';
  if (others.length === 0 && unseen.length === 0)
    return 'As far as seen nothing else: every kind of policy was looked at, and the rest of the call is allowed.';
  return [
    ...(others.length === 0
      ? []
      : [`The same call also needs, and this was not seen to be allowed:\n\n${others.join('\n')}`]),
    ...(unseen.length === 0
      ? []
      : [
          `Could still deny, because nobody showed it: ${unseen.join('; ')}. If the next message names one of them, paste it.`,
        ]),
  ].join('\n\n');
};
