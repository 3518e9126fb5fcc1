import type { Cause } from './cause.ts';
import { agentcoreContainerFailed } from './causes/no-policy/agentcore-container-failed.ts';
import { agentcoreOtherAuthorizer } from './causes/no-policy/agentcore-other-authorizer.ts';
import { agentcoreTargetCredentials } from './causes/no-policy/agentcore-target-credentials.ts';
import { agentcoreTokenClaims } from './causes/no-policy/agentcore-token-claims.ts';
import { agentcoreTokenInvalid } from './causes/no-policy/agentcore-token-invalid.ts';
import { callOfSession } from './causes/no-policy/call-of-session.ts';
import { callTimedOut } from './causes/no-policy/call-timed-out.ts';
import { certificateUnknown } from './causes/no-policy/certificate-unknown.ts';
import { chainedSessionTooLong } from './causes/no-policy/chained-session-too-long.ts';
import { clusterRoleMissing } from './causes/no-policy/cluster-role-missing.ts';
import { corsRefused } from './causes/no-policy/cors-refused.ts';
import { eulaNotAccepted } from './causes/no-policy/eula-not-accepted.ts';
import { fileRefused } from './causes/no-policy/file-refused.ts';
import { gatewayTimedOut } from './causes/no-policy/gateway-timed-out.ts';
import { iamQuota } from './causes/no-policy/iam-quota.ts';
import { noNetworkPath } from './causes/no-policy/no-network-path.ts';
import { noRegion } from './causes/no-policy/no-region.ts';
import { otherSystemRefused } from './causes/no-policy/other-system-refused.ts';
import { programFailed } from './causes/no-policy/program-failed.ts';
import { roleOfAnotherAccount } from './causes/no-policy/role-of-another-account.ts';
import { sdkTooOld } from './causes/no-policy/sdk-too-old.ts';
import { sessionTooLong } from './causes/no-policy/session-too-long.ts';
import { webFirewall } from './causes/no-policy/web-firewall.ts';

/** Failures that no policy causes and the published list has no id for: the answer says what to do, and offers no policy. */
export const noPolicyCauses: readonly Cause[] = [
  noRegion,
  sdkTooOld,
  noNetworkPath,
  callTimedOut,
  certificateUnknown,
  corsRefused,
  webFirewall,
  gatewayTimedOut,
  eulaNotAccepted,
  agentcoreOtherAuthorizer,
  agentcoreTokenClaims,
  agentcoreTokenInvalid,
  agentcoreContainerFailed,
  agentcoreTargetCredentials,
  callOfSession,
  chainedSessionTooLong,
  sessionTooLong,
  iamQuota,
  roleOfAnotherAccount,
  clusterRoleMissing,
  programFailed,
  otherSystemRefused,
  fileRefused,
];
