import { inferenceProfilesAsOf } from './data/inference-profiles.data.ts';
import { managedPoliciesAsOf } from './data/managed-policies.data.ts';
import { servicesAsOf } from './data/services.data.ts';

export { type AwsManagedPolicy, awsManagedPolicy } from './aws-managed-policy.ts';
export { actionInfo, actionsOf, hasResourceType, isAction, isAlwaysOnResource } from './find-action.ts';
export { type HandlerPermissions, handlerPermissions } from './handler-permissions.ts';

export { managedPolicyNames } from './managed-policy-names.ts';
export { nearestAction } from './nearest-action.ts';
export { type NeedByParameter, needsByParameter } from './needs-by-parameter.ts';
export { type AuthorizedActions, operationActions } from './operation-actions.ts';
export { type PassedRole, passedRoles, servicePassedTo, servicePassedToBy } from './passed-roles.ts';
export { type PhantomAction, phantomAction } from './phantom-action.ts';
export { profileOnly } from './profile-only.ts';
export { quoted } from './quoted.ts';
export type { ActionInfo, ResourceTypeInfo } from './read-service-block.ts';
export { receivingService } from './receiving-service.ts';
export { inferenceProfileIds, isInferenceProfileId, type RoutedRegions, routedRegions } from './routed-regions.ts';
export { samPolicyTemplate } from './sam-policy-template.ts';
export { prefixesOfService } from './service-names.ts';
export { unknownAction } from './unknown-action.ts';

/** The day of each kind of fact: actions and ARN patterns, inference profiles, texts of AWS managed policies; ISO dates. */
export const catalogDate = {
  actions: servicesAsOf,
  inferenceProfiles: inferenceProfilesAsOf,
  managedPolicies: managedPoliciesAsOf,
} as const;
