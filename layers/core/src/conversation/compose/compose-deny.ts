import type { Composition } from './composition.ts';
import { deniedActions } from './denied-actions.ts';
import { apiKeyWords, denyApiKeys } from './deny-api-keys.ts';
import { denyDirectModels } from './deny-direct-models.ts';
import { denyNamedModels } from './deny-named-models.ts';
import { denyOrganization } from './deny-organization.ts';
import { denyOtherModels } from './deny-other-models.ts';
import { denyOtherRegions } from './deny-other-regions.ts';
import { type Denied, denyParts } from './deny-parts.ts';
import { denyModelsUnless, denyUnless } from './deny-unless.ts';
import { oneOrList } from './one-or-list.ts';

/** A Deny for what a wish forbids, of everybody or of whom the policy is attached to; null: it forbids nothing that can be told. */
export const composeDeny = (wish: Denied): Composition | null =>
  asKnown(denyApiKeys(wish)) ??
  denyOrganization(wish) ??
  denyDirectModels(wish) ??
  denyModelsUnless(wish) ??
  denyNamedModels(wish) ??
  denyOtherModels(wish) ??
  denyOtherRegions(wish) ??
  denyUnless(wish) ??
  denyOfActions(wish);

const asKnown = (made: Composition | null): Composition | null =>
  made === null ? null : { ...made, knownBy: apiKeyWords };

const denyOfActions = (wish: Denied): Composition | null => {
  const { policyType, plain } = wish;
  const actions = deniedActions(wish).filter((action) => !action.endsWith(':*'));
  if (actions.length === 0) return null;
  // What the wish grants says where, if it is that which is denied.
  const denied = wish.grants.filter((each) => each.actions.some((action) => actions.includes(action)));
  const resources =
    policyType === 'serviceControl' || denied.length === 0
      ? ['*']
      : [...new Set(denied.flatMap((each) => each.resources))];
  const [action = ''] = actions;
  const on =
    resources[0] === '*'
      ? 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/ANY'
      : (resources[0] ?? '*').replaceAll('*', 'x').replaceAll('?', 'a');
  return {
    ...denyParts.frame(policyType),
    statements: [{ Effect: 'Deny', Action: oneOrList(actions), Resource: oneOrList(resources) }],
    asks: [
      denyParts.ask('denied', [action, on], [{}]),
      denyParts.ask('allowed', ['bedrock:ListFoundationModels', '*'], [{}, 'another action']),
    ],
    notes: [
      ...(/except|ausser|sauf|salvo|exceto|excepto|tranne|以外|除了/.test(plain)
        ? [
            'who is to be spared goes into a condition, `"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::{AccountId}:role/{RoleName}"}`',
          ]
        : []),
      ...denyParts.everyone(policyType),
    ],
    source: {
      name: 'The difference between explicit and implicit denies',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
    },
  };
};
