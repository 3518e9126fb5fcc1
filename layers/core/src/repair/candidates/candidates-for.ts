import type { PolicyType } from '@whydenied/iam';
import { takesPart } from '../../diagnose/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import { placeGrant } from '../apply/place-grant.ts';
import type { Workbench } from '../apply/workbench.ts';
import { isKeptBack } from '../document/is-kept-back.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { sameJson } from '../document/same-json.ts';
import { elementOf, valuesOf } from '../document/values-of.ts';
import { isAwsManaged, isShared } from '../home/ownership.ts';
import type { Need } from '../judge/need.ts';
import { addPrincipal } from './add-principal.ts';
import { addValue } from './add-value.ts';
import { alterStatement } from './alter-statement.ts';
import type { Candidate } from './candidate.ts';
import { correctStatement, phantomsFor } from './correct-statement.ts';
import { grantWithPeers } from './grant-with-peers.ts';
import { failing, holds } from './holds.ts';

type Gap = {
  readonly work: Workbench;
  readonly need: Need;
  /** What fails for the same reason is granted by the same statement. */
  readonly peers: readonly Need[];
  readonly policyType: PolicyType;
  readonly asked: Case;
};

/** Every change that could make a silent kind of policy allow a request, the smallest first; made one by one, as they are asked for. */
export function* candidatesFor(gap: Gap): Generator<Candidate> {
  const policies = gap.work.evidence.policies.filter((policy) => isEditable(policy, gap)).slice(0, most);
  for (const policy of policies) yield* inPlace(policy, gap, corrected);
  // A value that is added to a policy of several principals reaches them all.
  for (const policy of policies.filter((one) => !isShared(one, one.appliesTo))) yield* inPlace(policy, gap, extended);
  for (const policy of policies) yield* apart(policy, gap);
  const current = { ...gap.asked, evidence: gap.work.evidence };
  const work = placeGrant(gap.work, grantWithPeers({ ...gap, asked: current }), current);
  yield { kind: 'add', isMeant: false, work };
}

const most = 40;

const isEditable = (policy: SeenPolicy, { policyType, need }: Gap): boolean =>
  policy.policyType === policyType && takesPart(policy, need) && !isAwsManaged(policy) && !isKeptBack(policy);

/** An action that does not exist is taken out of a statement that others need on `*`, and granted as it should be. */
function* apart(policy: SeenPolicy, gap: Gap): Generator<Candidate> {
  const statements = readDocument(policy.document)?.Statement ?? [];
  for (const [index, statement] of statements.slice(0, most).entries()) {
    const phantoms = statement['Effect'] === 'Allow' ? phantomsFor(statement, gap.need) : [];
    const others = valuesOf(statement['Action']).filter((action) => !phantoms.includes(action));
    if (phantoms.length === 0 || others.length === 0) continue;
    const less = { ...statement, Action: elementOf(others) };
    const work = alterStatement(gap.work, less, { policy, index, asked: gap.asked });
    const current = { ...gap.asked, evidence: work.evidence };
    const placed = placeGrant(work, grantWithPeers({ ...gap, asked: current }), current);
    yield { kind: 'correct', isMeant: false, work: placed };
  }
}

type Altered = Pick<Candidate, 'kind' | 'isMeant'> & { readonly statement: JsonObject };
type Altering = (statement: JsonObject, need: Need, asked: Case) => readonly Altered[];

function* inPlace(policy: SeenPolicy, { work, need, asked }: Gap, alter: Altering): Generator<Candidate> {
  const statements = readDocument(policy.document)?.Statement ?? [];
  for (const [index, statement] of statements.slice(0, most).entries()) {
    if (statement['Effect'] !== 'Allow') continue;
    for (const { statement: changed, ...kind } of alter(statement, need, asked)) {
      if (failing(changed, need).length === 0)
        yield { ...kind, work: alterStatement(work, changed, { policy, index, asked }) };
    }
  }
}

const corrected: Altering = (statement, need) => {
  const right = correctStatement(statement, need);
  return sameJson(right, statement) ? [] : [{ kind: 'correct', isMeant: true, statement: right }];
};

const extended: Altering = (statement, need, { facts }) => {
  // Most statements are about something else: that is told without deciding.
  if (holds(statement, 'action', need) !== 'yes' || holds(statement, 'resource', need) !== 'yes') return [];
  const fails = failing(statement, need).join();
  const changed =
    fails === 'condition'
      ? addValue(statement, need, facts)
      : fails === 'principal' && need.principal !== null
        ? addPrincipal(statement, need.principal)
        : null;
  return changed === null ? [] : [{ kind: 'extend', isMeant: false, statement: changed }];
};
