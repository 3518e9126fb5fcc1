import { decideRequests } from '../../diagnose/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';
import { failing, holds } from '../candidates/holds.ts';
import type { JsonObject } from '../document/json-object.ts';
import { statementsOf } from '../document/statements-of.ts';
import { elementOf, valuesOf } from '../document/values-of.ts';
import { changedPolicies } from './changed-policies.ts';
import { hasWildcard } from './concrete.ts';
import type { Need, Trial } from './need.ts';

const most = 60;

/** Whether no statement, action, resource or value that a change brings can be left out, and no narrower name would do. */
export const isNarrowest = (trial: Trial): boolean => {
  const less = changedPolicies(trial).flatMap(({ policy, gained, lost }) =>
    gained
      .filter((statement) => statement['Effect'] === 'Allow')
      .flatMap((statement) =>
        lessOf(statement, lost, trial.needs).map((narrower) => ({ policy, statement, narrower })),
      ),
  );
  if (less.length === 0) return true;
  const now = decideRequests({ requests: trial.needs, evidence: trial.after });
  return less
    .slice(0, most)
    .every(
      ({ policy, statement, narrower }) =>
        !passes({ ...trial, now }, withPolicy(trial.after, policy, { statement, narrower }), { statement, narrower }),
    );
};

type Replaced = { readonly statement: JsonObject; readonly narrower: JsonObject | null };

// Of a statement that is altered, only what the change brought.
const lessOf = (
  statement: JsonObject,
  lost: readonly JsonObject[],
  needs: readonly Need[],
): readonly (JsonObject | null)[] => {
  const isOld = (element: 'Action' | 'Resource', value: string): boolean =>
    lost.some((one) => one['Effect'] === 'Allow' && valuesOf(one[element]).includes(value));
  return [
    ...(lost.some((one) => one['Effect'] === 'Allow') ? [] : [null]),
    ...without(statement, 'Action', isOld),
    ...without(statement, 'Resource', isOld),
    ...narrowed(statement, needs).filter(() => !lost.some((one) => one['Effect'] === 'Allow')),
  ];
};

type IsOld = (element: 'Action' | 'Resource', value: string) => boolean;

const without = (statement: JsonObject, element: 'Action' | 'Resource', isOld: IsOld): readonly JsonObject[] => {
  const values = valuesOf(statement[element]);
  return values.length < 2
    ? []
    : values.flatMap((value, at) =>
        isOld(element, value) ? [] : [{ ...statement, [element]: elementOf(values.toSpliced(at, 1)) }],
      );
};

// The names of the call in the place of a pattern that it does not call for.
const narrowed = (statement: JsonObject, needs: readonly Need[]): readonly JsonObject[] => {
  const values = valuesOf(statement['Resource']);
  const called = new Set(needs.flatMap(({ pattern }) => pattern ?? []));
  const exact = [...new Set(needs.map(({ resource }) => resource))].filter((resource) => !hasWildcard(resource));
  return values.flatMap((value, at) =>
    hasWildcard(value) && value !== '*' && !called.has(value)
      ? [{ ...statement, Resource: elementOf([...values.toSpliced(at, 1), ...exact]) }]
      : [],
  );
};

const withPolicy = (evidence: Evidence, policy: SeenPolicy, { statement, narrower }: Replaced): Evidence => {
  const text = JSON.stringify(statement);
  const put = narrower === null ? [] : [narrower];
  const Statement = statementsOf(policy.document).flatMap((one) => (JSON.stringify(one) === text ? put : [one]));
  const changed = { ...policy, document: { Version: '2012-10-17', Statement } };
  return { ...evidence, policies: evidence.policies.map((one) => (one === policy ? changed : one)) };
};

/** Whether the call passes as it did; of what cannot be decided, whether a statement still speaks of it. One request that does not is enough. */
const passes = ({ needs, after, now }: Decided, evidence: Evidence, { statement, narrower }: Replaced): boolean =>
  needs.every((need, at) => {
    const whole = now[at]?.decision ?? null;
    if (whole === null) return layersFor(need, evidence) === layersFor(need, after);
    // What neither of the two speaks of is decided as it was.
    if (!isAbout(statement, need) && (narrower === null || !isAbout(narrower, need))) return true;
    const [less] = decideRequests({ requests: [need], evidence });
    return less?.decision?.decision === whole.decision && less.decision.deniedBy.length === whole.deniedBy.length;
  });

const isAbout = (statement: JsonObject, need: Need): boolean =>
  holds(statement, 'action', need) !== 'no' && holds(statement, 'resource', need) !== 'no';

type Decided = Trial & { readonly now: readonly DecidedRequest[] };

const layersFor = (need: Need, { policies }: Evidence): string =>
  [
    ...new Set(
      policies
        .filter(({ document }) => statementsOf(document).some((one) => failing(one, need).length === 0))
        .map(({ policyType }) => policyType),
    ),
  ].join();
