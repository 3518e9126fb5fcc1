import { matchAction, parsePolicyDocument } from '@whydenied/iam';
import { awsManagedPolicy } from '../catalog/index.ts';
import { tells, valuesTold } from '../intake/index.ts';
import type { Cause, Clues } from '../playbook/index.ts';

/** Whether the person says that what a cause would have allowed is there already; AWS's sentence outranks that where it names the kind of policy. */
export const saidToHave = (clues: Clues, cause: Cause): boolean => {
  const { denial } = clues;
  const isSentence = denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail';
  if (isSentence && denial.policyType !== 'unknown') return false;
  const has = thereOf(clues, isSentence);
  if (has === null) return false;
  if (tells(clues.facts, 'bucketPolicyAllows') && cause.id === 'RESOURCE_POLICY_ALLOW_MISSING') return true;
  const remedy = cause.remedy(onSomething(clues));
  if (remedy.kind !== 'grant' || remedy.grants.length === 0) return false;
  return remedy.grants.every(({ policyType, actions }) => actions.every((action) => has(policyType, action)));
};

/** What is asked for on a resource that the text leaves out is asked for on any. */
const onSomething = (clues: Clues): Clues => {
  const on = <Asked extends { readonly resource: string | null }>(request: Asked): Asked =>
    request.resource === null ? { ...request, resource: '*' } : request;
  const requests = clues.requests.map(on);
  const main = clues.main === null ? null : (requests[clues.requests.indexOf(clues.main)] ?? on(clues.main));
  return { ...clues, requests, main };
};

/** What is said to be there, by kind of policy; null: nothing is. */
const thereOf = ({ facts }: Clues, isSentence: boolean): ((policyType: string, action: string) => boolean) | null => {
  const written = isSentence ? [] : valuesTold(facts, 'hasActions').flatMap(actionsIn);
  const isAdmin = tells(facts, 'isAdmin');
  const allowed = [...written, ...valuesTold(facts, 'hasPolicy').flatMap(allowedBy), ...(isAdmin ? ['*'] : [])];
  const isBucketOpen = tells(facts, 'bucketPolicyAllows');
  if (allowed.length === 0 && !isBucketOpen) return null;
  return (policyType, action) => {
    if (policyType === 'resource') return isBucketOpen && action.toLowerCase().startsWith('s3:');
    return policyType === 'identity' && allowed.some((pattern) => matchAction(pattern, action));
  };
};

const actionsIn = (words: string): readonly string[] =>
  words.match(/(?<![\w-])[a-z][a-z0-9-]{1,40}:[A-Za-z*][A-Za-z0-9*]{0,80}/g) ?? [];

/** The patterns of actions that a managed policy allows on everything. https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html */
const allowedBy = (name: string): readonly string[] => {
  if (name === 'AdministratorAccess') return ['*'];
  const parsed = parsePolicyDocument(awsManagedPolicy(name)?.document);
  if (parsed.kind !== 'policy') return [];
  return parsed.statements.flatMap(({ effect, actions = [], resources = [], conditions }) =>
    effect === 'Allow' && conditions.length === 0 && resources.includes('*') ? actions : [],
  );
};
