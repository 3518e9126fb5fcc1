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
    ({ operator, key, values }) =>
      `${quoted(policy.name)} allows ${list(statement['Action'])} on ${quoted(need.resource)} only where ${quoted(key)} ${/Not/i.test(operator) ? 'does not fit' : 'fits'} (${values.slice(0, most).map(quoted).join(', ')}); ${quoted(need.action)} is added without it, and reaches all of it`,
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
        ({ operator, key }) =>
          !/^Null$/i.test(operator) &&
          parts.some(({ keys, reached }) => keys.test(key) && reached.test(need.action)) &&
          !added.some((each) => entriesOf(each['Condition']).some((own) => isSame(own.key, key))),
      );

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const serviceOf = (action: string): string => action.toLowerCase().split(':')[0] ?? '';

/** The keys that tell a part of a resource, and the actions that reach what is in it: what only describes it reaches no part. */
const parts: readonly { readonly keys: RegExp; readonly reached: RegExp }[] = [
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
  { keys: /^dynamodb:(?:LeadingKeys|Attributes)$/i, reached: /:(?!Describe|List|Tag|Untag)/i },
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
  { keys: /^s3:prefix$/i, reached: /:List/i },
  // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
  { keys: /^kms:EncryptionContext:.+$/i, reached: /:(?:Decrypt|Encrypt|ReEncrypt|GenerateDataKey|CreateGrant)/i },
];

const list = (element: unknown): string => valuesOf(element).slice(0, most).map(quoted).join(', ');
