export type {
  AccessRequest,
  ContextValue,
  Decision,
  DecisionKind,
  DenyingPolicy,
  FailedElement,
  MatchedStatement,
  NearMiss,
  Note,
  PolicyInput,
  PolicySet,
  PolicyType,
  StatementReference,
} from './contract.ts';
export { compile } from './decide/compile.ts';
export type { CompiledPolicies } from './decide/compiled.ts';
export { decide } from './decide/decide.ts';
export { type KnownDocuments, knownDocuments } from './decide/known-documents.ts';
export { mostNearMisses } from './decide/near-misses.ts';
export { PolicyError } from './decide/policy-error.ts';
export { type Arn, parseArn, printArn } from './language/arn.ts';
export { type DuplicateKey, type ParsedJson, parseJson } from './language/parse-json.ts';
export { parsePolicyDocument } from './language/parse-policy-document.ts';
export type { Place } from './language/place.ts';
export type {
  ConditionEntry,
  Effect,
  ParsedPolicyDocument,
  PrincipalEntry,
  Statement,
} from './language/policy-document.ts';
export { matchAction } from './match/match-action.ts';
export { matchGlob } from './match/match-glob.ts';
export { matchResource } from './match/match-resource.ts';
export { wholeResource } from './match/resource-pattern.ts';
