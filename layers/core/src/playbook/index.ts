export type { ChainRequest, DecidedRequest, Engine } from './chain-request.ts';
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
