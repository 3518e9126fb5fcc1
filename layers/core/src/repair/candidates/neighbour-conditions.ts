import type { PolicyType } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { takesPart } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import type { ConditionElement } from '../../playbook/index.ts';
import { bindsTheNext } from '../controls/control-of.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { elementOf, valuesOf } from '../document/values-of.ts';
import { type ConditionEntryOf, entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { isList, statedValue } from './add-value.ts';
import { failing, type Holds, holds, reaches } from './holds.ts';

/**
 * The conditions under which the same principal may do the same, to this resource or another: as they are where the call meets them,
 * with the call's own value where it states one; what the resource's ARN says already is left out.
 */
export const neighbourConditions = (need: Need, policyType: PolicyType, evidence: Evidence): ConditionElement => {
  const neighbours = evidence.policies
    .filter((policy) => policy.policyType === policyType && takesPart(policy, need))
    .flatMap(({ document }) => readDocument(document)?.Statement ?? [])
    .filter((statement) => statement['Effect'] === 'Allow' && isNeighbour(statement, need));
  const statements = neighbours.length > 0 ? neighbours : ofOthers(need, policyType, evidence);
  const [first] = statements.filter((statement) => statement['Condition'] !== undefined);
  // One that is free of conditions says that the others are not everybody's.
  if (first === undefined || statements.some((statement) => statement['Condition'] === undefined)) return {};
  const carried = entriesOf(first['Condition']).flatMap((entry) => carry(entry, need, first));
  const operators = Map.groupBy(carried, ({ operator }) => operator);
  return Object.fromEntries(
    [...operators].map(([operator, entries]) => [
      operator,
      Object.fromEntries(entries.map(({ key, values }) => [key, elementOf(values)])),
    ]),
  );
};

// What a resource's policy binds the others of its kind to binds the next one as well, where the call is known to meet it.
const ofOthers = (need: Need, policyType: PolicyType, evidence: Evidence): readonly JsonObject[] =>
  policyType !== 'resource' || need.principal?.startsWith('arn:') !== true
    ? []
    : evidence.policies
        .filter((policy) => policy.policyType === 'resource' && takesPart(policy, need))
        .flatMap(({ document }) => readDocument(document)?.Statement ?? [])
        .filter((statement) => statement['Effect'] === 'Allow' && isOfPeer(statement))
        .filter((statement) => failing(statement, need).every((part) => part === 'principal' || part === 'condition'))
        .map((statement) => ({ ...statement, Condition: metOf(statement['Condition'], need) }));

// A whole account hands the decision on to its own policies; roles and users are let in themselves.
const isOfPeer = ({ Principal }: JsonObject): boolean =>
  isJsonObject(Principal) &&
  valuesOf(Principal['AWS']).some((name) => ['role', 'user', 'assumed-role'].includes(readArn(name).type));

const metOf = (condition: unknown, need: Need): JsonObject | undefined => {
  const met = entriesOf(condition).filter((entry) => stateOf(entry, need) === 'yes');
  if (met.length === 0) return undefined;
  return Object.fromEntries(
    [...Map.groupBy(met, ({ operator }) => operator)].map(([operator, entries]) => [
      operator,
      Object.fromEntries(entries.map(({ key, values }) => [key, elementOf(values)])),
    ]),
  );
};

const isNeighbour = (statement: Readonly<Record<string, unknown>>, need: Need): boolean =>
  reaches(statement, need) !== 'no';

const carry = (entry: ConditionEntryOf, need: Need, statement: JsonObject): readonly ConditionEntryOf[] => {
  if (isSaidByArn(entry.key, need)) return [];
  const state = stateOf(entry, need);
  if (state === 'yes' || (state === 'unknown' && bindsTheNext(entry.key, statement))) return [entry];
  const value = statedValue(need, entry.key);
  return state === 'unknown' || value === null || !isList(entry.operator) ? [] : [{ ...entry, values: [value] }];
};

const isSaidByArn = (key: string, { resource }: Need): boolean => {
  const { region, account } = readArn(resource);
  const name = key.toLowerCase();
  return (name === 'aws:requestedregion' && region !== '*') || (name === 'aws:resourceaccount' && account !== '');
};

const stateOf = ({ operator, key, values }: ConditionEntryOf, need: Need): Holds =>
  holds({ Condition: { [operator]: { [key]: values } } }, 'condition', need);
