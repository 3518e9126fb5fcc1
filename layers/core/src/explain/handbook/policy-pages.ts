import type { HandbookPage } from './page.ts';
import { actionElementPage } from './pages/action-element.ts';
import { administratorAccessPage } from './pages/administrator-access.ts';
import { boundariesPage } from './pages/boundaries.ts';
import { conditionOperatorsPage } from './pages/condition-operators.ts';
import { conditionsPage } from './pages/conditions.ts';
import { confusedDeputyPage } from './pages/confused-deputy.ts';
import { crossAccountPage } from './pages/cross-account.ts';
import { dataPerimeterPage } from './pages/data-perimeter.ts';
import { datesPage } from './pages/dates.ts';
import { denialMessagePage } from './pages/denial-message.ts';
import { effectPage } from './pages/effect.ts';
import { elementsPage } from './pages/elements.ts';
import { encodedMessagePage } from './pages/encoded-message.ts';
import { errorCodesPage } from './pages/error-codes.ts';
import { evaluationPage } from './pages/evaluation.ts';
import { examMisbeliefsPage } from './pages/exam-misbeliefs.ts';
import { explicitDenyPage } from './pages/explicit-deny.ts';
import { externalIdPage } from './pages/external-id.ts';
import { ifExistsPage } from './pages/if-exists.ts';
import { inlinePoliciesPage } from './pages/inline-policies.ts';
import { leastPrivilegePage } from './pages/least-privilege.ts';
import { managedPoliciesPage } from './pages/managed-policies.ts';
import { notActionPage } from './pages/not-action.ts';
import { notPrincipalPage } from './pages/not-principal.ts';
import { notResourcePage } from './pages/not-resource.ts';
import { nullOperatorPage } from './pages/null-operator.ts';
import { organizationConditionPage } from './pages/organization-condition.ts';
import { policiesPage } from './pages/policies.ts';
import { policyQuotasPage } from './pages/policy-quotas.ts';
import { policyVariablesPage } from './pages/policy-variables.ts';
import { policyVersionsPage } from './pages/policy-versions.ts';
import { principalPage } from './pages/principal.ts';
import { principalArnPage } from './pages/principal-arn.ts';
import { principalTagPage } from './pages/principal-tag.ts';
import { privilegeEscalationPage } from './pages/privilege-escalation.ts';
import { propagationPage } from './pages/propagation.ts';
import { rcpPage } from './pages/rcp.ts';
import { regionRestrictionPage } from './pages/region-restriction.ts';
import { requestTagsPage } from './pages/request-tags.ts';
import { resourceElementPage } from './pages/resource-element.ts';
import { scpPage } from './pages/scp.ts';
import { servicePrincipalsPage } from './pages/service-principals.ts';
import { setOperatorsPage } from './pages/set-operators.ts';
import { sidPage } from './pages/sid.ts';
import { sourceArnPage } from './pages/source-arn.ts';
import { sourceIpPage } from './pages/source-ip.ts';
import { throttlingPage } from './pages/throttling.ts';
import { versionElementPage } from './pages/version-element.ts';
import { viaServicePage } from './pages/via-service.ts';
import { vpcPage } from './pages/vpc.ts';
import { vpcEndpointPolicyPage } from './pages/vpc-endpoint-policy.ts';
import { wildcardsPage } from './pages/wildcards.ts';

export const policyPages: readonly HandbookPage[] = [
  policiesPage,
  elementsPage,
  versionElementPage,
  sidPage,
  effectPage,
  actionElementPage,
  resourceElementPage,
  notActionPage,
  notResourcePage,
  notPrincipalPage,
  principalPage,
  servicePrincipalsPage,
  conditionsPage,
  conditionOperatorsPage,
  ifExistsPage,
  setOperatorsPage,
  nullOperatorPage,
  wildcardsPage,
  policyVariablesPage,
  evaluationPage,
  explicitDenyPage,
  boundariesPage,
  scpPage,
  rcpPage,
  leastPrivilegePage,
  managedPoliciesPage,
  inlinePoliciesPage,
  policyVersionsPage,
  policyQuotasPage,
  crossAccountPage,
  confusedDeputyPage,
  externalIdPage,
  sourceArnPage,
  sourceIpPage,
  datesPage,
  vpcPage,
  vpcEndpointPolicyPage,
  organizationConditionPage,
  viaServicePage,
  principalTagPage,
  requestTagsPage,
  principalArnPage,
  regionRestrictionPage,
  dataPerimeterPage,
  privilegeEscalationPage,
  administratorAccessPage,
  propagationPage,
  encodedMessagePage,
  denialMessagePage,
  errorCodesPage,
  throttlingPage,
  examMisbeliefsPage,
];
