import { readArn } from '../../arn/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { DecidedRequest, DenyPlace } from '../../playbook/index.ts';
import { isRegionGuard } from '../controls/is-region-guard.ts';
import { renewedPlace } from '../controls/renewed-place.ts';
import { isOwnDeny } from '../danger/is-own-deny.ts';
import { exceptFromDeny, sparesCallAlone } from '../document/except-from-deny.ts';
import type { Exception } from '../document/except-principal.ts';
import { fillable } from '../document/fill-in.ts';
import type { JsonObject } from '../document/json-object.ts';
import { replaceStatement } from '../document/merge-statement.ts';
import { readDocument } from '../document/read-document.ts';
import { sameJson } from '../document/same-json.ts';
import { isShared } from '../home/ownership.ts';
import { isSamePrincipal } from '../home/principal-key.ts';
import { storeOf } from '../home/store-of.ts';
import { type Case, deniedPrincipal, ownerArn, shownPlace } from './case.ts';
import { findPolicy } from './find-policy.ts';
import { keepers, type Owner, ownerOf } from './owner-of.ts';
import { shorterByRegion } from './shorter-by-region.ts';
import { askOwnerFor, changePolicy, remark, type Workbench } from './workbench.ts';

/** Makes the narrowest exception to each deny, or the text for its owner; never an Allow. */
export const applyExceptions = (work: Workbench, denies: readonly DenyPlace[], how: How): Workbench =>
  denies.toSorted((one, other) => other.index - one.index).reduce((done, deny) => except(done, deny, how), work);

/** `isOwners`: whoever set the Deny decides, whosever policy it is in. */
type How = { readonly asked: Case; readonly isOwners?: boolean };

const except = (work: Workbench, deny: DenyPlace, { asked, isOwners = false }: How): Workbench => {
  const policy = findPolicy(work, deny);
  const before = policy === null ? null : readDocument(policy.document);
  const statement = before?.Statement[deny.index];
  if (policy === null || before === null || statement === undefined || statement['Effect'] !== 'Deny') return work;
  const renewed = renewedPlace(statement, asked.facts);
  const exceptions = renewed === null ? exceptionsFor(asked, { policy, deny, statement }) : [];
  if (renewed === null && exceptions.length === 0) return work;
  const bucket = bucketOf(policy, exceptions);
  const changed = renewed === null ? exceptFromDeny(statement, exceptions, bucket) : [renewed];
  if (sameJson(changed, [statement])) return work;
  const isWide = renewed === null && !sparesCallAlone(statement, exceptions, bucket);
  const isAsked = isWide && policy.policyType !== 'identity';
  const owner =
    (isOwners
      ? keeperOfAny(policy, statement)
      : keeperOf({ policy, statement, isAsked, isRenewed: renewed !== null }, asked)) ?? ownerOf(policy, asked);
  const besides = shorterByRegion(statement, asked.diagnosis.requests);
  if (owner.kind === 'somebodyElse') {
    const noted = owner === keeper ? remark(work, guardRemark(policy)) : work;
    const opens = isWide ? whatItOpensToo(exceptions) : null;
    return askOwnerFor(noted, {
      owner: owner.who,
      where: policy.name,
      denies: statement,
      change: changed,
      besides,
      opens,
    });
  }
  const last = changed.at(-1) ?? null;
  const place = shownPlace(policy.policyType, policy.attachTo ?? owner.arn);
  const change = {
    kind: last === null ? ('removeStatement' as const) : ('changeStatement' as const),
    policyType: policy.policyType,
    attachTo: place,
    store: storeOf(policy, place),
    before,
    after: replaceStatement(before, deny.index, changed),
    statement: last,
  };
  const told = [...(renewed === null ? [whatItOpens(exceptions, policy)] : []), ...(besides === null ? [] : [besides])];
  return changePolicy(told.reduce(remark, work), policy, change);
};

type Denied = { readonly policy: SeenPolicy; readonly deny: DenyPlace; readonly statement: JsonObject };

const exceptionsFor = (asked: Case, { policy, deny, statement }: Denied): readonly Exception[] => {
  const denied = asked.diagnosis.requests.filter((request) => isDeniedBy(request, deny));
  const undecided = asked.diagnosis.requests.filter(
    ({ action, required, decision }) => action !== null && required && decision === null,
  );
  const byAction = Map.groupBy(denied.length > 0 ? denied : undecided, (request) => request.action ?? '');
  byAction.delete('');
  return [...byAction].map(([action, requests]) => ({
    action,
    resources: [...new Set(requests.flatMap(({ resource }) => (resource === null ? [] : [fillable(resource)])))],
    principal: isAboutOne(policy, statement, asked) ? null : exceptedPrincipal(asked),
  }));
};

const isDeniedBy = (request: DecidedRequest, deny: DenyPlace): boolean =>
  request.action !== null &&
  (request.decision?.deniedBy.some(
    (denying) =>
      denying.denial === 'explicit' &&
      denying.policyType === deny.policyType &&
      denying.policy === deny.policy &&
      denying.statement?.index === deny.index,
  ) ??
    false);

const isAboutOne = (policy: SeenPolicy, statement: JsonObject, asked: Case): boolean => {
  switch (policy.policyType) {
    case 'identity':
    case 'permissionsBoundary':
      return !isShared(policy, null);
    case 'session':
      return true;
    case 'resource':
    case 'vpcEndpoint':
    case 'serviceControl':
    case 'resourceControl':
      return namesOnly(statement['Principal'], deniedPrincipal(asked));
  }
};

const namesOnly = (principal: unknown, denied: string | null): boolean => {
  if (typeof principal !== 'object' || principal === null || denied === null) return false;
  const names = Object.values(principal).flat();
  return names.length > 0 && names.every((name) => typeof name === 'string' && isSamePrincipal(name, denied));
};

const exceptedPrincipal = (asked: Case): Exception['principal'] => {
  const denied = deniedPrincipal(asked);
  if (denied === null) return { key: 'aws:PrincipalArn', value: '{PrincipalArn}' };
  if (!denied.startsWith('arn:'))
    return denied.includes('.') ? { key: 'aws:PrincipalServiceName', value: denied } : null;
  return { key: 'aws:PrincipalArn', value: fillable(ownerArn(asked, denied) ?? denied) };
};

type Guarded = {
  readonly policy: SeenPolicy;
  readonly statement: JsonObject;
  readonly isAsked: boolean;
  readonly isRenewed: boolean;
};

/** Who set a guard on purpose and decides about an exception; null: whoever may edit the policy, or the person says that the Deny is theirs. */
const keeperOf = ({ policy, statement, isAsked, isRenewed }: Guarded, { facts }: Case): Owner | null => {
  if (isRenewed || isOwnDeny(facts, { policyType: policy.policyType, policy: policy.name, sid: statement['Sid'] }))
    return null;
  const isKept = isAsked || isRegionGuard(policy, statement) || keepers[policy.policyType] !== undefined;
  return isKept ? keeperOfAny(policy, statement) : null;
};

const keeperOfAny = (policy: SeenPolicy, statement: JsonObject): Owner =>
  isRegionGuard(policy, statement)
    ? keeper
    : { kind: 'somebodyElse', who: keepers[policy.policyType] ?? 'whoever set this Deny' };

/** The bucket whose policy this is. */
const bucketOf = ({ policyType }: SeenPolicy, exceptions: readonly Exception[]): string | null => {
  const [first = '', ...others] = new Set(
    exceptions.flatMap(({ resources }) => resources.map((resource) => resource.split('/')[0] ?? '')),
  );
  return policyType === 'resource' && others.length === 0 && readArn(first).service === 's3' ? first : null;
};

const keeper: Owner = { kind: 'somebodyElse', who: 'whoever decides in which Regions this account works' };

const guardRemark = ({ name }: SeenPolicy): string =>
  `the Deny in \`${name}\` is a Region guard: it keeps data and work within the Regions of \`aws:RequestedRegion\`, often because the law or a contract asks for it; whoever set it decides about an exception. If that is you, say that the Deny is yours`;

const whatItOpens = (exceptions: readonly Exception[], policy: SeenPolicy): string => {
  const opened = exceptions.map(({ action, resources, principal }) => {
    const where =
      resources.length === 0 ? 'every resource that it named' : resources.map((arn) => `\`${arn}\``).join(', ');
    return `\`${action}\` on ${where}${principal === null ? '' : ` for \`${principal.value}\``}`;
  });
  return `the exception in \`${policy.name}\` opens ${opened.join('; ')} wherever something else allows it`;
};

const whatItOpensToo = (exceptions: readonly Exception[]): string =>
  `IAM cannot take one resource out of a pattern: this spares ${exceptions.map(({ action }) => `\`${action}\``).join(', ')} on all that the statement names. Where that is too much, name what is to stay denied instead of the pattern`;
