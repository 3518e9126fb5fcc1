import { readArn } from '../../arn/index.ts';
import { quoted } from '../../catalog/index.ts';
import { takesPart } from '../../diagnose/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { Workbench } from '../apply/workbench.ts';
import { holds, reaches } from '../candidates/holds.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { valuesOf } from '../document/values-of.ts';
import { type ConditionEntryOf, entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { controlOf } from './control-of.ts';

/**
 * What is said where the same is allowed on another resource under a limit only (a Region, a call through a service, a tag) and what is
 * added holds without it: the limit may be meant for this resource, too.
 */
export const limitsBeside = (needs: readonly Need[], shown: Evidence, { changes }: Workbench): readonly string[] => {
  const added = changes.flatMap(({ kind, statement }) =>
    kind === 'addStatement' && statement !== null && statement['Effect'] === 'Allow' ? [statement] : [],
  );
  return [
    ...new Set(
      needs
        .filter((need) => need.decision?.decision === 'implicitDeny')
        .flatMap((need) => {
          const own = added.filter((statement) => reaches(statement, need) === 'yes');
          return own.length === 0
            ? []
            : ofNeighbours(need, shown)
                .filter(({ entry }) => !isKept(entry, own, need))
                .map(sayLimit(need));
        }),
    ),
  ];
};

type Limit = { readonly entry: ConditionEntryOf; readonly policy: SeenPolicy; readonly statement: JsonObject };

/** The limits under which the same is allowed elsewhere, where it is allowed nowhere without one. */
const ofNeighbours = (need: Need, { policies }: Evidence): readonly Limit[] => {
  const neighbours = policies
    .filter((policy) => policy.policyType === 'identity' && takesPart(policy, need))
    .flatMap((policy) =>
      (readDocument(policy.document)?.Statement ?? [])
        .filter((statement) => statement['Effect'] === 'Allow' && reaches(statement, need) === 'elsewhere')
        .map((statement) => ({ policy, statement })),
    );
  if (neighbours.some(({ statement }) => statement['Condition'] === undefined)) return [];
  return neighbours.flatMap(({ policy, statement }) =>
    entriesOf(statement['Condition'])
      .filter(({ key }) => controlOf(key) !== null)
      .map((entry) => ({ entry, policy, statement })),
  );
};

/** The same key binds what is added, or the resource's own ARN says what the key asks. */
const isKept = ({ operator, key, values }: ConditionEntryOf, added: readonly JsonObject[], need: Need): boolean => {
  const name = key.toLowerCase();
  if (added.every((statement) => keysOf(statement).includes(name))) return true;
  const { region, account } = readArn(need.resource);
  const said = name === 'aws:requestedregion' ? region : name.endsWith(':resourceaccount') ? account : '';
  return (
    said !== '' &&
    holds({ Condition: { [operator]: { [key]: values } } }, 'condition', {
      ...need,
      context: { ...need.context, [key]: said },
    }) === 'yes'
  );
};

const keysOf = ({ Condition }: JsonObject): readonly string[] =>
  isJsonObject(Condition) ? entriesOf(Condition).map(({ key }) => key.toLowerCase()) : [];

const sayLimit =
  ({ resource }: Need) =>
  ({ entry: { operator, key, values }, policy, statement }: Limit): string => {
    const there = valuesOf(statement['Resource'])[0];
    const asked = values.slice(0, most).map(quoted).join(', ');
    return `${quoted(policy.name)} allows the same on ${there === undefined ? 'another resource' : quoted(there)} only under \`${operator}\` of ${quoted(key)} (${asked}); what is added holds without it. If that limit is meant for ${quoted(resource)} as well, put the same condition into the new statement`;
  };

const most = 3;
