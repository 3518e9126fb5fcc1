import { readArn } from '../../arn/index.ts';
import { type Case, deniedPrincipal, ownerArn } from '../apply/case.ts';
import { placeNew } from '../apply/place-statement.ts';
import type { OwnerRequest, Workbench } from '../apply/workbench.ts';
import { addPrincipal } from '../candidates/add-principal.ts';
import type { Change } from '../change.ts';
import { exceptPrincipal } from '../document/except-principal.ts';
import type { JsonObject } from '../document/json-object.ts';
import { principalKey } from '../home/principal-key.ts';
import { entriesOf } from '../judge/meet-conditions.ts';
import type { AskedPrincipal, FixChange, Revision } from './fix-change.ts';
import { statementsIn, withStatement } from './statements-in.ts';

type Wish = Extract<FixChange, { kind: 'for' }>;
type Made = { readonly work: Workbench; readonly revision: Revision };

/** The fix for others as well, or instead: the same statement at their own place, or their names in the policy of the resource. */
export const reviseFor = (work: Workbench, wish: Wish, asked: Case): Made => {
  const denied = ownerArn(asked, null) ?? deniedPrincipal(asked);
  const arns = wish.principals.map((one) => arnOf(one, denied));
  const own = denied === null ? null : principalKey(denied);
  if (wish.principals.some(({ kind }) => kind === 'group') && own?.kind === 'role')
    return refused(
      work,
      'a group holds users, and the call was made by a role, which cannot be in one; name the other roles, and each gets the statement',
    );
  const identity = work.changes.filter(isIdentity);
  if (identity.length > 0) return atTheirPlace(work, { arns, identity, wish, denied });
  const named = arns.reduce(inPolicies, work);
  return named === work
    ? refused(work, 'what this fix changes names nobody that another could stand beside')
    : { work: named, revision: { ...done, opens: [`the same for ${arns.map((arn) => `\`${arn}\``).join(', ')}`] } };
};

const done: Revision = { opens: [], closes: [], refused: [], minds: [], isSame: false, isProven: false };

const refused = (work: Workbench, because: string): Made => ({ work, revision: { ...done, refused: [because] } });

const arnOf = ({ kind, name }: AskedPrincipal, denied: string | null): string => {
  if (name.startsWith('arn:')) return name;
  const { partition, account } = readArn(denied);
  return `arn:${partition || 'aws'}:iam::${account === '' ? '{AccountId}' : account}:${kind}/${name}`;
};

const isIdentity = ({ policyType, statement }: Change): boolean =>
  policyType === 'identity' && statement?.['Effect'] === 'Allow';

type Placing = {
  readonly arns: readonly string[];
  readonly identity: readonly Change[];
  readonly wish: Wish;
  readonly denied: string | null;
};

const atTheirPlace = (work: Workbench, { arns, identity, wish, denied }: Placing): Made => {
  const statements = statementsIn({ ...work, changes: identity, forOwner: [] }).map(({ statement }) => statement);
  // Who is in the group gets it by the group: a statement of one's own is not needed beside it.
  const isGroup = arns.every((arn) => arn.includes(':group/'));
  const isInstead = wish.instead || isGroup;
  const kept = isInstead ? withoutSteps(work, identity) : work;
  const placed = arns
    .flatMap((owner) => statements.map((statement) => ({ owner, statement })))
    .reduce<Workbench>(
      (made, { owner, statement }) =>
        withOwn(placeNew(made, { policyType: 'identity', owner, statement }), isGroup ? denied : null),
      kept,
    );
  const who = arns.map((arn) => `\`${arn}\``).join(', ');
  return {
    work: placed,
    revision: {
      ...done,
      opens: [isGroup ? `the same for every user in ${who}` : `the same for ${who}`],
      closes: isInstead && !isGroup && denied !== null ? [`the fix for \`${denied}\``] : [],
      minds:
        isGroup && denied !== null
          ? [`it counts for \`${denied.split('/').at(-1)}\` only as a member of that group`]
          : arns.flatMap((arn) => mindsElsewhere(arn, denied)),
    },
  };
};

/** What an account lets out is decided there, and what it lets in by the resource: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html */
const mindsElsewhere = (arn: string, denied: string | null): readonly string[] => {
  const { account } = readArn(arn);
  return denied === null || account === readArn(denied).account
    ? []
    : [
        `\`${arn}\` is in another account: its command runs there, and what belongs to this account has to let it in by a policy of its own as well, where it has one`,
      ];
};

/** A group's policy counts for the user who is in it. */
const withOwn = (work: Workbench, member: string | null): Workbench =>
  member === null
    ? work
    : {
        ...work,
        evidence: {
          ...work.evidence,
          policies: work.evidence.policies.map((policy) =>
            policy.attachTo?.includes(':group/') === true &&
            policy.source === 'given' &&
            policy.appliesTo === policy.attachTo
              ? { ...policy, appliesTo: member }
              : policy,
          ),
        },
      };

const withoutSteps = (work: Workbench, steps: readonly Change[]): Workbench => {
  const gone = new Set(steps.filter(({ before }) => before === null));
  const documents = new Set([...gone].map(({ after }) => after));
  const isGone = ({ document }: { readonly document: unknown }): boolean =>
    [...documents].some((one) => one === document);
  return {
    ...work,
    changes: work.changes.filter((change) => !gone.has(change)),
    made: work.made.filter((policy) => !isGone(policy)),
    evidence: { ...work.evidence, policies: work.evidence.policies.filter((policy) => !isGone(policy)) },
  };
};

const inPolicies = (work: Workbench, arn: string): Workbench => {
  const allowed = statementsIn(work).reduce((made, place) => {
    const wider = addPrincipal(place.statement, arn);
    return wider === null ? made : withStatement(made, place, [wider]);
  }, work);
  return allowed.forOwner.some(isException)
    ? { ...allowed, forOwner: allowed.forOwner.map((request) => spared(request, arn)) }
    : allowed;
};

/** In an exception from a Deny the other one is spared as well. */
const spared = (request: OwnerRequest, arn: string): OwnerRequest =>
  isException(request)
    ? { ...request, change: request.change.map((statement) => withSpared(statement, arn)) }
    : request;

const isException = ({ denies, change }: OwnerRequest): boolean => denies !== null && change.some(sparesByArn);

const sparesByArn = (statement: JsonObject): boolean =>
  statement['Effect'] === 'Deny' &&
  entriesOf(statement['Condition']).some(
    ({ operator, key }) => /^ArnNot/i.test(operator) && /^aws:PrincipalArn$/i.test(key),
  );

const withSpared = (statement: JsonObject, arn: string): JsonObject =>
  sparesByArn(statement)
    ? { ...statement, Condition: exceptPrincipal(statement['Condition'], { key: 'aws:PrincipalArn', value: arn }) }
    : statement;
