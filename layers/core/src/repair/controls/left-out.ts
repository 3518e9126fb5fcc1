import { quoted } from '../../catalog/index.ts';
import { takesPart } from '../../diagnose/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { Workbench } from '../apply/workbench.ts';
import { failing, holds, reaches } from '../candidates/holds.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { valuesOf } from '../document/values-of.ts';
import { entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';

/**
 * What is said where what is added undoes something that an Allow of the same principal leaves out: by `NotAction` or `NotResource`, or
 * by a condition on a part of the resource (its own rows, a folder), which the added action does not have.
 */
export const leftOut = (needs: readonly Need[], shown: Evidence, { changes }: Workbench): readonly string[] => {
  const added = changes.flatMap(({ kind, statement }) =>
    kind === 'addStatement' && statement?.['Effect'] === 'Allow' ? [statement] : [],
  );
  const open = needs.filter(
    (need) =>
      need.decision?.decision === 'implicitDeny' && added.some((statement) => reaches(statement, need) === 'yes'),
  );
  return [...new Set(open.flatMap((need) => allowsOf(need, shown).flatMap((each) => sayOf(each, need, added))))].slice(
    0,
    most,
  );
};

const most = 3;

type Allow = { readonly policy: SeenPolicy; readonly statement: JsonObject };

const allowsOf = (need: Need, { policies }: Evidence): readonly Allow[] =>
  policies
    .filter((policy) => policy.policyType === 'identity' && takesPart(policy, need))
    .flatMap((policy) =>
      (readDocument(policy.document)?.Statement ?? [])
        .filter((statement) => statement['Effect'] === 'Allow')
        .map((statement) => ({ policy, statement })),
    );

const sayOf = ({ policy, statement }: Allow, need: Need, added: readonly JsonObject[]): readonly string[] => {
  const [only, ...more] = failing(statement, need);
  const element = only === 'action' ? 'NotAction' : 'NotResource';
  if (more.length === 0 && (only === 'action' || only === 'resource') && statement[element] !== undefined)
    return [
      `${quoted(policy.name)} leaves ${list(statement[element])} out by \`${element}\`, and what is added lets this one in: if it was left out on purpose, ask whoever wrote it first`,
    ];
  return partsOf(statement, need, added).map(
    ({ key, values }) =>
      `${quoted(policy.name)} allows ${list(statement['Action'])} on ${quoted(need.resource)} only where ${quoted(key)} fits (${values.slice(0, most).map(quoted).join(', ')}); ${quoted(need.action)} is added without it, and reaches all of it`,
  );
};

/** The same resource, another action, and a condition on which part of it. */
const partsOf = (statement: JsonObject, need: Need, added: readonly JsonObject[]) =>
  statement['Action'] === undefined ||
  holds(statement, 'action', need) === 'yes' ||
  holds(statement, 'resource', need) !== 'yes' ||
  !valuesOf(statement['Action']).every((action) => serviceOf(action) === serviceOf(need.action))
    ? []
    : entriesOf(statement['Condition']).filter(
        ({ key }) =>
          ofPart.test(key) && !added.some((each) => entriesOf(each['Condition']).some((own) => own.key === key)),
      );

const serviceOf = (action: string): string => action.toLowerCase().split(':')[0] ?? '';

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
const ofPart = /^(?:dynamodb:(?:LeadingKeys|Attributes)|s3:prefix|kms:EncryptionContext:.+)$/i;

const list = (element: unknown): string => valuesOf(element).slice(0, most).map(quoted).join(', ');
