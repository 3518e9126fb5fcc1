import type { SeenPolicy } from '../../intake/index.ts';
import { holdsReference } from '../document/holds-reference.ts';
import { isKeptBack } from '../document/is-kept-back.ts';
import type { JsonObject } from '../document/json-object.ts';
import { mergeStatement } from '../document/merge-statement.ts';
import { readDocument } from '../document/read-document.ts';
import { valuesOf } from '../document/values-of.ts';
import { isAwsManaged, isShared } from './ownership.ts';

type Candidates = { readonly policies: readonly SeenPolicy[]; readonly owner: string | null };

/** The policy among those of a principal that a statement belongs into; null: into a new one. */
export const chooseHome = ({ policies, owner }: Candidates, statement: JsonObject): SeenPolicy | null => {
  const open = policies.filter((policy) => !isAwsManaged(policy) && !isShared(policy, owner) && !isKeptBack(policy));
  const ranked = open
    .map((policy) => ({ policy, fit: fitOf(policy, statement) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit);
  return ranked[0]?.policy ?? null;
};

// A managed policy must speak of the matter already; an inline one is the principal's own and takes anything.
const fitOf = (policy: SeenPolicy, statement: JsonObject): number => {
  const document = readDocument(policy.document);
  if (document === null) return 0;
  const merged = mergeStatement(document, statement).kind;
  if (merged === 'present') return 4;
  // A command would have to say again what only a deployment knows.
  if (holdsReference(policy)) return 0;
  if (merged !== 'added') return 4;
  if (policy.isExcerpt === true) return 0;
  const allowed = document.Statement.filter((one) => one['Effect'] === 'Allow').flatMap((one) =>
    valuesOf(one['Action']),
  );
  const wanted = valuesOf(statement['Action']);
  if (allowed.some((action) => wanted.includes(action))) return 3;
  if (allowed.some((action) => services(wanted).has(serviceOf(action)))) return 2;
  return policy.home === 'customerManaged' || policy.arn !== null ? 0 : 1;
};

const services = (actions: readonly string[]): ReadonlySet<string> => new Set(actions.map(serviceOf));

const serviceOf = (action: string): string => action.slice(0, action.indexOf(':')).toLowerCase();
