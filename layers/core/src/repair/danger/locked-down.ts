import { quoted } from '../../catalog/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import { readDocument } from '../document/read-document.ts';
import type { Need } from '../judge/need.ts';
import { isOwnDeny } from './is-own-deny.ts';
import type { Withheld } from './withheld.ts';

/** A Deny of everything, or one that calls itself a quarantine, an incident's measure, a lockdown: somebody set it on purpose, and whoever did lifts it, unless the person says that it is theirs. */
export const lockedDown = ({ facts, evidence }: Case, needs: readonly Need[]): Withheld | null => {
  const measures = evidence.policies.filter(deniesOnly).map(({ name }) => name);
  for (const need of needs) {
    if (need.decision?.decision !== 'explicitDeny') continue;
    for (const { policyType, denial, policy = 'the policy shown', statement } of need.decision.deniedBy) {
      if (denial !== 'explicit' || isOwnDeny(facts, { policyType, policy, sid: statement?.sid })) continue;
      const names = [statement?.sid ?? '', ...(measures.includes(policy) ? [policy] : [])];
      const name = names.find((one) => saysMeasure(one));
      if (name !== undefined)
        return leave(need, {
          shown: quoted(name),
          place: quoted(policy),
          says: 'says by its name that somebody set it on purpose',
        });
      if (isBlanket(evidence.policies, policy, statement?.index))
        return leave(need, {
          shown: 'The Deny of `*` on `*`',
          place: quoted(policy),
          says: 'stops everything, so somebody set it on purpose',
        });
    }
  }
  return null;
};

/** Whether the statement denies everything, without a condition: nobody works under it, so it was put there to stop its principal. */
const isBlanket = (policies: readonly SeenPolicy[], name: string, index: number | undefined): boolean =>
  policies
    .filter((policy) => policy.name === name)
    .some(({ document }) => {
      const statement = readDocument(document)?.Statement[index ?? -1];
      return (
        statement !== undefined &&
        statement['Effect'] === 'Deny' &&
        statement['Condition'] === undefined &&
        isAll(statement['Action']) &&
        isAll(statement['Resource'])
      );
    });

const isAll = (element: unknown): boolean => [element].flat().includes('*');

/** A policy that allows something is called after what it is for: `incident-bot` answers incidents. */
const deniesOnly = ({ document }: SeenPolicy): boolean =>
  (readDocument(document)?.Statement ?? []).every((statement) => statement['Effect'] === 'Deny');

const saysMeasure = (name: string): boolean => measureWords.test(wordsOf(name.slice(name.lastIndexOf('/') + 1)));

/** `IncidentResponse-Isolate` as `incident response isolate`. */
const wordsOf = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    .replaceAll(/[^A-Za-z]+/g, ' ')
    .toLowerCase();

const measureWords =
  /\b(?:quarantined?|isolated?|isolation|incidents?|break ?glass|compromised?|freezed?|frozen|lock ?downs?|locked down)\b/;

type Measure = { readonly shown: string; readonly place: string; readonly says: string };

const leave = ({ principal, action, resource }: Need, { shown, place, says }: Measure): Withheld => ({
  kind: 'askOwner',
  steps: [
    {
      text: `${shown} in ${place} ${says}: a quarantine, an incident, a lockdown. No exception to it is handed out ready to run; the denial may be just what is wanted`,
      command: null,
    },
    {
      text: 'Ask whoever set it what it is for and whether it still holds; if credentials are compromised, rotate them first. It is lifted as a whole when the matter is closed, not around one call',
      command: null,
    },
  ],
  ownerText: `To whoever answers for security in this account: ${principal ?? 'a principal'} was denied ${action} on ${resource} by ${shown} in ${place}. Is the measure still needed, and may this call pass? If so, please lift it or except this one call.`,
  question: {
    ask: `Who set ${shown}, and is its reason gone?`,
    because: 'it looks like a quarantine, an incident or a lockdown, and nothing that was shown says that it is over',
    command:
      'aws cloudtrail lookup-events --lookup-attributes AttributeKey=ReadOnly,AttributeValue=false --max-results 20',
    choices: [{ label: 'It is ours, and over', says: 'The Deny is ours, and its reason is gone.' }],
  },
});
