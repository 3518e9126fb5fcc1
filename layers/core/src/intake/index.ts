export { escapeMarks, isJson } from '../template/index.ts';
export type { Account, AccountPrincipal } from './account/account.ts';
export { evidenceOf } from './account/evidence-of.ts';
export { type AccountReading, readAccountDetails } from './account/read-account-details.ts';
export { noDenial } from './denial/no-denial.ts';
export { detailsCommand, detailsOf } from './details-command.ts';
export type { Failure } from './error/failure.ts';
export { isRefused } from './error/is-refused.ts';
export type {
  Evidence,
  EvidenceSource,
  PolicyHome,
  SeenLayer,
  SeenPolicy,
  SeenPrincipal,
  SeenSetting,
  UnseenLayer,
} from './evidence.ts';
export { noEvidence } from './evidence.ts';
export type {
  ErrorKind,
  Facts,
  MadeConstruct,
  MeantRequest,
  Mentions,
  Reading,
  StatedDenial,
  StatedError,
  StatedOperation,
} from './facts.ts';
export { assignTo, mergeEvidence } from './merge-evidence.ts';
export { type Employer, type PrincipalClue, readPrincipal } from './parts/read-principal.ts';
export { type ResourceClue, readResource } from './parts/read-resource.ts';
export { readGivenPolicies } from './read-given-policies.ts';
export { readText } from './read-text.ts';
export {
  type OpenTemplate,
  openTemplate,
} from './template/open-template.ts';
export { readTemplate } from './template/read-template.ts';
export type { Place } from './wording/called-from.data.ts';
export type { RoleSign, Sign } from './wording/sign.ts';
export { tells } from './wording/tells.ts';
export type { Told } from './wording/told.ts';
export { valuesTold } from './wording/values-told.ts';
