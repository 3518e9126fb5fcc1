import { decide, type PolicySet } from '@whydenied/iam';
import { isAccountId, readArn } from '../arn/index.ts';
import { compileShown } from '../diagnose/index.ts';
import type { Grant } from '../playbook/index.ts';
import { type Case, ownerArn } from './apply/case.ts';
import { placeGrant } from './apply/place-grant.ts';
import { type OwnerRequest, startWork } from './apply/workbench.ts';
import type { JsonObject } from './document/json-object.ts';
import { emptyDocument } from './document/read-document.ts';
import { lettersAndDigits } from './document/statement-of-grant.ts';
import { valuesOf } from './document/values-of.ts';
import type { OwnHalf } from './fix.ts';
import { fixStep } from './fix-step.ts';
import { principalKey } from './home/principal-key.ts';
import type { Need } from './judge/need.ts';

type Sides = { readonly needs: readonly Need[]; readonly forOwner: readonly OwnerRequest[] };

/** What the caller's own policies have to allow where the owner of another account is asked to let it in; null: nothing is asked of another account's resource. */
export const ownHalf = (asked: Case, { needs, forOwner }: Sides): OwnHalf | null => {
  const { kind, policyType } = asked.diagnosis.denial;
  if (kind === 'explicit') return null;
  const asking = forOwner.flatMap(({ denies, change }) => (denies === null ? change.filter(isAdmission) : []));
  const isAside = asking.length === 0;
  if (isAside && !asked.evidence.policies.some(({ policyType: shown }) => shown === 'resource')) return null;
  const across = needs.filter(
    (need) => isAcross(need) && (isAside || asking.some((statement) => isAskedOf(need, statement))),
  );
  const [first] = across;
  const owner = ownerArn(asked, first?.principal ?? null);
  if (first === undefined || owner === null || principalKey(owner) === null) return null;
  const lacking = policyType === 'resource' ? 'theirs' : policyType === 'identity' ? 'own' : null;
  if (across.every(isAllowedByOwn)) return { step: null, lacking, isAside, isDecided: false };
  const made = placeGrant(startWork(asked.evidence), grantOf(across, owner), asked);
  const [change] = made.changes;
  if (change === undefined) return null;
  const own = made.evidence.policies
    .filter((policy) => policy.policyType === 'identity')
    .map(({ document }) => document);
  return {
    step: fixStep(change),
    lacking,
    isAside,
    isDecided: !isAside && across.every((need) => takesBoth(need, { own, theirs: asking })),
  };
};

const isAdmission = (statement: JsonObject): boolean =>
  statement['Effect'] === 'Allow' && statement['Principal'] !== undefined;

const isAskedOf = ({ action }: Need, statement: JsonObject): boolean =>
  valuesOf(statement['Action']).some((one) => one.toLowerCase() === action.toLowerCase());

const isAcross = ({ principal, resource, resourceAccount }: Need): boolean => {
  const own = readArn(principal).account;
  const theirs = resourceAccount ?? readArn(resource).account;
  // The ARN of a bucket names no account, and its owner is asked because it is another's.
  return isAccountId(own) && theirs !== own && (isAccountId(theirs) || resource.includes(':s3:::'));
};

const isAllowedByOwn = ({ decision }: Need): boolean =>
  decision?.matchedStatements.some(({ policyType, effect }) => policyType === 'identity' && effect === 'Allow') ===
    true && !decision.deniedBy.some(({ policyType }) => policyType === 'identity');

const grantOf = (needs: readonly Need[], owner: string): Grant => {
  const actions = [...new Set(needs.map(({ action }) => action))];
  return {
    policyType: 'identity',
    attachTo: owner,
    sid: `Allow${lettersAndDigits(actions[0]?.split(':')[1] ?? '')}OfOtherAccount`,
    actions,
    resources: [...new Set(needs.map(({ resource }) => resource))],
    principal: null,
    condition: null,
    because: 'across accounts the caller’s own policies have to allow the call too',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html',
  };
};

type Halves = { readonly own: readonly unknown[]; readonly theirs: readonly JsonObject[] };

const takesBoth = (need: Need, { own, theirs }: Halves): boolean => {
  const identity = own.map((document) => ({ document: document as JsonObject }));
  const resource = [{ document: { ...emptyDocument, Statement: theirs } }];
  return isAllowed(need, { identity, resource }) && !isAllowed(need, { identity }) && !isAllowed(need, { resource });
};

const nobodysAccount = '000000000001';

const isAllowed = ({ principal, action, resource, resourceAccount, context }: Need, policies: PolicySet): boolean => {
  const named = resourceAccount ?? readArn(resource).account;
  const request = { principal: principal ?? '', action, resource, context };
  const owner = isAccountId(named) ? named : nobodysAccount;
  return decide(compileShown(policies), { ...request, resourceAccount: owner }).decision === 'allowed';
};
