import { isAccountId, readArn, withParts } from '../../arn/index.ts';
import { type SeenPolicy, tells, valuesTold } from '../../intake/index.ts';
import type { Grant } from '../../playbook/index.ts';
import { isOwnAccount } from '../danger/is-own-account.ts';
import { isSaidTheirs } from '../danger/is-said-theirs.ts';
import { exactResource } from '../document/exact-resource.ts';
import { fillable } from '../document/fill-in.ts';
import type { JsonObject } from '../document/json-object.ts';
import { mergeStatement } from '../document/merge-statement.ts';
import { readDocument } from '../document/read-document.ts';
import { statementOfGrant } from '../document/statement-of-grant.ts';
import { isSamePrincipal, principalKey } from '../home/principal-key.ts';
import { openTo } from '../judge/is-open.ts';
import { askForLimit } from './ask-for-limit.ts';
import { type Case, deniedPrincipal, ownerArn, takesPartFor } from './case.ts';
import { mergeInto, placeNew } from './place-statement.ts';
import { askOwnerFor, type Guest, remark, type Workbench } from './workbench.ts';

/** Puts a grant into the policy of a resource, of an endpoint, or of the session; asks the owner where that is another account, or a limit nobody showed. */
export const placeResource = (work: Workbench, grant: Grant, asked: Case): Workbench => {
  const owner = grant.policyType === 'session' ? ownerArn(asked, grant.attachTo) : attachedTo(grant);
  const statement = statementOfGrant(grant);
  const policyType = grant.policyType;
  const stranger = policyType === 'resource' ? openTo(statement, asked) : null;
  if (stranger !== null)
    return remark(work, `refused: statement \`${statement['Sid']}\` would open the resource to ${stranger}`);
  const shown = work.evidence.policies.find(
    (policy) => policy.policyType === policyType && isPolicyOf(policy, { asked, owner }) && takesIn(policy, statement),
  );
  const account = otherAccount(grant, asked, owner);
  if (shown !== undefined && (account === null || !isSaidTheirs(account, asked.facts))) {
    const merged = mergeInto(work, shown, { statement, owner, siblings: [] });
    if (merged.kind === 'merged') return merged.work;
    return remark(
      work,
      `policy \`${shown.name}\` is full: ${merged.because}; shorten it before the statement is added`,
    );
  }
  if (policyType === 'session' || policyType === 'vpcEndpoint')
    return askForLimit(work, { limit: policyType, where: owner, statement });
  const whose =
    account !== null
      ? `the owner of account ${account}`
      : isBucketOfOthers(owner, asked)
        ? 'the owner of the bucket'
        : null;
  if (whose === null) return placeNew(work, { policyType, owner, statement });
  const request = { owner: whose, where: owner ?? 'the resource', denies: null };
  const guest = guestOf(grant, asked);
  return askOwnerFor(work, guest === null ? { ...request, change: [statement] } : { ...request, change: [], guest });
};

/** Statements without their document take in what changes one of them, and nothing beside them: the rest of the document is not there. */
const takesIn = ({ isExcerpt, document }: SeenPolicy, statement: JsonObject): boolean => {
  const read = isExcerpt === true ? readDocument(document) : null;
  return isExcerpt !== true || (read !== null && mergeStatement(read, statement).kind !== 'added');
};

// A caller whose account nobody calls theirs may be anybody's: its owner lets it in, in the owner's own words.
const guestOf = ({ actions }: Grant, asked: Case): Guest | null => {
  const principal = deniedPrincipal(asked) ?? '';
  const account = readArn(principal).account;
  return isOwnAccount(account, principal, asked) ? null : { account, principal, actions };
};

// A bucket's ARN names no account; AWS says that its policy allows nothing where the bucket is another account's, within one it names the caller's policies.
const isBucketOfOthers = (owner: string | null, asked: Case): boolean => {
  const { facts, evidence } = asked;
  const { account } = readArn(deniedPrincipal(asked));
  return (
    owner?.includes(':s3:::') === true &&
    facts.denials[0]?.kind === 'implicit' &&
    facts.denials[0].policyType === 'resource' &&
    isAccountId(account) &&
    !evidence.policies.some(({ policyType }) => policyType === 'identity') &&
    // Who calls both accounts theirs writes that policy too.
    !tells(facts, 'allOurs') &&
    !valuesTold(facts, 'ownAccount').includes(account)
  );
};

// The policy of an object is its bucket's.
const attachedTo = (grant: Grant): string | null => {
  if (grant.attachTo === null) return null;
  const arn = exactResource(grant.actions[0] ?? '', grant.attachTo);
  const { service, name, type } = readArn(arn);
  if (service === 's3' && type === 'accesspoint')
    return withParts(arn, { name: name.split('/').slice(0, 2).join('/') });
  return arn.includes(':s3:::') ? (arn.split('/')[0] ?? arn) : arn;
};

type Where = { readonly asked: Case; readonly owner: string | null };

const isPolicyOf = (policy: SeenPolicy, { asked, owner }: Where): boolean => {
  if (policy.policyType === 'session') return takesPartFor(asked, policy, owner);
  if (policy.attachTo !== null && owner !== null) return isSamePrincipal(policy.attachTo, owner);
  return owner === null || policy.policyType === 'vpcEndpoint' || isOfTheDenial(asked, owner);
};

// A policy shown without its resource belongs to the resource that the denied request names.
const isOfTheDenial = ({ diagnosis }: Case, owner: string): boolean => {
  const resources = diagnosis.requests.flatMap(({ resource }) =>
    resource === null || resource === '*' ? [] : [resource],
  );
  return (
    resources.length === 0 ||
    resources.some(
      (resource) =>
        isSamePrincipal(resource, owner) ||
        resource.startsWith(`${owner}/`) ||
        resource.startsWith(`${owner}:`) ||
        fillable(resource) === owner,
    )
  );
};

const otherAccount = (grant: Grant, asked: Case, owner: string | null): string | null => {
  const own = readArn(deniedPrincipal(asked)).account;
  if (!isAccountId(own) || owner === null || grant.policyType !== 'resource') return null;
  const resources = asked.diagnosis.requests.filter(({ resource }) => resource?.startsWith(owner));
  const stated = resources.map(({ resourceAccount }) => resourceAccount).find((account) => account !== null);
  const account = stated ?? (principalKey(owner)?.account || readArn(owner).account);
  return isAccountId(account) && account !== own ? account : null;
};
