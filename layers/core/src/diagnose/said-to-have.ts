import { matchAction, parsePolicyDocument } from '@whydenied/iam';
import { awsManagedPolicy } from '../catalog/index.ts';
import { tells, valuesTold } from '../intake/index.ts';
import type { Cause, Clues } from '../playbook/index.ts';

/** Whether the person says that what a cause would have allowed is there already; AWS's sentence outranks that where it names the kind of policy. */
export const saidToHave = (clues: Clues, cause: Cause): boolean => {
  const { denial, facts } = clues;
  // What passes when it is repeated is allowed by now.
  if (tells(facts, 'worksOnRetry') && denial?.policyType !== 'identity') return cause.remedy(clues).kind === 'grant';
  const isSentence = denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail';
  if (isSentence && denial.policyType !== 'unknown') return false;
  const has = thereOf(clues, isSentence);
  if (has === null) return false;
  if (tells(clues.facts, 'bucketPolicyAllows') && cause.id === 'RESOURCE_POLICY_ALLOW_MISSING') return true;
  const remedy = cause.remedy(onSomething(clues));
  if (remedy.kind !== 'grant' || remedy.grants.length === 0) return false;
  return remedy.grants.every(({ policyType, attachTo, actions }) =>
    actions.every((action) => has(policyType, action, attachTo)),
  );
};

/** What is asked for on a resource that the text leaves out is asked for on any. */
const onSomething = (clues: Clues): Clues => {
  const on = <Asked extends { readonly resource: string | null }>(request: Asked): Asked =>
    request.resource === null ? { ...request, resource: '*' } : request;
  const requests = clues.requests.map(on);
  const main = clues.main === null ? null : (requests[clues.requests.indexOf(clues.main)] ?? on(clues.main));
  return { ...clues, requests, main };
};

type Has = (policyType: string, action: string, attachTo: string | null) => boolean;

/** What is said to be there, by kind of policy; null: nothing is. */
const thereOf = ({ facts, principal, evidence, main }: Clues, isSentence: boolean): Has | null => {
  // A document, and words that say on what, tell what they allow: the engine reads them.
  const inWords = valuesTold(facts, 'hasActions').filter((words) => !words.includes('{'));
  const isDenied = main?.decision != null && main.decision.decision !== 'allowed';
  const isElsewhere = isDenied && evidence.policies.some(({ home }) => home === 'told');
  const written = isSentence || isElsewhere ? [] : inWords.flatMap(actionsIn);
  const isAdmin = tells(facts, 'isAdmin');
  const allowed = [...written, ...valuesTold(facts, 'hasPolicy').flatMap(allowedBy)];
  const isBucketOpen = tells(facts, 'bucketPolicyAllows');
  if (allowed.length === 0 && !isBucketOpen && !isAdmin) return null;
  return (policyType, action, attachTo) => {
    // The person is the admin, not the role of a job or an agent
    if (isAdmin && policyType === 'identity' && (attachTo === null || attachTo === principal.attachTo)) return true;
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
