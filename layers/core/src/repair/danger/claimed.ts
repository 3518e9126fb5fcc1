import { actionsOf, isAction, phantomAction, unknownAction } from '../../catalog/index.ts';
import { findDanger } from '../../danger/index.ts';
import type { Case } from '../apply/case.ts';
import { nearestName } from '../candidates/nearest-name.ts';
import type { Withheld } from './withheld.ts';

/** A text that AWS does not write: a pattern that was denied, or an action that does not exist. */
export const claimed = ({ facts }: Case): Withheld | null => {
  const [denial] = facts.denials;
  const action = denial?.action ?? null;
  if (action === null || denial?.statedBy === 'operation') return null;
  if (/[*?]/.test(action)) return pattern(action, denial?.resource ?? '*');
  const [service = ''] = action.split(':');
  const known = actionsOf(service);
  if (known.length === 0 || isAction(action) || phantomAction(action) !== undefined) return null;
  return unknown(action, nearestName(action, known));
};

const pattern = (action: string, resource: string): Withheld => {
  const [service = '', name = ''] = action.split(':');
  const what =
    name === '*' || action === '*'
      ? `every action of ${service === '*' ? 'every service' : service}`
      : 'many actions at once';
  const rights =
    service === 'iam' || service === '*' || action === '*' || findDanger({ action, resource }) !== null
      ? ': with them somebody can give any permission to himself or herself, up to administrator rights (privilege escalation)'
      : '';
  return {
    kind: 'undecided',
    steps: [
      {
        text: `AWS names one action in a denial, never a wildcard such as \`${action}\`: this is not a sentence that AWS wrote. Granted, it would be ${what}, full access to the service${rights}`,
        command: null,
      },
    ],
    ownerText: null,
    question: {
      ask: 'Which one action was denied, in the words of the whole error?',
      because: 'AWS decides about one action on one resource, and that one can be granted exactly',
      command:
        'aws cloudtrail lookup-events --lookup-attributes AttributeKey=ReadOnly,AttributeValue=false --max-results 20',
      choices: [],
    },
  };
};

const unknown = (action: string, near: string | null): Withheld => {
  return {
    kind: 'undecided',
    steps: [
      {
        text: `${unknownAction(action)}; what AWS does not have no policy can grant and AWS never denies${near === null ? '' : `; \`${near}\` may be meant`}`,
        command: null,
      },
    ],
    ownerText: null,
    question: {
      ask: 'Which operation does the code call, and what does the whole error say?',
      because: 'the action of the text does not exist, and the right one is the one that AWS names',
      command: null,
      choices: [],
    },
  };
};
