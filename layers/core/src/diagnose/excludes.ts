import { type Clues, causeById } from '../playbook/index.ts';

/** Whether what is stated or decided rules a cause out, whatever the text reads like. */
export const excludes = (clues: Clues, id: string): boolean => rules.some((rule) => rule(clues, id));

type Rule = (clues: Clues, id: string) => boolean;

const isNamed = ({ denial }: Clues): boolean => denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail';

const rules: readonly Rule[] = [
  // AWS's sentence about a principal comes from IAM: the credentials were good and the request well-formed.
  (clues, id) =>
    isNamed(clues) && causeById(id)?.isPermissionProblem === false && id.startsWith('LL_') && !lateIds.has(id),
  (clues, id) => isNamed(clues) && id.startsWith('LL_MODEL'),
  // What the shown policies allow is not missing in them.
  (clues, id) => clues.main?.decision?.decision === 'allowed' && isAnAllow(clues, id),
  // A document that is shown has the wrong shape or has it not.
  (clues, id) => shapes.has(id) && clues.statements.length > 0 && causeById(id)?.recognise(clues) === null,
  // An Allow for everything is for this resource too.
  (clues, id) =>
    id === 'POLICY_RESOURCE_ARN_MISMATCH' &&
    clues.statements.some(({ effect }) => effect === 'Allow') &&
    clues.statements.every(({ effect, resources }) => effect === 'Deny' || resources.includes('*')),
  // An explicit deny is never a missing Allow.
  (clues, id) => clues.layer.kind === 'explicit' && id.endsWith('_MISSING'),
];

const shapes: ReadonlySet<string> = new Set([
  'S3_OBJECT_ARN_SHAPE',
  'BEDROCK_WRONG_ARN_SHAPE',
  'BEDROCK_NONEXISTENT_ACTION',
  'NONEXISTENT_ACTION_IN_POLICY',
]);

/** Whether the cause asks for nothing but an Allow of the denied action in the principal's own policies. */
const isAnAllow = (clues: Clues, id: string): boolean => {
  const remedy = causeById(id)?.remedy(clues);
  if (remedy?.kind !== 'grant' || remedy.grants.length === 0) return false;
  return remedy.grants.every(
    ({ policyType, actions }) =>
      policyType === 'identity' && actions.some((action) => action.toLowerCase() === clues.action),
  );
};

// These do stand behind a denial that names a principal.
const lateIds: ReadonlySet<string> = new Set([
  'LL_PROPAGATION',
  'LL_REFERENCE_DOES_NOT_EXIST',
  'LL_S3_403_IS_404',
  'LL_UNSIGNED_REQUEST',
  'LL_IDENTITY_CONTEXT_MISSING',
]);
