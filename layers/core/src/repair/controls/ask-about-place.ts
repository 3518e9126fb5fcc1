import { matchGlob } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import type { Question } from '../../diagnose/index.ts';
import type { Need } from '../judge/need.ts';
import type { Hinge } from './depends-on.ts';
import { isPlaceKey } from './is-place-key.ts';

/** Whether the Region or account that a list leaves out is wanted: only then does it join the list, and only people know. */
export const askAboutPlace = ({ entry, policy, statement }: Hinge, need: Need | undefined): Question | null => {
  if (need === undefined || !isPlaceKey(entry.key)) return null;
  const { region, account } = readArn(need.resource);
  const isRegion = entry.key.toLowerCase() === 'aws:requestedregion';
  const place = isRegion ? region : (need.resourceAccount ?? account);
  if (!(isRegion ? /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/ : /^\d{12}$/).test(place)) return null;
  // What the list holds is wanted: it is another condition, or another request of the call, that fails.
  if (entry.values.some((value) => matchGlob(value, place))) return null;
  const allowed = entry.values
    .slice(0, 5)
    .map((value) => `\`${value}\``)
    .join(', ');
  return {
    ask: isRegion ? `Is ${place} wanted for this call?` : `Is account ${place} one of yours?`,
    because: `the ${statement['Effect'] === 'Deny' ? 'Deny' : 'Allow'} in \`${policy.name}\` keeps it to ${allowed} by \`${entry.key}\`, often because the law or a contract asks for it; it is widened only when whoever set it wants that`,
    command: null,
    choices: isRegion
      ? [
          { label: 'Yes, it is wanted', says: `We also want to use ${place}.` },
          { label: 'No', says: `We do not want to use ${place}.` },
        ]
      : [
          { label: 'Yes, it is ours', says: `Account ${place} is ours.` },
          { label: 'No', says: `Account ${place} belongs to somebody else.` },
        ],
  };
};
