import { takesPart } from '../../diagnose/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { valuesOf } from '../document/values-of.ts';
import { canConcern, hasWildcard } from '../judge/concrete.ts';
import type { Need } from '../judge/need.ts';

/**
 * What a fix leaves beside it that never matches: a resource of an Allow for the same action that AWS asks about for none of its actions,
 * an object under `s3:ListBucket`, an alias under `kms:Decrypt`. It is no part of the fix and does no harm, but whoever wrote it believes in it.
 */
export const deadBeside = (needs: readonly Need[], { policies }: Evidence): readonly string[] => [
  ...new Set(
    needs.flatMap((need) =>
      policies
        .filter(({ policyType }) => policyType === 'identity' || policyType === 'permissionsBoundary')
        .filter((policy) => takesPart(policy, need))
        .flatMap((policy) => ofPolicy(policy, need)),
    ),
  ),
];

const most = 3;

const ofPolicy = (policy: SeenPolicy, { action }: Need): readonly string[] =>
  (readDocument(policy.document)?.Statement ?? [])
    .filter((statement) => statement['Effect'] === 'Allow' && names(statement, action))
    .flatMap((statement) =>
      deadIn(statement)
        .slice(0, most)
        .map((pattern) => remarkOf(pattern, statement, policy)),
    );

const names = (statement: JsonObject, action: string): boolean =>
  valuesOf(statement['Action']).some((one) => one.toLowerCase() === action.toLowerCase());

const deadIn = (statement: JsonObject): readonly string[] => {
  const actions = valuesOf(statement['Action']);
  if (actions.some(hasWildcard)) return [];
  return valuesOf(statement['Resource']).filter(
    (resource) => !resource.includes('${') && actions.every((action) => !canConcern(action, resource)),
  );
};

const remarkOf = (pattern: string, statement: JsonObject, { name }: SeenPolicy): string => {
  const actions = valuesOf(statement['Action'])
    .slice(0, most)
    .map((action) => `\`${action}\``);
  return `\`${pattern}\` in \`${name}\` never matches: AWS asks for ${actions.join(', ')} about no resource of that kind; it can be taken out`;
};
