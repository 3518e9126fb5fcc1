export { arrowOf } from './arrows/arrow-of.ts';
export { errorOfCaller, whoCalls } from './callers/asking-of-caller.ts';
export type { Asking, Cause, Recognition, Tier } from './cause.ts';
export { tiers } from './cause.ts';
export { causeById, causes } from './causes.ts';
export type { ChainRequest, DecidedRequest, Engine } from './chain-request.ts';
export { askedRegion } from './clues/asked-region.ts';
export type { Clues } from './clues/clues.ts';
export { readClues } from './clues/read-clues.ts';
export { readStatements, type ShownStatement, speaksOf } from './clues/shown-statement.ts';
export { readTopic, serviceTopic } from './clues/topic.ts';
export { rankOfCause } from './rank-of-cause.ts';
export { conditionOf } from './remedies/condition-of.ts';
export { sidOf } from './remedies/sid-of.ts';
export type {
  ConditionElement,
  DenyPlace,
  FixPolicyType,
  Grant,
  PlainStep,
  Remedy,
  StatementEdit,
  StatementPlace,
} from './remedy.ts';
export { expandCall } from './requests/expand-call.ts';
export { modelChain } from './requests/model-chain.ts';
export type { ModelTarget } from './requests/model-target.ts';
export type { Requirement } from './requirements/requirement.ts';
export { requirementsOf } from './requirements/requirements-of.ts';
export { asksForError, roleAskedOf } from './role-question.ts';
export { wasLetIn } from './signs/was-let-in.ts';
