import { type Place, parsePolicyDocument } from '@whydenied/iam';
import { checkActions } from './check-actions.ts';
import { checkChains } from './check-chains.ts';
import { checkConditions } from './check-conditions.ts';
import { checkDenies } from './check-denies.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { checkKeys } from './check-keys.ts';
import { checkLeftOpen } from './check-left-open.ts';
import { checkPods } from './check-pods.ts';
import { checkPrincipals } from './check-principals.ts';
import { checkProfiles } from './check-profiles.ts';
import { checkResources } from './check-resources.ts';
import { checkSets } from './check-sets.ts';
import { checkTokens } from './check-tokens.ts';
import { checkValues } from './check-values.ts';
import { checkVersion } from './check-version.ts';
import type {
  CheckedPolicy,
  Found,
  NearestTo,
  PolicyCheck,
  PolicyFinding,
  PolicyRule,
  StatementCheck,
} from './finding.ts';
import { nearestAction } from './nearest-action.ts';

/**
 * Whether policies are safe and can work: actions that AWS does not have, what AWS would refuse, grants wider than anybody needs,
 * PassRole, open principals, services let in without saying for whom. A pure function over the documents; gravest first; never throws.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const checkPolicy = (policies: readonly CheckedPolicy[]): readonly PolicyFinding[] =>
  policies
    .flatMap(checkWith(nearestAtMost(mostNearest)))
    .toSorted((one, other) => gravity[one.level] - gravity[other.level] || one.policy.localeCompare(other.policy));

const gravity = { error: 0, warning: 1, note: 2 } as const;

// Each is compared with every name of its service: of thousands the first are.
const mostNearest = 100;

const nearestAtMost = (most: number): NearestTo => {
  let left = most;
  return (action) => {
    left -= 1;
    return left < 0 ? null : nearestAction(action);
  };
};

const checkWith =
  (nearestTo: NearestTo) =>
  ({ name, document, policyType }: CheckedPolicy): readonly PolicyFinding[] => {
    const parsed = parsePolicyDocument(document);
    if (parsed.kind === 'unreadable') {
      const { line, column, reason } = parsed;
      const place = line === undefined || column === undefined ? null : { line, column };
      return [{ rule: 'unreadable', level: 'error', policy: name, pointer: '', place, text: reason, nearest: [] }];
    }
    const refused = parsed.notes.filter(({ severity }) => severity !== 'info').map(refusedOf);
    const found = parsed.statements.flatMap((statement) => checks.flatMap((check) => check(statement, nearestTo)));
    const together = checksTogether.flatMap((check) => check(parsed.statements));
    const told = withoutLesser([...together, ...found]).filter(
      ({ rule }) => !grantsNothing(policyType) || !wideness.has(rule),
    );
    const own = policyType === 'vpcEndpoint' ? checkEndpoint(parsed.statements) : [];
    return [...refused, ...told, ...own, ...checkVersion(parsed)].map((each) => ({
      ...each,
      policy: name,
      place: placeOf(each.pointer, parsed.locate),
    }));
  };

/** Where a statement leads to more permissions, that it names every one of a kind is said by that. */
const withoutLesser = (found: readonly Found[]): readonly Found[] => {
  const leading = new Set(found.filter(({ rule }) => rule === 'escalation').map(statementOf));
  return found.filter(
    (each) => !(each.rule === 'wide-resource' && each.text.startsWith('`arn:') && leading.has(statementOf(each))),
  );
};

const statementOf = ({ pointer }: Found): string => pointer.split('/').slice(0, 3).join('/');

/** An element with one value may be no list: then it stands where the element stands. */
const placeOf = (pointer: string, locate: (pointer: string) => Place | undefined): Place | null =>
  locate(pointer) ?? locate(pointer.slice(0, pointer.lastIndexOf('/'))) ?? null;

const refusedOf = ({ severity, path, text }: { severity: string; path?: string | undefined; text: string }): Found => ({
  rule: 'refused',
  level: severity === 'error' ? 'error' : 'warning',
  pointer: path ?? '',
  text,
  nearest: [],
});

const checks: readonly StatementCheck[] = [
  checkActions,
  checkResources,
  checkPrincipals,
  checkTokens,
  checkConditions,
  checkSets,
  checkValues,
  checkKeys,
  checkDenies,
];
const checksTogether: readonly PolicyCheck[] = [checkChains, checkProfiles, checkPods, checkLeftOpen];

/** What only limits is wide on purpose, and an endpoint's policy lets nobody in who is allowed nothing. */
const grantsNothing = (type: CheckedPolicy['policyType']): boolean =>
  type !== undefined && type !== 'identity' && type !== 'resource';

const wideness: ReadonlySet<PolicyRule> = new Set([
  'every-action',
  'wide-action',
  'wide-resource',
  'negated-allow',
  'pass-role',
  'escalation',
  'public-principal',
]);
