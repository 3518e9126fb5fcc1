import { tells } from '../intake/index.ts';
import { type Clues, causeById } from '../playbook/index.ts';
import { isCutShort } from './is-cut-short.ts';

/** By which rule what is stated or decided rules a cause out, whatever the text reads like; null: by none. */
export const excludedBy = (clues: Clues, id: string): string | null =>
  rules.find(({ holds }) => holds(clues, id))?.rule ?? null;

type Rule = { readonly rule: string; readonly holds: (clues: Clues, id: string) => boolean };

const isNamed = ({ denial }: Clues): boolean => denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail';

const rules: readonly Rule[] = [
  {
    rule: 'AWS’s sentence about a principal comes from IAM: the credentials were good and the request well-formed',
    holds: (clues, id) =>
      isNamed(clues) && causeById(id)?.isPermissionProblem === false && id.startsWith('LL_') && !lateIds.has(id),
  },
  {
    rule: 'AWS’s sentence about a principal is not the one about a model that is not open',
    holds: (clues, id) => isNamed(clues) && id.startsWith('LL_MODEL'),
  },
  {
    rule: 'what the shown policies allow is not missing in them',
    holds: (clues, id) => clues.main?.decision?.decision === 'allowed' && isAnAllow(clues, id),
  },
  {
    rule: 'a document that is shown has the wrong shape or has it not',
    holds: (clues, id) => shapes.has(id) && clues.statements.length > 0 && causeById(id)?.recognise(clues) === null,
  },
  {
    rule: 'an Allow for everything is for this resource too',
    holds: (clues, id) =>
      id === 'POLICY_RESOURCE_ARN_MISMATCH' &&
      clues.statements.some(({ effect }) => effect === 'Allow') &&
      clues.statements.every(({ effect, resources }) => effect === 'Deny' || resources.includes('*')),
  },
  {
    rule: 'of a sentence that ends within its ARN nobody can say that an Allow names another',
    holds: (clues, id) =>
      id === 'POLICY_RESOURCE_ARN_MISMATCH' &&
      clues.denial !== null &&
      isCutShort(clues.denial) &&
      clues.statements.length === 0,
  },
  {
    rule: 'a shown policy that does not name the action fails before its resource',
    holds: (clues, id) =>
      id === 'POLICY_RESOURCE_ARN_MISMATCH' && clues.action === null && misnamers.some((one) => isDefect(clues, one)),
  },
  {
    rule: 'a profile that the Region does not have routes nowhere, and is one already',
    holds: (clues, id) =>
      (id === 'BEDROCK_GEO_PROFILE_DEST_REGION' || id === 'LL_NEEDS_PROFILE') &&
      causeById('LL_BAD_MODEL_ID')?.recognise(clues)?.tier === 'sentence',
  },
  {
    rule: 'a stack that goes up with another model waits for no policy',
    holds: ({ facts }, id) =>
      id === 'LL_PROPAGATION' && tells(facts, 'stackHidesService') && tells(facts, 'worksElsewhere'),
  },
  {
    rule: 'who reads the object with the same credentials lacks no permission for it',
    holds: ({ facts }, id) =>
      tells(facts, 'objectUnread') &&
      tells(facts, 'readsItself', 'ownCopyWorks') &&
      causeById(id)?.isPermissionProblem === true,
  },
  {
    rule: 'what the policy simulator allows is not missing in the principal’s own policies',
    holds: (clues, id) =>
      id === 'IDENTITY_ALLOW_MISSING' &&
      tells(clues.facts, 'simulatorAllows') &&
      clues.denial?.policyType !== 'identity',
  },
  {
    rule: 'a boundary that is said not to be there stands in no way',
    holds: ({ facts, layer, denial }, id) =>
      boundaries.has(id) &&
      tells(facts, 'boundaryRuledOut') &&
      layer.policyType !== 'permissionsBoundary' &&
      denial?.policyType !== 'permissionsBoundary',
  },
  {
    rule: 'who was made again is there',
    holds: ({ facts }, id) => id === 'LL_REFERENCE_DOES_NOT_EXIST' && tells(facts, 'recreated'),
  },
  {
    rule: 'an explicit deny is never a missing Allow',
    holds: (clues, id) => clues.layer.kind === 'explicit' && id.endsWith('_MISSING'),
  },
];

const boundaries: ReadonlySet<string> = new Set(['PERMISSIONS_BOUNDARY', 'BEDROCK_BOUNDARY']);

const misnamers = ['OPERATION_NEEDS_OTHER_ACTION', 'BEDROCK_NONEXISTENT_ACTION', 'NONEXISTENT_ACTION_IN_POLICY'];

const isDefect = (clues: Clues, id: string): boolean => causeById(id)?.recognise(clues)?.tier === 'defect';

const shapes: ReadonlySet<string> = new Set([
  'S3_OBJECT_ARN_SHAPE',
  'BEDROCK_WRONG_ARN_SHAPE',
  'BEDROCK_NONEXISTENT_ACTION',
  'NONEXISTENT_ACTION_IN_POLICY',
]);

/** Whether the cause asks for nothing but an Allow of the denied action in the principal's own policies. */
const isAnAllow = (clues: Clues, id: string): boolean => {
  const remedy = causeById(id)?.remedy(clues);
  if (remedy?.kind !== 'grant') return false;
  // Of what the call needs nothing is left to allow, and AWS named no kind of policy that could say otherwise.
  if (remedy.grants.length === 0) return clues.layer.policyType === 'unknown';
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
