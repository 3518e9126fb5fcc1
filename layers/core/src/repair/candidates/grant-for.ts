import { matchGlob, type PolicyType } from '@whydenied/iam';
import { bucketNamed } from '../../arn/index.ts';
import { hasResourceType } from '../../catalog/index.ts';
import { type ConditionElement, conditionOf, type Grant, type Remedy, sidOf } from '../../playbook/index.ts';
import type { Case } from '../apply/case.ts';
import type { Need } from '../judge/need.ts';
import { withoutInvented } from '../judge/without-invented.ts';
import { holds } from './holds.ts';
import { neighbourConditions } from './neighbour-conditions.ts';
import { principalElement } from './principal-element.ts';

/** The statement that a request asks for in a kind of policy, bound to what AWS's page and its neighbours bind it to. */
export const grantFor = (given: Need, policyType: PolicyType, asked: Case): Grant => {
  const need = withoutInvented(given);
  const alike = ready(asked.diagnosis.remedy).filter(
    (grant) => grant.policyType === policyType && grant.actions.includes(need.action),
  );
  const same = alike.find(({ resources }) => names(resources, need));
  const like = same ?? alike[0];
  const isOfResource = policyType === 'resource' || policyType === 'vpcEndpoint';
  return {
    policyType,
    attachTo: isOfResource ? (policyType === 'resource' ? need.resource : null) : (like?.attachTo ?? need.principal),
    sid: sidFor(need, like ?? null),
    actions: [need.action],
    resources: resourcesFor(need, policyType, isAsAsked(need, asked)),
    principal: isOfResource ? principalElement(need.principal ?? '{PrincipalArn}') : null,
    condition: joined(
      joined(conditionOf(need), held(same?.condition ?? null, need)) ?? {},
      neighbourConditions(need, policyType, asked.evidence),
    ),
    because: need.because ?? like?.because ?? 'the call needs it',
    url: need.url ?? like?.url ?? troubleshooting,
  };
};

// The cause's own name, unless it names another kind of resource: the model behind a profile has a name of its own.
const sidFor = (need: Need, like: Grant | null): string => {
  const own = sidOf(need, need.action);
  const arn = like?.resources.find((resource) => resource.startsWith('arn:'));
  return like === null || (arn !== undefined && sidOf({ resource: arn }, need.action) !== own) ? own : like.sid;
};

const troubleshooting = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html';

const ready = (remedy: Remedy): readonly Grant[] =>
  remedy.kind === 'grant' || remedy.kind === 'correct' ? remedy.grants : [];

// What binds a model behind a profile would shut the profile itself out: it is another resource.
const names = (resources: readonly string[], { resource }: Need): boolean =>
  resources.length === 0 || resources.some((pattern) => matchGlob(pattern, resource));

// A trust policy and a repository's name no resource; in a key's policy `*` is the key.
const resourcesFor = (need: Need, policyType: PolicyType, isLiteral: boolean): readonly string[] => {
  const [service = ''] = need.action.toLowerCase().split(':');
  if (policyType === 'resource' && (service === 'sts' || service === 'ecr')) return [];
  if (policyType === 'resource' && service === 'kms') return ['*'];
  return [hasResourceType(need.action) ? (need.pattern ?? objectByName(need.resource, isLiteral)) : '*'];
};

/** AWS's own sentence names what was asked: a variable in it is part of the name. */
const isAsAsked = ({ resource }: Need, { facts }: Case): boolean =>
  facts.denials.some((denial) => denial.statedBy === 'sentence' && denial.resource === resource);

// A key of an object may hold a star: the object is meant by it, not all that it would fit. A whole folder ends with one.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
const objectByName = (resource: string, isLiteral: boolean): string => {
  const slash = resource.indexOf('/');
  if (bucketNamed(resource) === null || slash === -1) return resource;
  const key = resource.slice(slash + 1);
  const folder = key === '*' || key.endsWith('/*') ? key.length - 1 : key.length;
  const name = key.slice(0, folder);
  const plain = isLiteral ? name.replace(/\$(?=\{)|[*?]/g, literal) : name.replace(/\$\{[^}]{0,200}\}|[*?]/g, literal);
  return `${resource.slice(0, slash + 1)}${plain}${key.slice(folder)}`;
};

// What stands in braces already is a variable of a policy, or a star that is told to be one.
const literal = (found: string): string => (found.length === 1 ? `\${${found}}` : found);

// What the cause's page binds the grant to, as far as the call is known to bring it.
const held = (condition: ConditionElement | null, need: Need): ConditionElement =>
  condition !== null && (need.decision === null || holds({ Condition: condition }, 'condition', need) === 'yes')
    ? condition
    : {};

const joined = (own: ConditionElement | null, theirs: ConditionElement): ConditionElement | null => {
  const named = new Set(Object.values(own ?? {}).flatMap((keys) => Object.keys(keys).map((key) => key.toLowerCase())));
  const operators = [...new Set([...Object.keys(own ?? {}), ...Object.keys(theirs)])];
  const entries = operators.flatMap((operator) => {
    const added = Object.entries(theirs[operator] ?? {}).filter(([key]) => !named.has(key.toLowerCase()));
    const keys = { ...own?.[operator], ...Object.fromEntries(added) };
    return Object.keys(keys).length === 0 ? [] : [[operator, keys] as const];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
};
